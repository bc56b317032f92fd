import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { cardStore } from '../../scripts/build/card/card-store.ts';
import { cardHeight, cardSvg, cardWidth } from '../../scripts/build/card/drawing.ts';
import { textPaths } from '../../src/signs/text-path.ts';
import { readSoundContent } from '../../src/content/read/read.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { snapshotOf } from '../../src/findings/snapshot.ts';
import { areaTile } from '../../src/views/area/area-tile.ts';
import { embedView } from '../../src/views/area/embed-page.ts';
import { badgeFacts } from '../../src/views/share/badge-facts.ts';
import { areaCard } from '../../src/views/share/area-card.ts';
import { builtPages } from '../browser/portal.ts';
import { homePage } from '../../src/views/home/home-page.ts';
import { oneTask } from '../fixtures/one-task.ts';

const real = snapshotOf(readSoundContent('content'), civilDate.parse('2026-11-28'), 'https://ms.example/');
const cardOf = (reports: readonly object[]) => areaCard(oneTask({ reports }), '990101');
const behind = cardOf([{ value: '3' }]);

test('a card says the year, how it stands, the day and that the site is a demonstration', () => {
  expect(behind).toMatchObject({
    title: ['东区2024年', '重点民生实事'],
    shares: [{ tone: 'behind', x: 0, width: 100 }],
    day: '最新的进展截至2024年5月31日',
    mark: '示范站',
  });
  expect(behind.reserve).toBe('“落后”是本站按月平均推算的。只列别处文件写到它的项目，不一定是全部。');
  expect(behind.answer.map(({ text }) => text).join('')).toBe('1项指标未达序时。');
  expect(cardOf([])).toMatchObject({ day: '还没有公布进展' });
});

test('where a final result was approved it comes first: on the card, the tile, the badge and in what a shared address says', () => {
  const model = readSoundContent('test/example/content');
  const snapshot = snapshotOf(model, civilDate.parse('2026-02-10'), 'https://ms.example/');
  const { answer, below, day } = areaCard(snapshot, '990101');
  const words = (pieces: typeof answer) => pieces.map(({ text }) => text).join('');
  expect(words(answer)).toBe('最终结果已经审定：4个项目完成，2个项目部分完成，3个项目未完成，其余3个项目没有审定结果。');
  expect(words(below)).toMatch(/^按公开的进展，\d+项指标：/);
  expect(day).toMatch(/^2026年2月6日审定，进展截至\d{4}年/);
  expect(areaTile(snapshot, 'index.html', model.areas.get('990101')!, 2025)).toMatchObject({
    note: '最终审定：4个完成，2个部分完成，3个未完成，其余3个没有审定结果',
    tone: 'behind',
  });
  expect(embedView(snapshot, '990101').description).toContain(words(answer));
  const school = [...snapshot.objectByCode.values()].find(({ task, site }) => site === undefined && task.title.includes('学校') && task.area.id === '990101')!;
  expect(badgeFacts(snapshot, school)).toMatchObject({ words: '最终审定：部分完成', tone: 'unclear', note: '清溪县，2026年2月6日审定' });
});

// By hand: 武冈市's seven figures come from documents of 邵阳市 alone, of 2024; 岳阳楼区 has one figure of 1 June 2023 and the others of 31 May.
test.each([
  ['430581', '最新的进展截至2024年9月30日', '这一年已经结束。只列别处文件写到它的项目，不一定是全部。'],
  ['430602', '最新的进展截至2023年5月31日（个别的到2023年6月1日）', '“落后”是本站按月平均推算的。这一年已经结束。'],
])('the card of %s keeps what its page reserves', (id, day, reserve) => {
  expect(areaCard(real, id)).toMatchObject({ day, reserve });
  expect(embedView(real, id).description).toContain(id === '430581' ? '不一定是全部' : '本站按月平均推算');
});

