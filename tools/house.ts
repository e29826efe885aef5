// The house in one table: the rooms of src/, the floor each lies on, and the rooms it may enter. The linter and the tests read it here.
// A room is entered through its door: `#room`, its index.ts.

export interface Room {
	floor: 'workshop' | 'engine' | 'front';
	/** The rooms it may enter. */
	may: string[];
	/** Rooms it may enter for types only. */
	types?: string[];
	/** The libraries that live in it. */
	libraries?: string[];
}

export const rooms: Record<string, Room> = {
	// The workshop makes a book. No page reaches it.
	flow: { floor: 'workshop', may: ['values', 'kinds'], types: ['rules'], libraries: ['yaml'] },
	compiler: { floor: 'workshop', may: ['flow', 'values', 'kinds', 'rules', 'text'], types: ['journey'], libraries: ['lezer-feel', '@lezer/common'] },
	proof: { floor: 'workshop', may: ['flow', 'compiler', 'values', 'kinds', 'rules', 'machine', 'journey', 'text'] },
	// The engine is pure: it runs the same on the server, in a browser and in a preview.
	values: { floor: 'engine', may: [] },
	kinds: { floor: 'engine', may: ['values'], types: ['text'] },
	rules: { floor: 'engine', may: ['values', 'kinds'] },
	machine: { floor: 'engine', may: ['values', 'kinds', 'rules'], libraries: ['xstate'] },
	journey: { floor: 'engine', may: ['values', 'kinds', 'rules', 'machine'] },
	text: { floor: 'engine', may: ['kinds'], types: ['values', 'rules'], libraries: ['i18next'] },
	// The front is what people meet.
	pages: { floor: 'front', may: ['values', 'kinds', 'rules', 'machine', 'journey', 'text'], types: ['components'] },
	components: { floor: 'front', may: ['text'], types: ['kinds'], libraries: ['svelte', '@digdir/designsystemet-css', '@fontsource-variable/inter'] },
	adapters: { floor: 'front', may: [], types: ['kinds', 'journey', 'rules', 'text'] },
	routes: {
		floor: 'front',
		may: ['kinds', 'rules', 'machine', 'journey', 'text', 'pages', 'components', 'adapters'],
		libraries: ['@sveltejs/kit', 'svelte', 'virtual:flows']
	}
};

/** Tools stand beside the house: they may enter any room through its door, and do no room's work themselves. */
export const doors = Object.keys(rooms).filter((room) => room !== 'routes');

/** The rooms that know no disk, no net, no clock and no chance. */
export const pure = Object.keys(rooms).filter((room) => rooms[room]?.floor !== 'front');
