// The compiled flows, as the build makes them (tools/virtual-flows.ts).
declare module 'virtual:flows' {
	export const parts: import('#adapters').Parts;
	/** What is wrong, as HTML at the edge of a page while somebody develops; else empty. */
	export const aside: string;
}
