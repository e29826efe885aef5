// Every check there is. This list is the table of what is proven.

import type { Check } from '../check.ts';
export { across } from './across.ts';
import { behaviour } from './behaviour.ts';
import { colour } from './colour.ts';
import { errors } from './errors.ts';
import { keyboard } from './keyboard.ts';
import { rules } from './rules.ts';
import { size } from './size.ts';
import { structure } from './structure.ts';
import { words } from './words.ts';

export const checks: Check[] = [...rules, ...structure, ...words, ...errors, ...keyboard, ...size, ...colour, ...behaviour];
