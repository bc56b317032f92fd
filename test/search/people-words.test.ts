import { expect, test } from 'vitest';
import { brotliCompressSync } from 'node:zlib';
import { readContent } from '../../src/content/read/read.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { snapshotOf } from '../../src/findings/snapshot.ts';
import { searchIndex } from '../../src/search/entries.ts';
import { finder } from '../../src/search/find.ts';
import { fieldWords, peopleWords } from '../../src/search/people-words.ts';
import { parseQuery } from '../../src/search/query.ts';
import { unfolded } from '../../src/search/shard.ts';

function searchOf(root: string) {
  const { model } = readContent(root);
  if (model === undefined) throw new Error(`${root} was not understood`);
  const { core, shards } = searchIndex(snapshotOf(model, civilDate.parse('2026-11-28'), 'https://ms.example.gov.cn/'));
  const find = finder(unfolded(core, [...shards.values()]));
  return {
    core,
    titles: (typed: string) => find(parseQuery(typed).terms).entries.map(({ title }) => title),
    found: (typed: string) => find(parseQuery(typed).terms),
  };
}

const real = searchOf('content');
const county = searchOf('test/example/content');

test.each([
  ['修路', '农村公路'],
  ['村里修路', '农村公路'],
  ['看病', '医'],
  ['路灯', '公园'],
  ['老人吃饭', '助餐'],
  ['上学', '学'],
  ['房子', '老旧小区'],
  ['旧房', '危房'],
  ['打工', '就业'],
  ['找工作', '技能培训'],
  ['喝水', '供水'],
  ['停电', '一户一表'],
  ['厕所', '改厕'],
  ['邵东 修路', '三路'],
])('%s finds %s on the real site', (typed, words) => {
  expect(real.titles(typed).join('\n')).toContain(words);
});

test.each([
  ['修路', '农村公路提质改造'],
  ['看病', '县人民医院东扩'],
  ['老人吃饭', '老年助餐补贴'],
  ['上学', '提质改造12所学校'],
  ['打工', '城镇新增就业'],
  ['喝水', '农村自来水普及'],
])('%s finds %s in the county', (typed, title) => {
  expect(county.titles(typed)).toContain(title);
});

test('what has the typed word comes first; the field’s words are named where they found more', () => {
  const found = county.found('自来水');
  expect(found.entries[0]?.title).toContain('自来水');
  expect(real.found('修路').otherWords).toEqual(['农村公路', '三路']);
  expect(real.found('一户一表').otherWords).toEqual([]);
});

test('where nothing is found, at most three projects that share two signs are offered, or nothing', () => {
  const near = real.found('徐特立高中什么时候办好啊请问一下');
  expect(near.isExact).toBe(false);
  expect(near.entries.length).toBeLessThanOrEqual(10);
  expect(real.found('飞碟')).toMatchObject({ entries: [], isExact: false });
});

test('every entry finds something in one of the records, so that none is of a matter nobody has', () => {
  const dead = peopleWords.filter(([, field]) => field.split(' ').every((word) => real.titles(word).length + county.titles(word).length === 0));
  expect(dead).toEqual([]);
  expect(fieldWords('信息公开')).toEqual([]);
});

test('the core of the index stays below 40 kB', () => {
  expect(brotliCompressSync(JSON.stringify(real.core)).length).toBeLessThan(40_000);
});
