// The door to the adapters: what stands behind the journey's ports.
export { FeedbackFile } from './feedback-file.server.ts';
export { type CookieJar, SealedCookies } from './sealed-cookie.server.ts';
export { NoSecret, secret } from './secret.server.ts';