test('home is shared with the card and the sentence of the area that it leads with', () => {
  const { shared } = homePage(real).head;
  expect(shared.find(({ property }) => property === 'og:image')?.content).toBe('https://ms.example/card/430500.png');
  expect(shared.find(({ property }) => property === 'og:description')?.content).toMatch(/^邵阳市2024年重点民生实事，45项指标：36项按时或提前/);
});

test('no number of a card is parted from its unit and word', () => {
  const narrow = {
    ...behind,
    answer: [
      { text: '58项指标：' },
      { text: '26项按时或提前', tone: 'done' as const },
      { text: '，' },
      { text: '18项还看不出快慢', tone: 'unclear' as const },
      { text: '。' },
    ],
  };
  const written: string[] = [];
  const recording = {
    width: (text: string, size: number) => [...text].length * size,
    draw: (text: string, { y }: { y: number }) => ((written[y] = `${written[y] ?? ''}${text}`), ''),
  };
  cardSvg(narrow, recording);
  const lines = Object.values(written);
  for (const clause of ['58项指标：', '26项按时或提前，', '18项还看不出快慢。']) expect(lines.some((line) => line.includes(clause))).toBe(true);
});

test('its words are outlines in the fonts of npm: no text is left to the machine', () => {
  const svg = cardSvg(behind, textPaths());
  expect(svg).not.toMatch(/<text|font-family|\p{Script=Han}/u);
  expect(svg.match(/<path /g)?.length).toBeGreaterThan(40);
});

test('every word stands in the square in the middle, however long the names are', async () => {
  const long = { ...behind, portal: '某某市某某区某某县重点民生实事公开与监督平台网站', title: [`${'很长'.repeat(9)}自治县2024年`, '重点民生实事'] } as const;
  const png = await sharp(
    Buffer.from(cardSvg({ ...long, answer: [...behind.answer, ...behind.answer, ...behind.answer], below: [...behind.answer, ...behind.answer] }, textPaths())),
  )
    .raw()
    .toBuffer({ resolveWithObject: true });
  const isInked = (x: number, y: number) => (png.data[(y * cardWidth + x) * png.info.channels] ?? 255) < 200;
  const margins = (cardWidth - cardHeight) / 2;
  const outside = Array.from({ length: cardHeight - 151 }, (_, row) => row + 151).filter((y) => isInked(margins, y) || isInked(cardWidth - margins, y));
  expect(outside).toEqual([]);
});

test('a card that says the same is drawn once, one that changed takes the place of the old', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'liangma-cards-'));
  const first = await cardStore(folder, 'code').png('990101', behind);
  const [kept = ''] = readdirSync(folder);
  const { mtimeMs } = statSync(join(folder, kept));
  expect(Buffer.from(await cardStore(folder, 'code').png('990101', behind)).equals(Buffer.from(first))).toBe(true);
  expect([readdirSync(folder), statSync(join(folder, kept)).mtimeMs]).toEqual([[kept], mtimeMs]);
  await cardStore(folder, 'code').png('990101-own', behind);
  await cardStore(folder, 'code').png('990101', cardOf([]));
  await cardStore(folder, 'other code').png('990101', cardOf([]));
  expect(readdirSync(folder)).toHaveLength(2);
  expect(readdirSync(folder)).not.toContain(kept);
});

test('every page of the built site names a card that exists, by its whole address', async () => {
  const images = new Set(
    builtPages().flatMap(
      (path) => /property="og:image" content="https:\/\/ms\.example\.gov\.cn\/([^"]*)"/.exec(readFileSync(join('dist', path), 'utf8'))?.[1] ?? [],
    ),
  );
  expect(images.size).toBeGreaterThan(20);
  for (const image of images) {
    const { width, height, format } = await sharp(join('dist', image)).metadata();
    expect([image, width, height, format]).toEqual([image, cardWidth, cardHeight, 'png']);
    expect(statSync(join('dist', image)).size).toBeLessThan(60_000);
  }
});
