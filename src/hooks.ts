// Pages have no client framework (`csr = false`), so what a page was made of is never sent. SvelteKit writes it out for one all the same,
// which costs more than drawing the page; here it is told that there is nothing to write.

import type { Transport } from '@sveltejs/kit';

const isMadeForPage = (part: unknown): boolean =>
	typeof part === 'object' && part !== null && 'type' in part && part.type === 'data' && 'data' in part && 'uses' in part;

export const transport: Transport = {
	nothing: { encode: (part) => isMadeForPage(part) && [], decode: () => ({}) }
};
