import { isLocale } from '#text';

export const match = isLocale;
