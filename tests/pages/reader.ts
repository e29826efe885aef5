// Somebody who reads pages as HTML: follows links and fills in forms by what stands there, without a browser. The pages have no script, so
// nothing they say is lost on the way; what only a browser can tell is looked at with one.

import { parseHTML } from 'linkedom';

export class Reader {
	private readonly home: string;
	private readonly cookies = new Map<string, string>();
	/** The page that is open. */
	document: Document = parseHTML('<!doctype html>').document;
	/** The path of the page that is open. */
	path = '';
	/** Pages that were not there, or refused. */
	readonly refused: string[] = [];

	/** `home` is the address of the server. */
	constructor(home: string) {
		this.home = home;
	}

	/** The last part of the address: which question, or `svar`, `plan`. */
	get place(): string {
		return this.path.split('/').slice(3).join('/');
	}

	/** Opens an address, or a path on this server, and follows where it leads. */
	async open(address: string, form: URLSearchParams | null = null): Promise<void> {
		const url = new URL(address, `${this.home}${this.path}`);
		const response = await fetch(url, {
			redirect: 'manual',
			headers: { accept: 'text/html', cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '), ...(form ? { origin: this.home } : {}) },
			...(form ? { method: 'POST', body: form } : {})
		});
		for (const cookie of response.headers.getSetCookie()) {
			const [pair = ''] = cookie.split(';');
			const [name = '', value = ''] = pair.split(/=(.*)/s);
			if (/max-age=0/i.test(cookie)) this.cookies.delete(name);
			else this.cookies.set(name, value);
		}
		const text = await response.text();
		this.path = url.pathname;
		const next = response.headers.get('location');
		if (next) return this.open(next);
		if (response.status >= 400) this.refused.push(`${response.status} ${url.pathname}`);
		this.document = parseHTML(text).document;
	}

	/** Follows the first link of those. */
	async follow(selector: string): Promise<void> {
		const href = this.document.querySelector(selector)?.getAttribute('href');
		if (!href) throw new Error(`There is no link «${selector}» on ${this.path}`);
		await this.open(href);
	}

	/** Answers the question of the page as it is asked: one of the choices, several with `, ` between, a date by its parts, or what is written. */
	async answer(answer: string): Promise<void> {
		const form = this.document.querySelector('main form');
		const fields = [...(form?.querySelectorAll('input') ?? [])].filter((f) => !['search', 'hidden'].includes(f.getAttribute('type') ?? ''));
		const [first] = fields;
		if (!form || !first) throw new Error(`Nothing is asked on ${this.path}`);
		const filled = new URLSearchParams();
		for (const f of form.querySelectorAll('input[type=hidden]')) filled.append(f.getAttribute('name') ?? '', f.getAttribute('value') ?? '');
		const put = (field: Element, value: string): void => filled.append(field.getAttribute('name') ?? '', value);
		if (['radio', 'checkbox'].includes(first.getAttribute('type') ?? ''))
			for (const value of answer.split(', ')) {
				const field = fields.find((f) => f.getAttribute('value') === value);
				if (!field) throw new Error(`No choice «${value}» on ${this.path}`);
				put(field, value);
			}
		else {
			const parts = fields.length > 1 ? answer.split('-').reverse() : [answer];
			fields.forEach((field, i) => put(field, parts[i] ?? ''));
		}
		await this.open(form.getAttribute('action') ?? this.path, filled);
	}
}
