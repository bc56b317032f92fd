/**
 * Bundles the code of the site with Astro, in a process of its own started by `buildSite`: the program that
 * makes pages into `server/`, what browsers load (`_astro/` and `public/`) into `client/`. No page is
 * made here, so the bundle serves until the code or the address of the site changes.
 */
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type AstroIntegration, build } from 'astro';
import '../command.ts';
import { workFolder } from './work-folder.ts';

const { BUILD_WORK = '', BASE_PATH = '/' } = process.env;
const { bundle, client, server } = workFolder(BUILD_WORK);

/** Keeps the program that Astro would make the pages with, and makes none. */
const keepProgram: AstroIntegration = {
  name: 'keep-program',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) =>
      setPrerenderer({
        name: 'keep-program',
        getStaticPaths: async () => [],
        render: () => Promise.reject(new Error('pages are made by scripts/build/render.ts')),
        teardown: async () => renameSync(join(client, '.prerender'), server),
      }),
  },
};

rmSync(bundle, { recursive: true, force: true });
await build({ root: process.cwd(), base: BASE_PATH, outDir: client, cacheDir: join(bundle, 'cache'), logLevel: 'error', integrations: [keepProgram] });
