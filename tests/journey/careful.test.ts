// The tone of a life event, and of a side road in it.

import { expect, test } from 'vitest';
import { journey } from '#journey';
import { compileEvent } from '../../tools/flows.ts';
import { filesOf } from '../flow/written.ts';

test('en livshendelse kan være varsom hele veien: tonen følger med overalt, og planen er likevel til å arbeide i', () => {
	const now = (whole: string, branch: string, gift: boolean) => {
		const flyt = `${whole}opplysninger: { gift: { spør: Er du gift?, svar: ja/nei } }
grener: { tap: { når: { gift: nei }${branch} } }
tjenester:
  hjelp:
    …
  rad:
    …
    gren: tap`;
		const { careful, asideInGrief } = journey(compileEvent('prøve', filesOf({ flyt })).book, { answers: { gift }, known: {}, events: [] }, '2026-11-30');
		return { careful, asideInGrief };
	};
	expect(now('', ', tone: varsomt', true)).toEqual({ careful: false, asideInGrief: false });
	expect(now('', ', tone: varsomt', false)).toEqual({ careful: true, asideInGrief: true });
	expect(now('tone: varsomt\n', '', true)).toEqual({ careful: true, asideInGrief: false });
	expect(now('tone: varsomt\n', '', false)).toEqual({ careful: true, asideInGrief: false });
	expect(now('tone: varsomt\n', ', tone: vanlig', false)).toEqual({ careful: false, asideInGrief: false });
});
