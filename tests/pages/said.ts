// What stands on a page, whether a browser shows it or it is read as HTML: each function looks at one document, in a browser at its own.
// A browser takes a function alone, so none of them may use anything but what it is given.

/** What is written in the main part, and the days in it. */
export interface Written {
	words: string;
	days: string[];
}
export const writtenOn = (of: Document | void): Written => {
	const d = of ?? document;
	return {
		words: (d.querySelector('main')?.textContent ?? '').replaceAll(/\s+/g, ' '),
		days: [...d.querySelectorAll('main time')].map((e) => e.getAttribute('datetime') ?? '')
	};
};

/** The services on the plan page, as their addresses end. */
export const servicesOn = (of: Document | void): string[] =>
	[...(of ?? document).querySelectorAll('.plan-row a')].map((a) => (a.getAttribute('href') ?? '').split('/tjeneste/').at(-1) ?? '');

/** Text with digits that stands in no traced element. */
export const looseFiguresOn = (of: Document | void): string[] => {
	const loose: string[] = [];
	const look = (node: Node): void => {
		if (node.nodeType === 3) {
			const text = (node.textContent ?? '').trim();
			if (/\d/.test(text) && !node.parentElement?.closest('[data-source]')) loose.push(text);
		} else if (!['SCRIPT', 'STYLE'].includes(node.nodeName)) node.childNodes.forEach(look);
	};
	look((of ?? document).body);
	return loose;
};

/** The main part in small letters, without what is said to be in bokmål there: names of laws are Norwegian in every language. */
export const ownWordsOn = (of: Document | void): string => {
	const main = (of ?? document).querySelector('main')?.cloneNode(true) as Element | undefined;
	for (const e of main?.querySelectorAll('[lang=nb]') ?? []) e.remove();
	return ` ${main?.textContent ?? ''} `.toLocaleLowerCase('nb');
};
