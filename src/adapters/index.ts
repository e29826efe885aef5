// The door to the adapters: what stands behind the journey's ports, one folder a port.
export { Seal } from './answers/seal.server.ts';
export { type CookieJar, SealedCookies } from './answers/sealed-cookies.server.ts';
export { NoSecret, secrets } from './answers/secrets.server.ts';
export { CompiledFlows, type Parts } from './catalogue/compiled.ts';
export { FeedbackFile } from './feedback/file.server.ts';
export { links } from './hand-off/links.ts';
export { nobody } from './identity/nobody.ts';
export { noRegisters } from './registers/none.ts';
