// Builds the product. The flow files become modules (tools/virtual-flows.ts).

import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { virtualFlows } from './tools/virtual-flows.ts';

export default defineConfig({ plugins: [virtualFlows(process.env.VARDE_FLOWS ?? 'flows'), sveltekit()] });
