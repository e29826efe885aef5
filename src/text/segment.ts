// A line of text as pages show it. A computed number or date is never loose text: it carries where it came from,
// and its machine form when it is a date. A test walks the pages and finds every figure that carries nothing.

/** `source` is what it traces to: `fact:termindato`, `rate:grunnbeløp@2026-05-01`, `date:navnevalg/frist`, `today` … */
export type Segment = string | { text: string; source: string; iso?: string };
export type Line = Segment[];
export type Block = { kind: 'paragraph'; line: Line } | { kind: 'list'; items: Line[] };

export const plainText = (line: Line): string => line.map((s) => (typeof s === 'string' ? s : s.text)).join('');
