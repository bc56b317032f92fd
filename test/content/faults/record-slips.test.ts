import { expect, test } from 'vitest';
import { formatIssue } from '../../../src/content/issue.ts';
import { textOf } from './county.ts';
import { forbiddenWords } from './forbidden-words.ts';
import { readCounty } from './memory.ts';

const at = 'areas/990101';
const acceptance = `${at}/progress/2026-01.csv`;
const funds = `${at}/funds/2025.yaml`;
const results = `${at}/results/2025.yaml`;
const notices = `${at}/notices/2025.yaml`;
const visits = `${at}/inspections/2025.yaml`;
const school = `${at}/sites/hekou-middle-school.yaml`;

type Slip = readonly [what: string, file: string, from: string | RegExp, to: string, told: RegExp];

/** One slip each in the record of a year: what a document or a unit says in one place and a field beside it does not. */
const slips: readonly Slip[] = [
  ['a change to another number', `${at}/revisions.yaml`, 'after: 70公里', 'after: 77公里', /number-not-printed .*写的是 77公里，原文里写的是 60.5、70公里/],
  ['swapped digits of a rate', acceptance, /(?<=,)87\.5(?=,)/, '78.5', /number-not-printed .*文件百分比：写的是 78.5%，进展情况里写的是 87.5%/],
  ['a rate of acceptance beyond the whole', acceptance, /(?<=,)92(?=,accepted)/, '920', /figure-implausible .*验收率 920% 超过 100%/],
  [
    'a result that the words do not count',
    results,
    'parks, outcome: partly',
    'parks, outcome: completed',
    /words-disagree .*“完成”的是 4 个，这里逐个写的是 5 个/,
  ],
  ['a project without a result', results, /\n.*tap-water, outcome.*\n/, '\n', /words-disagree .*“农村自来水普及”没有写结果/],
  ['an objection that was none', notices, /outcome: 反映.*/, 'outcome: 没有收到异议', /words-disagree .*收到 1 件异议，结论写的是“没有收到异议”/],
  [
    'a verdict against its reason',
    `${at}/evidence/2025-12.yaml`,
    'verdict: standardMismatch',
    'verdict: agrees',
    /words-disagree .*审核意见是“相符”，理由写的是/,
  ],
  ['money paid back in time', funds, 'paid: "4300"', 'paid: "430"', /sum-fallen .*已经投入 430 万元，比截至 2025-06-30 的已经投入 2150 万元少/],
  ['a visit after its report', visits, 'heldOn: "2025-11-12"', 'heldOn: "2025-11-21"', /day-out-of-place .*检查日期 2025-11-21，晚于收到日期 2025-11-13/],
  [
    'a photo after the works said to be before',
    school,
    'takenOn: "2025-02-26"',
    'takenOn: "2025-09-26"',
    /day-out-of-place .*建设前的照片 2025-09-26，晚于建成后的照片 2025-08-29/,
  ],
  [
    'a decision after its count',
    `${at}/solicitations/2025.yaml`,
    'decidedOn: "2024-12-10"',
    'decidedOn: "2024-12-20"',
    /day-out-of-place .*决定日期 2024-12-20，晚于统计日期 2024-12-12/,
  ],
  [
    'a count before its wave',
    `${at}/surveys/2026.yaml`,
    /(?<=countedOn: )"2026-\d\d-\d\d"/,
    '"2025-11-30"',
    /day-out-of-place .*“2026年1月”的第一天 2026-01-01，晚于统计日期 2025-11-30/,
  ],
  ['a group of another age', `${at}/work-groups.yaml`, 'year: 2025', 'year: 2052', /day-out-of-place .*写的是 2052 年，清单只有 2025 年到/],
  [
    'a last day before the plan',
    `${at}/acceptance-rules/2025.yaml`,
    'applyUntil: "2026-01-10"',
    'applyUntil: "2025-01-10"',
    /day-out-of-place .*方案的日期 .*，晚于最后一天 2025-01-10/,
  ],
  [
    'counts behind their words',
    results,
    '4个项目完成，2个项目部分完成，3个项目未完成',
    '完成5项、部分完成2项、未完成3项',
    /words-disagree .*“完成”的是 5 个，这里逐个写的是 4 个/,
  ],
  [
    'counts in Chinese characters',
    results,
    '4个项目完成，2个项目部分完成，3个项目未完成',
    '五个项目完成',
    /words-disagree .*“完成”的是 5 个，这里逐个写的是 4 个/,
  ],
  [
    'nobody objected, and one did',
    notices,
    /outcome: 反映.*/,
    'outcome: 公示期间无人提出异议',
    /words-disagree .*收到 1 件异议，结论写的是“公示期间无人提出异议”/,
  ],
  ['an objection that was not counted', notices, 'objections: 1', 'objections: 0', /words-disagree .*收到异议写的是 0 件，结论写的是“反映/],
  [
    'money received before its day',
    funds,
    /(?<=receivedOn: )"2026-01-\d\d"/,
    '"2025-12-04"',
    /day-out-of-place .*截至日期 2025-12-31，晚于收到日期 2025-12-04/,
  ],
  ['a visit received a year late', visits, 'receivedOn: "2025-11-13"', 'receivedOn: "2026-11-15"', /day-out-of-place .*2025-11-12 的检查，2026-11-15 才收到/],
  [
    'a percent out of nothing',
    `${at}/progress/2025-06.csv`,
    /$/,
    '2025-990101/tap-water/coverage,990101,2025-06-29,,,,,540,progress,,,,,,县水利局,农水股,2025-07-01,县民生实事办统计岗,\n',
    /number-not-printed .*写的是 540%，没有完成值，也没有原话/,
  ],
  [
    'a count of the platform of the year before',
    'areas/990100/platform-counts.yaml',
    'asOf: "2025-12-31"',
    'asOf: "2024-12-31"',
    /day-out-of-place .*截至 2024-12-31，写它的文件是 2026-01-12 的，隔了半年以上/,
  ],
  ['a figure received a year late', `${at}/progress/2025-06.csv`, /2025-07-\d\d/, '2026-09-04', /day-out-of-place .*晚了一年以上/],
];

test.each(slips)('%s in %s is told, with both numbers', (_what, file, from, to, told) => {
  const text = textOf(file);
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  const { issues, notices: warnings } = readCounty({ [file]: changed });
  const all = [...issues, ...warnings].map((issue) => `${issue.rule} ${formatIssue(issue)}`);
  expect(
    all.filter((message) => told.test(message)),
    all.join('\n'),
  ).toHaveLength(1);
  expect(all.filter((message) => forbiddenWords.test(message))).toEqual([]);
});

test('none of these is told of the county as it is', () => {
  const rules = new Set(['number-not-printed', 'words-disagree', 'day-out-of-place', 'sum-fallen']);
  const { issues, notices: warnings } = readCounty({});
  expect([...issues, ...warnings].filter(({ rule }) => rules.has(rule)).map(formatIssue)).toEqual([]);
});
