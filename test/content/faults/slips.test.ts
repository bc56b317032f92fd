import { expect, test } from 'vitest';
import { formatIssue } from '../../../src/content/issue.ts';
import { textOf } from './county.ts';
import { forbiddenWords } from './forbidden-words.ts';
import { readCounty } from './memory.ts';

const list = 'areas/990101/programmes/2025.yaml';
const split = 'areas/990101/allocations/2025-990101.yaml';
const changes = 'areas/990101/revisions.yaml';
const units = 'areas/990101/agencies.yaml';
const town = 'areas/990101-hekou/area.yaml';
const circular = 'areas/990101/documents/county-circular-2025-06.yaml';
const school = 'areas/990101/sites/qingsong-primary-school.yaml';
const outcomes = 'areas/990101/results/2025.yaml';
const steps = 'areas/990101/acceptances/2025.yaml';
const news = 'areas/990101/updates/2025-06-qingsong-finished.md';

/** What slipped through once: the edit, and the rule that tells it now, as an issue or as a notice. */
const slips: ReadonlyArray<readonly [what: string, file: string, from: string | RegExp, to: string, rule: string]> = [
  ['a target in doubtful Chinese numerals', list, 'target: "12"', 'target: 十二三', 'target-not-read'],
  ['a target of filling words', list, 'target: "12"', 'target: 暂无', 'target-not-read'],
  ['a reversed range', list, 'target: "12"', 'target: "15—12"', 'target-not-read'],
  ['a number said to be words', list, 'target: "12"', 'target: { kind: text, text: 改扩建学校12所 }', 'target-not-read'],
  ['a list of another year by its name', list, /(?<=\ntitle: )2025年/, '2024年', 'list-mismatch'],
  ['a table in another multiple', split, /(?<=- indicator: 2025-990101\/jobs\/jobs\n)/, '  unit: 万人\n', 'total-mismatch'],
  ['a share in filling words', split, '990101-liulin: /', '990101-liulin: 同上', 'target-not-read'],
  ['a change to nothing', changes, 'after: 70公里', 'after: 0公里', 'revision-mismatch'],
  ['an approval by nobody known', changes, '清溪县人民政府', '清溪县交通股份公司', 'revision-doubtful'],
  ['half a telephone number', units, '0999-2000002', '0999-20000', 'phone-unfit'],
  ['a telephone number with a Chinese digit', units, '0999-2000002', '0999-200000二', 'phone-unfit'],
  ['a town below a town', 'areas/990101-liulin/area.yaml', 'parent: "990101"', 'parent: "990101-hekou"', 'wrong-superior'],
  ['a town without a county', town, /parent: "990101"\n/, '', 'wrong-superior'],
  ['a number of another year', circular, 'issuedOn: "2025-07-08"', 'documentNumber: 清政办函〔2062〕6号\nissuedOn: "2025-07-08"', 'document-mismatch'],
  ['a figure in another multiple', circular, 'unit: 次 }', 'unit: 万次 }', 'document-mismatch'],
  ['an issuer nobody knows', circular, '[清溪县民生实事办]', '[红旗办公室]', 'unknown-issuer'],
  ['a placeholder for a name', school, /(?<=^name: ).*/, '待定', 'name-unfit'],
  ['a picture in a text', news, /$/, '\n![图](photos/none.jpg)\n', 'missing-text'],
  ['a person’s account', news, /$/, '\n抖音号 lxy19880217\n', 'personal-data'],
  ['a masked mail address', news, /$/, '\nlixiuying#163.com\n', 'personal-data'],
  ['a number behind a Chinese digit', news, /$/, '\n张三15273012345\n', 'personal-data'],
  ['an ID number with a wrong check', news, /$/, '\n身份证430602198502174518\n', 'personal-data'],
  ['garbled text', news, /$/, '\n锟斤拷\n', 'schema'],
  ['a resident’s name', news, /$/, '\n村民王建国说好用。\n', 'personal-data'],
  [
    'a failed road that is done in the end',
    outcomes,
    'project: 2025-990101/roads, outcome: notCompleted',
    'project: 2025-990101/roads, outcome: completed',
    'outcome-doubtful',
  ],
  [
    'a task nobody applied for that is done',
    outcomes,
    'project: 2025-990101/tap-water, outcome: notCompleted',
    'project: 2025-990101/tap-water, outcome: completed',
    'outcome-doubtful',
  ],
  [
    'an approved task that is not done',
    outcomes,
    'project: 2025-990101/lifts, outcome: completed',
    'project: 2025-990101/lifts, outcome: notCompleted',
    'outcome-doubtful',
  ],
  ['a decision before the year was over', outcomes, 'approvedOn: "2026-02-06"', 'approvedOn: "2025-06-06"', 'outcome-doubtful'],
  ['a verification by a unit that has no part in it', steps, /(?<=step: verification\n +by: )县统计局/, '县教育局', 'outcome-doubtful'],
  ['a rate written as a fraction', steps, /percent: "\d+(\.\d+)?"/, 'percent: "0.95"', 'outcome-doubtful'],
  ['a rate with a digit too many', steps, /percent: "\d+(\.\d+)?"/, 'percent: "950"', 'outcome-doubtful'],
  ['a level that is said to be an amount', list, /(?<=text: 农村自来水普及率[\s\S]{0,90})\n +isLevel: true/, '', 'level-doubtful'],
  ['a decision a generation late', outcomes, 'publishedOn: "2026-02-08"', 'publishedOn: "2062-02-08"', 'date-in-future'],
  ['a share above the whole', 'areas/990100/allocations/2025-990100.yaml', /"990101": "?\d+"?/, '"990101": "80000"', 'share-over-total'],
];

