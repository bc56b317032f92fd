import { expect, test } from 'vitest';
import { readContent } from '../../src/content/read/read.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { searchIndex } from '../../src/search/entries.ts';
import { finder, shardsNamed } from '../../src/search/find.ts';
import { parseQuery } from '../../src/search/query.ts';
import { unfolded } from '../../src/search/shard.ts';
import { snapshotOf } from '../../src/findings/snapshot.ts';
import { oneTask } from '../fixtures/one-task.ts';
import { contentFolder, validCodes, validContent } from '../fixtures/county.ts';

const programme = 'areas/990100/programmes/2024.yaml';
const compounds = `${validContent[programme]}
      - id: old-compounds
        title: 城镇老旧小区改造
        source: { document: notice, line: 6, text: 老旧小区 }
        indicators:
          - { id: meters, text: 居民“一户一表”改造, unit: 户, source: { document: notice, line: 6, text: 一户一表 } }
`;
const model = readContent(contentFolder({ ...validContent, 'codes.csv': validCodes, [programme]: compounds })).model!;
const codes = new Map(model.codes);
codes.set('project:2024-990100/old-compounds', codes.get('assignment:2024-990100/schools@990100-own')!);
const index = searchIndex(snapshotOf({ ...model, codes }, civilDate.parse('2024-06-01'), 'https://ms.example.gov.cn/'));
const entries = unfolded(index.core, [...index.shards.values()]);
const find = finder(entries);
const first = (typed: string) => find(parseQuery(typed).terms).entries[0]?.title;

test.each([
  ['老旧小区', '城镇老旧小区改造'],
  ['旧小', '城镇老旧小区改造'],
  ['ljxq', '城镇老旧小区改造'],
  ['LJXQ', '城镇老旧小区改造'],
  ['ｌｊｘｑ', '城镇老旧小区改造'],
  ['laojiuxiaoqu', '城镇老旧小区改造'],
  ['一户一表', '城镇老旧小区改造'],
  ['yhyb', '城镇老旧小区改造'],
  ['东区 学位', '新增公办学位'],
  ['dongqu xuewei', '新增公办学位'],
  ['dq xw', '新增公办学位'],
  ['示办函〔2024〕7号', '关于做好重点民生实事的通知'],
  ['市教体局', '市教育局'],
  ['西县', '西县'],
  ['990102', '西县'],
  ['意见', '群众意见'],
  ['投诉', '群众意见'],
  ['tousu', '群众意见'],
  ['信息公开得分', '信息公开得分'],
  ['方法说明', '方法说明'],
  ['标牌清单', '标牌清单'],
  ['数据', '数据下载'],
  ['未达序时', '哪些未达序时'],
  ['徐平', '徐平'],
  ['xuping', '徐平'],
])('%s finds %s', (typed, title) => {
  expect(first(typed)).toBe(title);
});

test('every term must be found: an area and a project that it does not have find nothing exact', () => {
  expect(find(parseQuery('东区 旧小').terms).isExact).toBe(false);
});

test('what shares a letter with many is offered the ten nearest, not all of them', () => {
  const many = entries
    .slice(0, 1)
    .flatMap((entry) => Array.from({ length: 40 }, (_, index) => ({ ...entry, title: `城镇老旧小区改造${index}`, page: `${index}.html` })));
  expect(finder(many)(['城镇老旧小区改建']).entries).toHaveLength(10);
});

test('a slip of the finger finds what is near, and says that it is only near', () => {
  const found = find(parseQuery('老旧小区改革').terms);
  expect([found.isExact, found.entries[0]?.title]).toEqual([false, '城镇老旧小区改造']);
});

test('nothing typed finds nothing', () => {
  expect(find(parseQuery(' ， ').terms).entries).toEqual([]);
});

test('quotes in a query are words, not operators', () => {
  expect(() => find(parseQuery('"一户 \'一表 !^$=|').terms)).not.toThrow();
});

test.each([
  ['1000 0002 59', 'checkFailed'],
  [`${model.codes.get('assignment:2024-990100/schools@990101')}`, 'code'],
  [`${model.codes.get('assignment:2024-990100/schools@990101')}`.replace(/(....)(....)(..)/, '$1 $2 $3'), 'code'],
  ['10000002', 'wrongLength'],
  ['2024', undefined],
  ['旧小', undefined],
])('%s is read as a code: %s', (typed, kind) => {
  expect(parseQuery(typed).code?.kind).toBe(kind);
});

test('a code finds the task it stands for', () => {
  const code = model.codes.get('assignment:2024-990100/schools@990101')!;
  expect(find([code]).entries).toMatchObject([{ title: '新增公办学位', place: '东区 · 2024年 · 市定', page: `p/${code}.html` }]);
});

test('areas are in the core, a prefecture’s own list and tasks in its shard', () => {
  expect(index.core.projects).toEqual([]);
  expect(index.core.areas.map(({ id, shard }) => [id, shard])).toEqual([
    ['990100', '990100'],
    ['990100-own', '990100'],
    ['990101', '990100'],
    ['990102', '990100'],
  ]);
  expect(index.core.shards).toEqual([{ name: '990100', title: '示例市', taskCount: 4 }]);
});

test.each([
  ['东区', ['990100']],
  ['dongqu 学位', ['990100']],
  ['学位', []],
  ['东', []],
])('%s names the shards %j', (typed, shards) => {
  expect(shardsNamed(index.core, parseQuery(typed).terms)).toEqual(shards);
});

test('an official leads to the name on the page of the area', () => {
  expect(find(['徐平']).entries[0]).toMatchObject({ kind: 'official', place: '示例市', page: 'area/990100.html#徐平' });
});

test('a unit without a task is found too', () => {
  const office = { id: 'statistics', area: '990101', name: '区统计局', kind: 'unit' as const, aliases: [], formerNames: [], duties: [] };
  const added = searchIndex(
    snapshotOf({ ...model, agencies: new Map(model.agencies).set('990101', [office]) }, civilDate.parse('2024-06-01'), 'https://ms.example.gov.cn/'),
  );
  expect(finder(unfolded(added.core, [...added.shards.values()]))(['统计局']).entries[0]).toMatchObject({
    title: '区统计局',
    page: 'agency/990101/statistics.html',
  });
});

test.each([
  ['district', '区定'],
  ['countyCity', '市定'],
  ['county', '县定'],
] as const)('the list of a %s is called %s in results', (form, word) => {
  const snapshot = oneTask({
    change: (entries) => {
      entries.areas[0] = { ...entries.areas[0]!, kind: 'county', form };
      entries.programmes[0] = { ...entries.programmes[0]!, level: 'county' };
    },
  });
  const made = searchIndex(snapshot);
  expect(unfolded(made.core, [...made.shards.values()]).find(({ kind }) => kind === 'project')?.place).toBe(`示例市 · 2024年 · ${word}`);
});

test('what has no page is not in the index', () => {
  const bare = searchIndex(snapshotOf({ ...model, codes: new Map() }, civilDate.parse('2024-06-01'), 'https://ms.example.gov.cn/'));
  expect(unfolded(bare.core, [...bare.shards.values()]).filter(({ kind }) => kind === 'project')).toEqual([]);
});
