import { proveWhole } from './whole.ts';

proveWhole('dodsfall-og-arv');
