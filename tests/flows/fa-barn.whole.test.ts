import { proveWhole } from './whole.ts';

proveWhole('fa-barn');
