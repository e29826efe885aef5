import { editions } from 'virtual:flows';

export const match = (id: string): boolean => Object.hasOwn(editions, id);
