import adapter from '@sveltejs/adapter-node';

// While developing, pages listen for edits.
const developing = process.argv.includes('dev');

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ out: process.env.VARDE_OUT ?? 'build', precompress: true }),
		// Posts from other sites are refused by our own guard (src/routes/guard.ts), on a proper page.
		csrf: { trustedOrigins: ['*'] },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'style-src': ['self'],
				'font-src': ['self'],
				'img-src': ['self'],
				'script-src': ['self'],
				...(developing ? { 'connect-src': ['self', 'ws:'] } : {}),
				'form-action': ['self'],
				'frame-ancestors': ['none'],
				'base-uri': ['none']
			}
		}
	}
};
