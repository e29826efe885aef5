// The compiled flows, as the build makes them (vite.config.ts).
declare module 'virtual:flows' {
	export const editions: Record<string, import('#rules').Edition>;
	export const lifeEvents: import('#flow').LifeEvent[];
}
