// Plain pages: no client framework, nothing rendered ahead, since every page is about the person who asks.
export const csr = false;
export const prerender = false;
