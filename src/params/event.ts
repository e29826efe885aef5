import { parts } from 'virtual:flows';

export const match = (id: string): boolean => Object.hasOwn(parts.events, id);
