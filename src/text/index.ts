// The door to the text room: languages, dates and money, and lines whose figures can be traced.
export { calendarFile, type CalendarEntry } from './calendar.ts';
export { criteria, needs, type Criterion, type Judge, type Need } from './criteria.ts';
export { Format, localDate } from './format.ts';
export { interfaceTexts } from './interface.ts';
export type { UiKey } from './nb.ts';
export { checkWords, readability, type Said } from './plain-language.ts';
export { blocks, fill, plainText, type Block, type Line, type Segment } from './segment.ts';
export { termsIn } from './terms.ts';
export { direction, isLocale, languageName, locales, MIRROR, speak, Speech, type Locale, type PluralKey } from './speech.ts';
