import { expect, test } from 'vitest';
import { readContent } from '../../src/content/read/read.ts';
import { contentFolder, validCodes, validContent } from '../fixtures/county.ts';

const whole: Readonly<Record<string, string>> = { ...validContent, 'codes.csv': validCodes };
const list = 'areas/990100/programmes/2024.yaml';
const split = 'areas/990100/allocations/2024-990100.yaml';
const may = 'areas/990101/progress/2024-05.csv';
const revisions = 'areas/990101/revisions.yaml';
const header = '指标,区域,截至日期,口径,完成值,单位,阶段,分阶段,文件百分比,百分比含义,减少原因,更正日期,更正原因,进展情况,来源文件,行号';
const row = (cells: string) => ({ [may]: `${header}\n2024-990100/schools/places,990101,2024-05-31,${cells},notice,11\n` });
const rows = (...each: string[]) => ({ [may]: `${header}\n${each.map((cells) => `2024-990100/schools/places,990101,${cells},notice,11`).join('\n')}\n` });
const replaced = (path: string, from: string, to: string) => {
  const text = whole[path] ?? '';
  if (!text.includes(from)) throw new Error(`the fixture has no ${from}`);
  return { [path]: text.replace(from, to) };
};
const source = 'source: { document: notice, line: 12, text: 核减 }';
const revision = (fields: string) => ({
  [revisions]: `- indicator: 2024-990100/schools/places\n  area: "990101"\n  revisedOn: "2024-06-12"\n  approvedBy: 示例市人民政府\n  ${source}\n${fields}`,
});
const sound = '  before: "450"\n  after: "400"\n  reason: 两所学校并入在建项目\n';

/** `rule field` of everything that is found, refused or only told. */
const found = (changes: Record<string, string>) => {
  const { issues, notices } = readContent(contentFolder({ ...whole, ...changes }));
  // The fixture's only document is a plan, which its reports quote.
  return [...issues, ...notices].filter(({ rule }) => rule !== 'date-doubtful').map(({ rule, field }) => `${rule} ${field}`);
};

test('one number in two measures is none where the row’s own words have it, nor is zero', () => {
  expect(found(rows('2024-05-31,,90,个,,,,,,,,', '2024-05-31,户,90,户,,,,,,,,受益90户'))).not.toContain('same-number 完成值');
  expect(found(rows('2024-05-31,,0,个,,,,,,,,', '2024-05-31,户,0,户,,,,,,,,'))).not.toContain('same-number 完成值');
});

test('a sound revision and a sound breakdown pass', () => {
  expect(found(revision(sound))).toEqual([]);
  expect(found(row(',,,,完工 45；已开工 405,,,,,,各校进展'))).toEqual([]);
});

