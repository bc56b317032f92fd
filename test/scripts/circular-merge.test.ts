import { expect, test } from 'vitest';
import type { Draft } from '../../scripts/circular/draft.ts';
import { digestOf, merged, sectionsIn } from '../../scripts/circular/merge.ts';
import { periodOf } from '../../scripts/circular/period.ts';

const draft = (overview: readonly string[], plans: readonly string[] = []): Draft => ({
  title: '关于东区2024年1—5月重点民生实事推进情况的通报',
  sections: [
    { id: 'overview', heading: '一、总体情况', blocks: overview },
    { id: 'plans', heading: '五、下一步打算', blocks: plans },
  ],
});
const first = merged(draft(['截至5月31日，3个项目。']), { body: '', generated: [] });

test('a first draft has the headings, what the data say, and names what is left to the writer', () => {
  expect(first).toMatchObject({
    body: '## 一、总体情况 {#overview}\n\n截至5月31日，3个项目。\n\n## 五、下一步打算 {#plans}\n',
    generated: [digestOf('截至5月31日，3个项目。')],
    kept: 0,
    empty: ['五、下一步打算'],
  });
});

test('the same data again change nothing', () => {
  expect(merged(draft(['截至5月31日，3个项目。']), first)).toEqual(first);
});

test('new data take the place of old ones, and what the writer wrote stays behind them, as do his headings and sections', () => {
  const written = first.body
    .replace('一、总体情况 {#overview}', '一、基本情况 {#overview}')
    .replace('## 五、', '## 三、经验做法 {#practice}\n\n东区每周调度。\n\n## 五、')
    .replace('{#plans}\n', '{#plans}\n\n紧盯落后项目。\n');
  const next = merged(draft(['截至6月30日，4个项目。']), { body: written, generated: first.generated });
  expect(next.body).toBe(
    '## 一、基本情况 {#overview}\n\n截至6月30日，4个项目。\n\n## 三、经验做法 {#practice}\n\n东区每周调度。\n\n## 五、下一步打算 {#plans}\n\n紧盯落后项目。\n',
  );
  expect([next.kept, next.empty]).toEqual([2, []]);
});

test('a paragraph of ours that the writer changed is his: it stays alone, and what new data say is told', () => {
  const changed = first.body.replace('3个项目', '三个项目，进展顺利');
  const next = merged(draft(['截至5月31日，3个项目。']), { body: changed, generated: first.generated });
  expect(sectionsIn(next.body)[0]?.blocks).toEqual(['截至5月31日，三个项目，进展顺利。']);
  expect(next.kept).toBe(1);
  const later = merged(draft(['截至6月30日，4个项目。']), next);
  expect(sectionsIn(later.body)[0]?.blocks).toEqual(['截至5月31日，三个项目，进展顺利。']);
  expect(later.clashes).toEqual([{ heading: '一、总体情况', his: '截至5月31日，三个项目，进展顺利。', ours: '截至6月30日，4个项目。' }]);
  // Named at every run while the two differ.
  const again = merged(draft(['截至6月30日，4个项目。']), later);
  expect([again.clashes, again.body]).toEqual([later.clashes, later.body]);
  const taken = { ...again, body: again.body.replace('截至5月31日，三个项目，进展顺利。', '截至6月30日，4个项目，进展顺利。') };
  expect(merged(draft(['截至6月30日，4个项目。']), taken).clashes).toEqual([]);
});

const behind = ['有2项指标落后：', '- 学校：60%。\n- 公路：40%。', '材料不符的：', '- 公园：没有上传。'];

test('a bullet that the writer edited stays under its own lead, also when the numbers of the lead change', () => {
  const before = merged(draft(behind), { body: '', generated: [] });
  const edited = { ...before, body: before.body.replace('公路：40%。', '公路：40%，雨天停工。') };
  const own = '- 学校：60%。\n- 公路：40%，雨天停工。';
  expect(sectionsIn(merged(draft(behind), edited).body)[0]?.blocks).toEqual([behind[0], own, ...behind.slice(2)]);
  const newer = ['有3项指标落后：', '- 学校：70%。\n- 公路：50%。\n- 供水：20%。', ...behind.slice(2)];
  expect(sectionsIn(merged(draft(newer), edited).body)[0]?.blocks).toEqual([
    newer[0],
    '- 学校：70%。\n- 公路：40%，雨天停工。\n- 供水：20%。',
    ...behind.slice(2),
  ]);
  expect(sectionsIn(merged(draft(behind.slice(2)), edited).body)[0]?.blocks).toEqual([behind[0], own, ...behind.slice(2)]);
});

