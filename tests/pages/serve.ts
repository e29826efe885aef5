// Serves a built product for the page tests.

export { REAL, serve, TRIAL, type Served } from '../../tools/served.ts';