test.each([
  ['a target with digits that are not read', replaced(split, '"450"', '"450 余所"'), /^target-not-read .*990101/],
  ['a dash instead of a slash', replaced(split, '/,', '"—",'), /^target-not-read .*990102/],
  ['a negative target', replaced(split, '"450"', '{ kind: number, value: "-450", text: "-450" }'), /^target-not-read/],
  ['a target whose text has another number', replaced(split, '"450"', '{ kind: number, value: "450", text: 学位 540 个 }'), /^target-not-read/],
  ['a row without any progress', row(',,,,,,,,,,'), /^figure-implausible 完成值/],
  ['a negative value', row(',-9,个,,,,,,,,'), /^figure-implausible 完成值/],
  ['a value of ten times the target', row(',4501,个,,,,,,,,'), /^figure-implausible 完成值/],
  ['a percent over a thousand', row(',,,,,5970,target,,,,'), /^figure-implausible 文件百分比/],
  ['a percent of nothing in particular', row(',,,,,59.7,,,,,'), /^figure-implausible 百分比含义/],
  ['a unit of another thing', row(',90,户,,,,,,,,'), /^unit-mismatch 单位/],
  ['parts that do not add up', row(',,,,完工 45；已开工 4,,,,,,各校进展'), /^parts-mismatch 分阶段/],
  ['the same day reported twice', rows('2024-05-31,,90,个,,,,,,,,', '2024-05-31,,91,个,,,,,,,,'), /^reported-twice 截至日期/],
  ['one number in two measures', rows('2024-05-31,,90,个,,,,,,,,', '2024-05-31,户,90.0,户,,,,,,,,'), /^same-number 完成值/],
  ['a stage that goes back', rows('2024-04-30,,,,started,,,,,,,', '2024-05-31,,,,tendering,,,,,,,'), /^stage-back 阶段/],
  ['a reason that says nothing', rows('2024-04-30,,95,个,,,,,,,,', '2024-05-31,,90,个,,,,,工作需要,,,'), /^empty-reason 减少原因/],
  ['a revision without approval', { [revisions]: revision(sound)[revisions]!.replace(/ {2}approvedBy.*\n/, '') }, /^revision-out-of-order/],
  ['a revision from another target than the one in force', revision(sound.replace('"450"', '"460"')), /^revision-mismatch .*before/],
  ['a revision that changes nothing', revision(sound.replace('"400"', '450 个')), /^revision-mismatch .*after/],
  ['a revision of an area without the task', { [revisions]: revision(sound)[revisions]!.replace('"990101"', '"990102"') }, /^revision-mismatch .*area/],
  ['a progress of a neighbour', { [may]: whole[may]!.replace(',990101,', ',990102,') }, /^foreign-area 区域/],
  [
    'a score of a neighbour',
    { 'areas/990101/scores.yaml': `- { area: "990102", asOf: "2024-09-30", maxPoints: "6", score: "3", ${source} }` },
    /^foreign-area/,
  ],
  [
    'a score over full marks',
    { 'areas/990100/scores.yaml': `- { area: "990101", asOf: "2024-09-30", maxPoints: "6", score: "7", ${source} }` },
    /^mismatched-record .*score/,
  ],
  ['an area below itself', { 'areas/990100/area.yaml': 'name: 示例市\nkind: prefecture\nparent: "990101"\n' }, /^circle .*parent/],
  ['an indicator that is a part of itself', replaced(list, 'unit: 个', 'unit: 个\n            subsetOf: 2024-990100/schools/places'), /^circle .*subsetOf/],
  ['a list of another level than its issuer', replaced(list, 'level: prefecture', 'level: province'), /^mismatched-record .*level/],
  [
    'years that run backwards',
    replaced(list, 'title: 新增公办学位\n', 'title: 新增公办学位\n        years: { from: 2025, to: 2024 }\n'),
    /^mismatched-record .*years/,
  ],
  [
    'a plan that falls',
    replaced(list, 'unit: 个', 'unit: 个\n            plan: [{ month: 6, percent: 50 }, { month: 9, percent: 40 }]'),
    /^mismatched-record .*plan/,
  ],
  ['a home area that does not exist', replaced('portal.yaml', '"990100"', '"990199"'), /^mismatched-record .*homeArea/],
  [
    'a text that names what the portal does not have',
    { 'pages/about.md': '---\ntitle: 关于本站\ndescription: 关于本站的一页\n---\n{operater}\n' },
    /^missing-text/,
  ],
  [
    'two areas of one division code',
    replaced('areas/990102/area.yaml', 'divisionCode: "990102"', 'divisionCode: "990101"'),
    /^mismatched-record .*divisionCode/,
  ],
] as const)('%s is found', (_what, changes, expected) => {
  expect(found(changes).filter((each) => expected.test(each))).not.toHaveLength(0);
});

test('after the last day for changes a request comes too late, and one without a day is no request', () => {
  const until = replaced(list, 'title: 2024年示例市重点民生实事', 'title: 2024年示例市重点民生实事\nchangesUntil: "2024-05-15"');
  const asked = (day: string) => ({ ...until, ...revision(`${sound}  requestedBy: 东区教育局\n  requestedOn: "${day}"\n`) });
  expect(found(asked('2024-05-15'))).toEqual([]);
  expect(found(asked('2024-05-16')).join()).toMatch(/revision-out-of-order .*requestedOn/);
  expect(found({ ...until, ...revision(sound) }).join()).toMatch(/revision-out-of-order/);
});

test('a figure may be corrected, with the day and the reason', () => {
  const wrong = '2024-05-31,,93,个,,,,,,,,';
  const right = '2024-05-31,,90,个,,,,,,2024-06-05,3 个未验收的误计为完成,';
  expect(found(rows(wrong, right))).toEqual([]);
});

test('a document that a neighbour issued is told, one of the area, of an area above or below is not', () => {
  const own = (issuer: string) => ({
    'areas/990101/documents/plan.yaml': `title: 实施方案\nkind: policy\nissuers: [${issuer}]\nissuedOn: "2024-05-01"\n`,
  });
  for (const issuer of ['东区人民政府', '示例市人民政府']) expect(found(own(issuer))).toEqual([]);
  expect(found(own('西县人民政府'))).toEqual(['issuer-elsewhere 发文机关 issuers 第 1 项']);
});
