// The door to the kinds room: what each kind of answer is, from the word a designer writes to the field a person fills.

import { all } from './all.ts';
import { commonTexts, type CommonKey } from './common.ts';
import type { WrittenLocale } from '#text';
import type { Kind } from './kind.ts';

export { type Answer, type Answers, isListAnswer, type ListAnswer } from './answer.ts';
export { fieldsOf, formOf, fromData, NONE, problemText, read, UNKNOWN } from './common.ts';
export type { About, Asked, Bound, Bounds, Choice, Field, Fields, Form, Here, Kind, Limits, Option, Problem, Read, RuleType, Scale, Teller } from './kind.ts';
export { heir, type Municipality, municipality, municipalityNamed } from './municipalities.ts';
export { around, numbersIn, OTHER, textsIn, type Use } from './trying.ts';

export type KindName = (typeof all)[number]['name'];
/** Each kind by its name. */
export const kinds = Object.fromEntries(all.map((k) => [k.name, k])) as unknown as Readonly<Record<KindName, Kind<KindName, KindKey>>>;

type KeyIn<K> = K extends { texts: { nb: infer Texts } } ? keyof Texts : never;
/** The interface texts that belong to kinds. */
export type KindKey = CommonKey | (KeyIn<(typeof all)[number]> & string);
const texts = (locale: WrittenLocale): Record<KindKey, string> =>
	Object.assign({}, commonTexts[locale], ...all.map((k) => k.texts[locale])) as Record<KindKey, string>;
export const kindTexts: Record<WrittenLocale, Record<KindKey, string>> = { nb: texts('nb'), nn: texts('nn'), en: texts('en') };
