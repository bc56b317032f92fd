import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

// What a test starts, commands and threads of the store, is read compiled: that is most of the time of a short command.
process.env.NODE_COMPILE_CACHE ??= resolve('node_modules/.cache/compiled');

/** Tests that start servers, open browsers or change folders, and the two that read the county thousands of times: each file in a process of its own. */
const apart = [
  'test/{browser,server,signs}/**/*.test.ts',
  'test/build/{astro,determinism,incremental,isolation,opinions,plain-host,site,start}.test.ts',
  'test/search/{browser,size}.test.ts',
  'test/content/faults/county-*.test.ts',
];
/** Tests of commands, which share the thread that commands run in (`test/scripts/warm-command.ts`), and tests that read the built site. */
const commands = ['test/{build,publish,scripts}/**/*.test.ts'];

export default defineConfig({
  test: {
    // The browser, decoder and build tests start real processes on two cores.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // On a machine that others keep busy a commit may take longer than a resident should wait.
    env: { STORE_WAIT_SECONDS: '60' },
    projects: [
      { extends: true, test: { name: 'apart', include: apart } },
      { extends: true, test: { name: 'commands', include: commands, exclude: apart, isolate: false } },
      // The modules of the model are read once for all of these, which is most of their time.
      { extends: true, test: { name: 'together', include: ['test/**/*.test.ts'], exclude: [...apart, ...commands], isolate: false } },
    ],
  },
});
