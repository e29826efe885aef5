import { books } from 'virtual:flows';

export const match = (id: string): boolean => Object.hasOwn(books, id);