test.each(slips)('%s in %s is told', (_what, file, from, to, rule) => {
  const text = textOf(file);
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  const { issues, notices } = readCounty({ [file]: changed });
  const told = [...issues, ...notices].filter((issue) => issue.rule === rule);
  expect(told.map(formatIssue), [...issues, ...notices].map(formatIssue).join('\n')).not.toEqual([]);
  expect(told.map(formatIssue).filter((message) => forbiddenWords.test(message))).toEqual([]);
});

const header = '指标,区域,截至日期,口径,完成值,单位,阶段,分阶段,减少原因,更正日期,更正原因,进展情况,报送单位,报送岗位,收到日期,录入岗位';
const filed = '县教育局,项目股,2026-02-05,县实事办统计岗';
/** Rows of schools, of which the county has promised 12. */
const rows = (...each: string[]) => `${header}\n${each.map((cells) => `2025-990101/schools/schools,990101,2026-01-31,${cells},${filed}`).join('\n')}\n`;

test.each([
  ['50 of 12', rows(',50,所,,,,,,'), 'doubtful-figure'],
  ['half a school', rows(',5.5,所,,,,,,'), 'figure-implausible'],
  ['未开工 beside a figure', rows(',5,所,未开工,,,,,'), 'figure-implausible'],
  ['other words than the figure', rows(',12,所,,,,,,已完工9所'), 'doubtful-figure'],
  ['a reason without a fall', rows(',12,所,,,两所学校合并建设,,,'), 'doubtful-figure'],
  ['a correction without a reason', rows(',11,所,,,,,,', ',12,所,,,,2026-02-06,,'), 'correction-incomplete'],
  ['a correction of nothing', rows(',12,所,,,,2026-02-06,漏计一所,'), 'correction-incomplete'],
  ['a correction before it was received', rows(',11,所,,,,,,', ',12,所,,,,2026-02-01,漏计一所,'), 'correction-incomplete'],
  ['a correction that changes nothing', rows(',12,所,,,,,,', ',12,所,,,,2026-02-06,漏计一所,'), 'correction-incomplete'],
  ['the same figure under another measure', rows(',12,所,,,,,,', '所,12,所,,,,,,'), 'doubtful-figure'],
  ['parts that fall', rows(',,,,完工 3；已开工 9,,,,'), 'lower-without-reason'],
])('a row with %s is told', (_what, content, rule) => {
  const { issues, notices } = readCounty({ 'areas/990101/progress/2026-01.csv': content });
  expect(
    [...issues, ...notices].map((issue) => issue.rule),
    [...issues, ...notices].map(formatIssue).join('\n'),
  ).toContain(rule);
});

/** The same, written otherwise. */
const variants: ReadonlyArray<readonly [what: string, file: string, from: string | RegExp, to: string]> = [
  ['a target as a number', list, 'target: "12"', 'target: 12'],
  ['a target with its fraction', list, 'target: "12"', 'target: 12.0'],
  ['a year in quotes', list, 'year: 2025', 'year: "2025"'],
  ['a level by its name', list, 'level: county', 'level: 县定'],
  ['a share as a number', split, '"1200"', '1200'],
  ['a mark by its word', split, /isComplete: true/, 'isComplete: 是'],
  ['a day without quotes', circular, '"2025-07-08"', '2025-07-08'],
  ['a day with slashes', circular, '"2025-07-08"', '2025/7/8'],
  ['a day in Chinese', circular, '"2025-07-08"', '2025年7月8日'],
  ['a kind by its name', circular, 'kind: circular', 'kind: 通报'],
  ['one of a list by itself', circular, '[清溪县民生实事办]', '清溪县民生实事办'],
  ['an area above without quotes', town, '"990101"', '990101'],
  ['a kind of area by its name', town, 'kind: township', 'kind: 乡镇、街道'],
  ['a stage by its name', school, 'stage: started', 'stage: 开工'],
];

test.each(variants)('%s in %s is right', (_what, file, from, to) => {
  const text = textOf(file);
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  expect(readCounty({ [file]: changed }).issues.map(formatIssue)).toEqual([]);
});

test.each([
  ['a value with its own unit', ',12所,所,,,,,,'],
  ['a value with its unit and an empty cell', ',12所,,,,,,,'],
  ['parts without 已', ',,,,已完工 12,,,,'],
])('%s is right', (_what, cells) => {
  expect(readCounty({ 'areas/990101/progress/2026-01.csv': rows(cells) }).issues.map(formatIssue)).toEqual([]);
});

test('an area by its name is that area', () => {
  const { issues } = readCounty({ 'areas/990101/progress/2026-01.csv': rows(',12,所,,,,,,').replace(',990101,', ',清溪县,') });
  expect(issues.map(formatIssue)).toEqual([]);
});
