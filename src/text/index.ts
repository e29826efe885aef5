// The door to the text room: languages, dates and money, and lines whose figures can be traced.
export { type CalendarEntry, calendarFile } from './calendar.ts';
export { criteria, type Criterion, needs } from './criteria.ts';
export { en } from './en.ts';
export { Format, localDate } from './format.ts';
export { nb, type UiKey } from './nb.ts';
export { nn } from './nn.ts';
export { type Block, blocks, fill, type Line, plainText, type Segment, slotsOf } from './segment.ts';
export { direction, isLocale, languageName, type Locale, locales, MIRROR, type PluralKey, speak, Speech } from './speech.ts';
export { termsIn, wordPattern } from './terms.ts';
