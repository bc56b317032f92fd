import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** A file or folder of ours in code signs: `src/content/kinds.ts`, `scripts/bench/`. What stands for any name (`<noun>`, `…`, `*`) is none. */
const named = /`((?:src|scripts|test|content|public)\/[\w/.[\]-]+)`/g;

test.each(['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'src/terms.md'])('every file that %s names is there', (guide) => {
  const names = [...readFileSync(guide, 'utf8').matchAll(named)].map(([, name = '']) => name);
  expect(names.filter((name) => !existsSync(name))).toEqual([]);
});
