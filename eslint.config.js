// What the linter holds: the arrows of the house (tools/house.ts), and the mistakes a reader would not see.
// Layout is prettier's business.

import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import { doors, pure, rooms } from './tools/house.ts';
import svelteConfig from './svelte.config.js';

const libraries = [...new Set(Object.values(rooms).flatMap((room) => room.libraries ?? []))];

/** A pattern for a library and what lies inside it. */
const within = (name) => `^${name.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(/|$)`;
const forbid = (regex, message, types = false) => ({ regex, message, ...(types ? { allowTypeImports: true } : {}) });

/** What one room may not import. */
function closed(name) {
	const { may, types = [], libraries: own = [] } = rooms[name];
	const others = doors.filter((room) => room !== name && !may.includes(room));
	return [
		forbid('^#[^/]+/', 'Enter a room through its door: #room.'),
		forbid(`^#${name}$`, 'A file of the room itself is imported by its path.'),
		forbid(`^(\\.\\./)+(${[...doors, 'routes'].join('|')})/(?!.*\\.css$)`, 'Another room is entered through its door (#room), not by a path.'),
		...others.map((room) => forbid(`^#${room}$`, `${name} may not enter ${room}: arrows go one way. See tools/house.ts.`, types.includes(room))),
		...libraries.filter((lib) => !own.includes(lib)).map((lib) => forbid(within(lib), `${lib} lives in another room. See tools/house.ts.`))
	];
}

const arrows = Object.keys(rooms).map((name) => ({
	files: name === 'routes' ? ['src/routes/**', 'src/params/**', 'src/*.ts'] : [`src/${name}/**`],
	rules: {
		'@typescript-eslint/no-restricted-imports': ['error', { patterns: closed(name) }]
	}
}));

const clean = {
	files: pure.map((room) => `src/${room}/**`),
	rules: {
		'no-restricted-globals': [
			'error',
			...['process', 'fetch', 'setTimeout', 'setInterval', 'window', 'document'].map((name) => ({ name, message: 'The engine and the workshop are pure.' }))
		],
		'no-restricted-properties': [
			'error',
			{ object: 'Date', property: 'now', message: 'The day is an argument.' },
			{ object: 'Math', property: 'random', message: 'Chance is an argument.' }
		],
		'no-restricted-syntax': [
			'error',
			{ selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'The day is an argument.' },
			{ selector: 'ImportDeclaration[source.value=/^node:/]', message: 'The engine and the workshop know no disk and no net.' }
		]
	}
};

export default ts.config(
	{ ignores: ['build/', '.svelte-kit/', '.varde/', 'node_modules/'] },
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	...svelte.configs.prettier,
	{
		languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
		rules: {
			// TypeScript sees undeclared names, and names that are never used.
			'no-undef': 'off',
			'@typescript-eslint/no-unused-vars': 'off',
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'no-console': 'off',
			'max-lines': ['error', { max: 400 }],
			// Pages are rendered once and never again: nothing is told apart by a key, and a space is written where it must stay.
			'svelte/require-each-key': 'off',
			'svelte/no-useless-mustaches': 'off',
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{ files: ['**/*.svelte'], languageOptions: { parserOptions: { parser: ts.parser, svelteConfig, extraFileExtensions: ['.svelte'] } } },
	...arrows,
	clean,
	{ files: ['tests/**'], rules: { 'max-lines': 'off' } }
);
