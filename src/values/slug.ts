// The address of a fact or a service: the same in every language, derived from its words.

/** «måneder med inntekt» → «maneder-med-inntekt», «fødselsdato» → «fodselsdato». */
export const slug = (words: string): string =>
	words
		.toLocaleLowerCase('nb')
		.replaceAll('æ', 'ae')
		.replaceAll('ø', 'o')
		.replaceAll('å', 'a')
		.normalize('NFD')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');

/** Last parts of addresses that the pages use themselves. */
export const reservedSlugs = ['svar', 'plan', 'tjeneste', 'slett', 'sammenlign', 'brev'];
