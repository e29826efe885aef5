// The field of the kinds that are written in one line.

import type { Field, Form } from './kind.ts';

/** One text field, with the unit after it. */
export function textField(form: Form, unit: string | null, props: Record<string, unknown> = {}): Field {
	return { component: 'TextField', props: { value: form.values[0] ?? '', inputmode: 'text', ...(unit ? { suffix: unit } : {}), ...props } };
}
