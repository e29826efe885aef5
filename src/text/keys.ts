// The names of the interface texts. They are read off the bokmål texts, so a name that is not there does not compile; a test holds the
// other languages to the same names.

import type { nb } from './nb.ts';

/** Every text as it is written down, each plural form for itself. */
export type UiKey = keyof typeof nb;
/** Texts that come in plural forms, without the ending: a count chooses the form. */
export type PluralKey = UiKey extends infer K ? (K extends `${infer Name}_other` ? Name : never) : never;
/** What can be said. */
export type TextKey = UiKey | PluralKey;

/** What must come with a text: a count, where one of those it may be has plural forms. */
export type Count<Key extends TextKey, Counted, Plain> = [Extract<Key, PluralKey>] extends [never] ? Plain : Counted;
