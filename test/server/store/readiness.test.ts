import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../../src/server/store/contract/store.ts';
import { openStore } from '../../../src/server/store/open-store.ts';
import { watched } from '../../../src/server/store/readiness.ts';

const path = join(mkdtempSync(join(tmpdir(), 'liangma-ready-')), 'feedback.sqlite');
let store: Store;

beforeAll(async () => {
  store = await openStore(path, () => undefined);
});
afterAll(async () => {
  await store.close();
  rmSync(dirname(path), { recursive: true });
});

test('the embedded store names the folder whose disk it fills, and is ready while that has room', async () => {
  expect(store.folder).toBe(dirname(path));
  expect(await watched(store).isReady()).toBe(true);
});

test('a store whose folder is away is not ready, though a row could still be written', async () => {
  expect(await watched({ ...store, folder: join(path, 'away') }).isReady()).toBe(false);
});

test('a store of a database server asks for no disk of this machine', async () => {
  expect(await watched({ ...store, folder: undefined }).isReady()).toBe(true);
});
