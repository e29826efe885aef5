// What is wrong with the flows, as a part of a page: at its edge while somebody develops, and never on a page that is built.
// No script is needed to read it.

import type { Finding } from '#flow';

/** More than these are counted. */
const MOST = 20;
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Empty without findings. `kept`: the life events that are shown as they were before, or not at all. */
export function asideOf(findings: readonly Finding[], kept: readonly string[]): string {
	if (findings.length === 0) return '';
	const shown = findings.slice(0, MOST).map(({ at, code, message, next, also }) => {
		const more = also?.length ? ` (og ${also.length} ${also.length === 1 ? 'sted' : 'steder'} til)` : '';
		const where = `<code>${escaped(`${at.file}:${at.line}`)}</code> ${escaped(code)}${more}`;
		return `<li>${where}<br>${escaped(message)}<br><strong>${escaped(next)}</strong></li>`;
	});
	const rest = findings.length - shown.length;
	const still = kept.length > 0 ? `<p>Vises slik det sist var uten feil: ${escaped(kept.join(', '))}.</p>` : '';
	return [
		'<aside role="status" lang="nb" dir="ltr" aria-label="Funn i flytene" style="position:sticky;inset-block-end:0;max-block-size:40vh;overflow:auto;padding:1rem;background:#fff7d6;color:#1b1b1b;border-block-start:4px solid #8a5a00;font-size:1rem">',
		`<p><strong>${findings.length} funn i flytene</strong></p>${still}<ul>${shown.join('')}</ul>`,
		`${rest > 0 ? `<p>${rest} til står i terminalen.</p>` : ''}</aside>`
	].join('');
}
