// The door to the adapters: what stands behind the journey's ports.
export { SealedCookies, type CookieJar } from './sealed-cookie.server.ts';
export { NoSecret, secret } from './secret.server.ts';
