// A journey followed by somebody who only hears it: each page must say its heading when it comes, and each stop what it is called.
// Uses real keys and a real screen reader, so it needs a machine that has one.

import type { Visit } from './modes.ts';
import { listener } from './screen-reader.ts';

/** Punctuation and case are the voice's own affair. */
const plain = (text: string): string =>
	text
		.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()
		.toLowerCase();

export async function aloud(): Promise<Visit> {
	const { page, keys, said, close } = await listener();
	const missing: string[] = [];
	const expect = async (what: string, wording: () => Promise<string>, again?: () => Promise<void>): Promise<void> => {
		let heard = '';
		let words = '';
		// A busy machine speaks late.
		for (let i = 0; i < 4; i++) {
			heard += ` ${plain((await said()).join(' '))}`;
			words = await wording();
			if (heard.includes(plain(words))) return;
			if (i === 1) await again?.();
		}
		missing.push(`${what} ble ikke sagt: «${words}». Det som ble sagt, var «${heard.slice(-200).trim()}»`);
	};
	const focused = (): Promise<string> =>
		page.evaluate(() => {
			const e = document.activeElement;
			return e && e !== document.body ? window.varde.name(e) : '';
		});
	/** Who hears nothing where they came goes back and comes again. */
	const again = async (): Promise<void> => {
		await keys.press('Shift+Tab');
		await said();
		await keys.press('Tab');
	};
	return {
		page,
		keys: {
			type: keys.type,
			press: async (key) => {
				const before = await focused();
				await keys.press(key);
				if (key === 'Tab') await expect('Stedet man kom til', focused, again);
				// An arrow may read on instead of moving to another choice.
				else if (key.startsWith('Arrow')) await expect('Valget man kom til', async () => ((await focused()) === before ? '' : focused()));
				else if (key !== 'Enter') await said();
			}
		},
		onPage: async () => {
			await expect('Overskriften', () => page.locator('h1').first().innerText());
			return missing.splice(0)[0] ?? null;
		},
		close
	};
}
