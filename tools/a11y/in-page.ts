// A few words every check needs inside the page, there before the page's own content: whether something is seen, what it is called,
// and where it stands. Also counts what the page listens for. Works with script off, since the browser's tools run it.

export interface InPage {
	seen: (e: Element) => boolean;
	name: (e: Element) => string;
	at: (e: Element) => string;
	/** What one can stop at with Tab, in document order; a group of radios is one stop. */
	stops: () => HTMLElement[];
	/** Each run of visible text with its place on the screen. */
	texts: (within?: Element) => { e: Element; text: string; box: DOMRect }[];
	listens: string[];
}

declare global {
	interface Window {
		varde: InPage;
	}
}

export function inPage(): void {
	const listens: string[] = [];
	const add = EventTarget.prototype.addEventListener;
	EventTarget.prototype.addEventListener = function (this: EventTarget, ...args: Parameters<typeof add>): void {
		listens.push(args[0]);
		add.apply(this, args);
	};
	const seen = (e: Element): boolean => {
		if (!e.checkVisibility({ visibilityProperty: true })) return false;
		const box = e.getBoundingClientRect();
		return box.width > 1 && box.height > 1;
	};
	const name = (e: Element): string => {
		const labelled = (e.getAttribute('aria-labelledby') ?? '')
			.split(/\s+/)
			.map((id) => document.getElementById(id)?.textContent ?? '')
			.join(' ')
			.trim();
		const labels = 'labels' in e ? [...((e as HTMLInputElement).labels ?? [])].map((l) => l.textContent).join(' ') : '';
		const said = labelled || e.getAttribute('aria-label') || labels || e.textContent || e.getAttribute('alt') || '';
		return said
			.replaceAll(/[\u202a-\u202e]/g, '')
			.replaceAll(/\s+/g, ' ')
			.trim();
	};
	const at = (e: Element): string => {
		const steps: string[] = [];
		for (let now: Element | null = e; now && now !== document.documentElement && steps.length < 4; now = now.parentElement) {
			if (now.id && /^[\w-]+$/.test(now.id)) {
				steps.unshift(`#${now.id}`);
				break;
			}
			const same = [...(now.parentElement?.children ?? [])].filter((s) => s.tagName === now?.tagName);
			steps.unshift(`${now.tagName.toLowerCase()}${same.length > 1 ? `:nth-of-type(${same.indexOf(now) + 1})` : ''}`);
		}
		return steps.join(' > ');
	};
	const stops = (): HTMLElement[] => {
		const groups = new Set<string>();
		return [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex], [contenteditable=true]')].filter((e) => {
			if (e.tabIndex < 0 || !e.checkVisibility({ visibilityProperty: true }) || (e as HTMLInputElement).disabled) return false;
			if (!(e instanceof HTMLInputElement) || e.type !== 'radio') return true;
			const all = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter((r) => r.name === e.name);
			const stop = all.find((r) => r.checked) ?? all[0];
			return e === stop && !groups.has(e.name) && !!groups.add(e.name);
		});
	};
	const texts = (within: Element = document.body): { e: Element; text: string; box: DOMRect }[] => {
		const out: { e: Element; text: string; box: DOMRect }[] = [];
		// What is only for screen readers is one point large on purpose.
		const hidden = (e: Element): boolean => {
			for (let up: Element | null = e; up && up !== document.body; up = up.parentElement) {
				const box = up.getBoundingClientRect();
				if (getComputedStyle(up).overflow !== 'visible' && (box.width <= 2 || box.height <= 2)) return true;
			}
			return false;
		};
		const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const e = node.parentElement;
			const text = (node.textContent ?? '').replaceAll(/[\u202a-\u202e]/g, '').trim();
			if (!e || text === '' || !seen(e) || hidden(e)) continue;
			const range = document.createRange();
			range.selectNodeContents(node);
			for (const box of range.getClientRects())
				// Narrower than a letter is a space with a box of its own, as from right to left.
				if (box.width > Math.max(5, box.height * 0.3) && box.height > 2) out.push({ e, text, box });
		}
		return out;
	};
	window.varde = { seen, name, at, stops, texts, listens };
}
