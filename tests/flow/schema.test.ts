// The schemas in flows/skjema are those the dictionary makes today.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { schemas } from '#flow';

test.each(Object.entries(schemas()))('%s er den ordboken gir; lag den på nytt med «npm run varde -- schema»', (name, schema) => {
	expect(JSON.parse(readFileSync(resolve(import.meta.dirname, '../../flows/skjema', name), 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
});
