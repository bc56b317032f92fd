/**
 * Bundles the code of the site with Astro, in a process of its own started by `buildSite`: the program that
 * makes pages into `server/`, what browsers load (`_astro/` and `public/`) into `client/`. No page is
 * made here, so the bundle serves until the code or the path of the site changes.
 */
import { readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type AstroIntegration, build } from 'astro';
import '../command/command-line.ts';
import { newBundle, placeBundle } from './bundle-folder.ts';

const { BUNDLE = '', BASE_PATH = '/' } = process.env;
const folder = newBundle();
const client = join(folder, 'client');

/** Keeps the program that Astro would make the pages with, and makes none. */
const keepProgram: AstroIntegration = {
  name: 'keep-program',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) =>
      setPrerenderer({
        name: 'keep-program',
        getStaticPaths: async () => [],
        render: () => Promise.reject(new Error('pages are made by scripts/build/render.ts')),
        teardown: async () => {
          renameSync(join(client, '.prerender'), join(folder, 'server'));
          removeUnused(join(client, '_astro'));
        },
      }),
  },
};

/** The client of `@astrojs/react`, which Astro writes for islands that it starts itself: ours are started by their pages' own script. */
function removeUnused(folder: string): void {
  for (const name of readdirSync(folder)) if (/^client\.[\w-]+\.js$/.test(name)) rmSync(join(folder, name));
}

await build({ root: process.cwd(), base: BASE_PATH, outDir: client, cacheDir: join(folder, 'cache'), logLevel: 'error', integrations: [keepProgram] });
placeBundle(folder, BUNDLE);
