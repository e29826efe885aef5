// The door to the values room: what answers and rules are made of, and the days of the Norwegian calendar.
export * as calendar from './calendar.ts';
export * as decimal from './decimal.ts';
export { addDays, isLocalDate, toDays } from './calendar.ts';
export { nearest } from './nearest.ts';
export { reservedSlugs, slug } from './slug.ts';
export { compare, date, equal, isDate, isDuration, isItem, isList, sameMeasure, type Duration, type Item, type LocalDate, type Value } from './value.ts';
