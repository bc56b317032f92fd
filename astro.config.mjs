import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { load } from 'js-yaml';

/**
 * CONTENT_ROOT: folder of the content, `content` by default; the benchmark builds another.
 * BUILD_DATE: day printed on the pages, YYYY-MM-DD, today in China by default.
 * BASE_PATH: another path than the one of `origin` in the content, for a preview.
 */
const { CONTENT_ROOT = 'content', BASE_PATH, BUILD_DATE = dayInChina(new Date()) } = process.env;
const { origin } = load(readFileSync(join(CONTENT_ROOT, 'portal.yaml'), 'utf8'));

/** Engines of the oldest phones that open the portal in WeChat; see the README's decisions. */
const oldestEngines = ['chrome78', 'safari12.1', 'ios12.2', 'firefox78', 'edge79'];

/** Scripts for browsers read CSV without Node's Buffer. */
const browserCsv = {
  name: 'browser-csv',
  enforce: 'pre',
  resolveId(source, importer) {
    return source === 'csv-parse/sync' ? this.resolve('csv-parse/browser/esm/sync', importer, { skipSelf: true }) : undefined;
  },
};

/**
 * Only what phones run is written for old engines: pages are made by the Node at hand, faster in its own words.
 * A target in `vite.build` would be Node's too, and Astro passes over one in `vite.environments`.
 */
const oldScripts = {
  name: 'old-scripts',
  configEnvironment(name, config) {
    if (name === 'client') config.build.target = oldestEngines;
  },
};

export default defineConfig({
  output: 'static',
  site: new URL(origin).origin,
  base: BASE_PATH ?? new URL(origin).pathname,
  build: { format: 'file', inlineStylesheets: 'never' },
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [react()],
  vite: {
    define: {
      'import.meta.env.CONTENT_ROOT': JSON.stringify(resolve(CONTENT_ROOT)),
      'import.meta.env.BUILD_DATE': JSON.stringify(BUILD_DATE),
    },
    build: { assetsInlineLimit: 0, cssTarget: oldestEngines },
    plugins: [oldScripts],
    worker: { format: 'es', plugins: () => [preactInBrowsers, browserCsv] },
  },
});

/** React makes the first state of an island when the page is built; phones go on with Preact, a tenth of its size. */
const preactInBrowsers = {
  name: 'preact-in-browsers',
  enforce: 'pre',
  resolveId(id) {
    const stands = {
      react: 'preact/compat',
      'react-dom': 'preact/compat',
      'react-dom/client': 'preact/compat/client',
      'react/jsx-runtime': 'preact/jsx-runtime',
    };
    return Object.hasOwn(stands, id) ? this.resolve(stands[id]) : undefined;
  },
};

function dayInChina(now) {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now);
}
