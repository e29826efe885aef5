// How easy the texts are to read, printed per language and held to the goal: LIX at most 38.

import { describe, expect, test } from 'vitest';
import { eventsIn } from '#flow';
import { writtenTexts } from '#compiler';
import { readability } from '#proof';
import { interfaceWords } from '#text';
import { filesIn, lifeEvent } from '../events.ts';

const own = eventsIn(filesIn()).flatMap((event) => {
	const texts = writtenTexts(lifeEvent(event).definition);
	return [...new Set(texts.map((t) => t.locale))].map((locale): [string, string[]] => [
		`${event}, ${locale}`,
		texts.filter((t) => t.locale === locale).map((t) => t.text.text)
	]);
});

describe('tekstene er lette å lese', () => {
	test.each([...own, ...Object.entries(interfaceWords).map(([l, t]): [string, string[]] => [`sidene, ${l}`, Object.values(t)])])(
		'%s har LIX på høyst 38',
		(name, texts) => {
			const lix = readability(texts);
			console.log(`LIX ${lix.toFixed(1)} – ${name}`);
			expect(lix).toBeGreaterThan(5);
			expect(lix).toBeLessThanOrEqual(38);
		}
	);

	test('en tung tekst får et høyt tall, og en lett tekst et lavt', () => {
		expect(readability(['Hun bor her. Han går dit.'])).toBeLessThan(15);
		expect(
			readability(['Vedtaksmyndigheten fastsetter administrasjonsgebyrets beregningsgrunnlag etter forskriftsbestemmelsene vedrørende utmålingsprinsippene.'])
		).toBeGreaterThan(60);
	});
});
