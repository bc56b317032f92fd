import { describe, expect, test } from 'vitest';
import { draftOf } from '../../scripts/circular/draft.ts';
import { merged } from '../../scripts/circular/merge.ts';
import { periodOf } from '../../scripts/circular/period.ts';
import { letterBody } from '../../src/views/letter/letter-words.ts';
import { letterNames, lettersOf } from '../../src/views/letter/letter.ts';
import { readSoundContent } from '../../src/content/read/read.ts';
import type { Cadence } from '../../src/domain/publication/circular.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { modelAsOf } from '../../src/findings/as-of.ts';
import { snapshotOf } from '../../src/findings/snapshot.ts';

const county = readSoundContent('test/example/content');
const real = readSoundContent('content');

// Read line by line on 28 November 2026, and as Word files by LibreOffice page by page. `vitest -u` writes them anew: read what changed.
describe('whole drafts', () => {
  test.each([
    ['dekad', '2025-11-1', '990101', county, '2025-11-12'],
    ['monthly', '2025-10', '990101', county, '2025-11-08'],
    ['quarterly', '2025-q3', '990101', county, '2025-10-09'],
    ['monthly', '2024-09', '430500', real, '2026-11-28'],
  ] as const)('%s %s of %s', async (cadence: Cadence, slug, id, model, on) => {
    const period = periodOf(cadence, slug)!;
    const snapshot = snapshotOf(modelAsOf(model, period.to, civilDate.parse(on)), period.to, 'https://ms.example/');
    const { title, ...draft } = draftOf(snapshot, model.areas.get(id)!, period);
    const { body } = merged({ title, ...draft }, { body: '', generated: [] });
    await expect(`# ${title}\n\n${body}`).toMatchFileSnapshot(`../golden/circulars/${id}-${slug}-${cadence}.txt`);
  });

  test.each([
    ['notice', '县人力资源和社会保障局', '2025-11-30'],
    ['notice', '县交通运输局', '2026-02-10'],
    ['reminder', '县住房和城乡建设局', '2025-11-08'],
  ] as const)('%s to %s of %s', async (kind, name, day) => {
    const on = civilDate.parse(day);
    const letters = lettersOf(snapshotOf(modelAsOf(county, on, on), on, 'https://ms.example/'), county.areas.get('990101')!, 2025);
    const letter = letters.find(({ agency }) => agency.name === name)!;
    expect(letter.kind).toBe(kind);
    const text = `# ${letterNames[letter.kind]}\n\n${name}：\n\n${letterBody(letter, county.portal, on)}\n`;
    await expect(text).toMatchFileSnapshot(`../golden/letters/${name}-${day}.txt`);
  });
});