const row = (...cells: string[]) => `| ${cells.join(' | ')} |`;
const table = (lift: string, hospital: string) =>
  [row('序号', '实事名称', '项目', '进展情况'), row('---', '---', '---', '---'), row('1', '宜居', '加装电梯', lift), row('', '', '医院', hospital)].join('\n');

test('a table is put together row by row, and its row stands once', () => {
  const before = merged(draft([table('18台', '42%')]), { body: '', generated: [] });
  const edited = { ...before, body: before.body.replace('42%', '42%，主体封顶') };
  const next = merged(draft([table('16台', '42%')]), edited);
  expect([sectionsIn(next.body)[0]?.blocks, next.clashes]).toEqual([[table('16台', '42%，主体封顶')], []]);
  const both = merged(draft([table('16台', '45%')]), edited);
  expect(sectionsIn(both.body)[0]?.blocks).toEqual([table('16台', '42%，主体封顶')]);
  expect(both.clashes).toEqual([{ heading: '一、总体情况', his: row('', '', '医院', '42%，主体封顶'), ours: row('', '', '医院', '45%') }]);
  expect(merged(draft([table('16台', '45%')]), both)).toMatchObject({ body: both.body, clashes: both.clashes });
});

test('bullets that the writer took out, added or renamed stay so beside new ones', () => {
  const before = merged(draft(['- 学校：60%。\n- 公路：40%。\n- 公园：30%。']), { body: '', generated: [] });
  const edited = { ...before, body: before.body.replace('- 公路：40%。\n', '- 另有两处在协调。\n') };
  expect(sectionsIn(merged(draft(['- 学校：70%。\n- 公路：40%。\n- 公园：35%。']), edited).body)[0]?.blocks).toEqual([
    '- 学校：70%。\n- 另有两处在协调。\n- 公园：35%。',
  ]);
});

test('a heading of the writer, with or without an anchor, stays as it is, and one that grew is mended', () => {
  const own = '## 六、有关要求\n\n请抓紧。\n';
  const written = { ...first, body: `开头。\n\n${first.body}\n${own}` };
  const again = merged(draft(['截至5月31日，3个项目。']), written);
  expect(again.body).toBe(written.body);
  const grown = { ...again, body: again.body.replace('六、有关要求', '六、有关要求 {#六、有关要求} {#六、有关要求 {#六、有关要求}}') };
  expect(merged(draft(['截至5月31日，3个项目。']), grown).body).toBe(written.body);
});

test('a section whose anchor was lost is known by its title', () => {
  const lost = { ...first, body: first.body.replace('一、总体情况 {#overview}', '二、总体情况') };
  expect(merged(draft(['截至6月30日，4个项目。']), lost).body).toBe('## 二、总体情况 {#overview}\n\n截至6月30日，4个项目。\n\n## 五、下一步打算 {#plans}\n');
});

test('what the writer deleted stays deleted, until the data make something else of it', () => {
  const before = merged(draft(behind), { body: '', generated: [] });
  const without = { ...before, body: before.body.replace(`${behind[2]}\n\n${behind[3]}\n\n`, '') };
  const again = merged(draft(behind), without);
  expect(sectionsIn(again.body)[0]?.blocks).toEqual(behind.slice(0, 2));
  expect(merged(draft(behind), again)).toEqual(again);
  const other = [...behind.slice(0, 3), '- 水库：与进度不相符。'];
  expect(sectionsIn(merged(draft(other), again).body)[0]?.blocks).toEqual(other);
});

test.each([
  ['monthly', '2024-09', '2024-09-01', '2024-09-30', '1—9月'],
  ['monthly', '2024-01', '2024-01-01', '2024-01-31', '1月'],
  ['dekad', '2024-02-3', '2024-02-21', '2024-02-29', '2月下旬'],
  ['dekad', '2024-09-2', '2024-09-11', '2024-09-20', '9月中旬'],
  ['quarterly', '2024-q3', '2024-07-01', '2024-09-30', '第三季度'],
] as const)('a %s of %s goes from %s to %s', (cadence, written, from, to, words) => {
  expect(periodOf(cadence, written)).toMatchObject({ from, to, words });
});

test.each([
  ['monthly', '2024-13'],
  ['monthly', '2024-09-2'],
  ['dekad', '2024-09'],
  ['dekad', '2024-09-4'],
  ['quarterly', '2024-09'],
  ['quarterly', '2024-q5'],
] as const)('a %s of %s is none', (cadence, written) => {
  expect(periodOf(cadence, written)).toBeUndefined();
});
