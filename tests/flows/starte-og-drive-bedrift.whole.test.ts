import { proveWhole } from './whole.ts';

proveWhole('starte-og-drive-bedrift');
