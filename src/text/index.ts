// The door to the text room: languages, dates and money, and lines whose figures can be traced.
export { type CalendarEntry, calendarFile } from './calendar.ts';
export { criteria, type Criterion, needs } from './criteria.ts';
export { addTexts, EventTexts } from './event-texts.ts';
export { type Format, localDate } from './format.ts';
export { interfaceWords } from './interface.ts';
export type { PluralKey, TextKey, UiKey } from './keys.ts';
export { direction, isLocale, languageName, letterLocale, type Locale, locales, MIRROR, type WrittenLocale } from './locales.ts';
export { type Block, type Line, plainText, type Segment } from './segment.ts';
export { speak, Speech } from './speech.ts';
export { type Slots, slotsOf, Template } from './template.ts';
export { termsIn, wordPattern } from './terms.ts';
