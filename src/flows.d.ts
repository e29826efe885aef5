// The compiled flows, as the build makes them (vite.config.ts).
declare module 'virtual:flows' {
	export const books: Record<string, import('#rules').Book>;
	export const lifeEvents: import('#flow').LifeEvent[];
}
