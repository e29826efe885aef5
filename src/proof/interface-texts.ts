// What the pages themselves say, in every language, as texts for the checks on words. They are met in careful branches too,
// except where a careful text stands in their place.

import { kindTexts } from '#kinds';
import { interfaceWords } from '#text';
import type { Said } from './plain-language.ts';

/** Nobody in a careful branch is told that something is urgent (the plan leaves it out). */
const NEVER_CAREFUL = 'plan.urgent';

export const interfaceTexts = (): Said[] =>
	Object.entries(interfaceWords).flatMap(([locale, texts]) =>
		Object.entries(texts).map(([key, text]) => ({
			locale,
			key,
			text: { text, quoted: true, at: { file: `${key in kindTexts.nb ? 'src/kinds' : `src/text/${locale}.ts`} «${key}»`, line: 1, column: 1, length: 1 } },
			careful: !(`${key}.careful` in texts) && key !== NEVER_CAREFUL
		}))
	);
