import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The browser, decoder and build tests start real processes on two cores.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    maxWorkers: 2,
    // On a machine that others keep busy a commit may take longer than a resident should wait.
    env: { STORE_WAIT_SECONDS: '60' },
  },
});
