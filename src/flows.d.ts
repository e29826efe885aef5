// The compiled flows, as the build makes them (tools/virtual-flows.ts).
declare module 'virtual:flows' {
	export const parts: import('#adapters').Parts;
}
