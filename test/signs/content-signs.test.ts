import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readSoundContent } from '../../src/content/read/read.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { codeUrl } from '../../src/domain/code/code.ts';
import { writeSigns } from '../../src/signs/pdf.ts';
import { type SheetSize, signOf } from '../../src/signs/sign.ts';
import { snapshotOf } from '../../src/findings/snapshot.ts';
import { signFacts } from '../../src/views/code/sign.ts';
import { zbar, zxing } from './decoders.ts';
import { rasterised } from './raster.ts';

const folder = mkdtempSync(join(tmpdir(), 'content-signs-'));
afterAll(() => rmSync(folder, { recursive: true }));

const model = readSoundContent('content');
const siteUrl = `${model.portal.origin}/`;
const snapshot = snapshotOf(model, civilDate.parse('2024-10-09'), siteUrl);
const facts = [...model.areas.keys()].flatMap((area) => signFacts(snapshot, { area }));

async function print(size: SheetSize, printed = facts): Promise<string> {
  const file = join(folder, `${size}.pdf`);
  const signs = printed.map((each) => signOf(each, snapshot.symbolOf(each.code)));
  await writeSigns(signs, createWriteStream(file), { size, title: '亮码牌', madeAt: new Date(0) });
  return file;
}

test('A2: everything in the content that carries a code has a sign, once', () => {
  expect(facts.map(({ code }) => code).sort()).toEqual([...model.codes.values()].sort());
});

test('every real name and sentence fits every sheet', async () => {
  await expect(Promise.all([print('a4'), print('a3')])).resolves.toHaveLength(2);
});

// The card has the smallest modules; what is read from it is read from the posters. The finer picture
// is the easier and slower one: every tenth card shows it. The slower decoder, zbar, reads every third of what the other reads.
test.each([
  [150, 1],
  [300, 10],
])(
  'every code of the content is read from its card at %i dpi by zxing, one in %i, and of those every third by zbar',
  { timeout: 600_000 },
  async (dpi, step) => {
    const some = facts.filter((_, index) => index % step === 0);
    const { files, remove } = rasterised(await print('card', some), dpi);
    const urls = some.map(({ code }) => codeUrl(siteUrl, code));
    for (const [index, file] of files.entries()) expect(await zxing(file)).toEqual([urls[index]]);
    const third = <T>(all: readonly T[]) => all.filter((_, index) => index % 3 === 0);
    expect(zbar(third(files))).toEqual(third(urls));
    remove();
  },
);
