// Every kind of answer there is, in the order designers are shown them. A new kind is its own file and its name here.

import { choice } from './choice.ts';
import { choices } from './choices.ts';
import { country } from './country.ts';
import { date } from './date.ts';
import { integer } from './integer.ts';
import { kroner } from './kroner.ts';
import { list } from './list.ts';
import { month } from './month.ts';
import { municipality } from './municipality.ts';
import { number } from './number.ts';
import { organisationNumber } from './organisation-number.ts';
import { percent } from './percent.ts';
import { period } from './period.ts';
import { text } from './text.ts';
import { yesNo } from './yes-no.ts';

export const all = [
	yesNo,
	choice,
	choices,
	number,
	integer,
	kroner,
	percent,
	date,
	month,
	period,
	country,
	municipality,
	organisationNumber,
	text,
	list
] as const;
