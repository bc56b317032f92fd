import { readFileSync } from 'node:fs';
import { defineConfig } from 'astro/config';
import { load } from 'js-yaml';

const { origin } = load(readFileSync(new URL('./content/portal.yaml', import.meta.url), 'utf8'));

/** Engines of the oldest phones that open the portal in WeChat; see the README's decisions. */
const oldestEngines = ['chrome78', 'safari12.1', 'ios12.2', 'firefox78', 'edge79'];

export default defineConfig({
  output: 'static',
  site: origin,
  base: process.env.BASE_PATH || '/',
  build: { format: 'file', inlineStylesheets: 'never', concurrency: 4 },
  compressHTML: true,
  devToolbar: { enabled: false },
  vite: {
    build: { assetsInlineLimit: 0, target: oldestEngines, cssTarget: oldestEngines },
    worker: { format: 'es' },
  },
});
