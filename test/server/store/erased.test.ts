import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { erasedContact, erasedEventWords, erasedProposal, erasedWords } from '../../../src/server/store/feedback/erased.ts';
import { openStore } from '../../../src/server/store/open-store.ts';

const erased = {
  feedback: { ...erasedContact, ...erasedWords },
  event: erasedEventWords,
  proposal: { ...erasedContact, ...erasedProposal },
};

// What somebody can write freely is a column of the type text; what the program writes has a length.
test('every column that holds words is one that an erasure empties', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'liangma-erased-'));
  const file = join(folder, 'store.sqlite');
  const store = await openStore(file, () => undefined);
  const database = new DatabaseSync(file, { readOnly: true });
  for (const [table, columns] of Object.entries(erased)) {
    const ofText = database.prepare(`select name from pragma_table_info(?) where lower(type) = 'text'`).all(table);
    expect(ofText.length, table).toBeGreaterThan(0);
    const names = Object.keys(columns).map((name) => name.replace(/[A-Z]/gu, (capital) => `_${capital.toLowerCase()}`));
    for (const { name } of ofText) expect(names, table).toContain(name);
  }
  database.close();
  await store.close();
  rmSync(folder, { recursive: true });
});
