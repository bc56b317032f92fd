import { expect, test } from 'vitest';
import { readContent } from '../../src/content/read/read.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { contentFolder, validCodes, validContent } from '../fixtures/county.ts';

const filed = 'source: { filedBy: 区教育局, post: 项目股, receivedOn: "2025-02-06", enteredBy: 区实事办统计岗 }';
const quoted = 'source: { document: notice, line: 8, text: 验收 }';

const evidence = 'areas/990101/evidence/2024-12.yaml';
const rules = 'areas/990101/acceptance-rules/2024.yaml';
const acceptances = 'areas/990101/acceptances/2024.yaml';
const notices = 'areas/990101/notices/2024.yaml';
const results = 'areas/990101/results/2024.yaml';

/** A county with one record of every kind; nothing is wrong with it. */
const whole: Readonly<Record<string, string>> = {
  ...validContent,
  'codes.csv': validCodes,
  'areas/990101/agencies.yaml': '- { id: education, name: 区教育局 }\n- { id: statistics, name: 区统计局 }\n- { id: office, name: 区实事办 }\n',
  'areas/990101/documents/own.yaml': 'title: 东区验收通报\nkind: circular\nissuers: [东区实事办]\n',
  [evidence]: `- project: 2024-990100/schools
  asOf: "2024-12-31"
  agencies: [区教育局]
  handedInOn: "2025-01-06"
  materials:
    - { kind: document, title: 竣工验收备案表, datedOn: "2024-12-20" }
  review: { reviewer: 区实事办, post: 核验岗, reviewedOn: "2025-01-09", verdict: progressMismatch, reason: 报了90个，备案表只有80个 }
  ${filed}
`,
  [rules]: `standards:
  - { text: 交付使用才算, lists: [2024-990100], projects: [2024-990100/schools], ${quoted} }
duties:
  - { step: verification, by: 区统计局, ${quoted} }
closing: { applyUntil: "2025-01-10", ${quoted} }
recordsKept: [2024-990100]
`,
  [acceptances]: `- project: 2024-990100/schools
  steps:
    - { step: application, by: 区教育局, post: 项目股, doneOn: "2025-01-06", ${filed} }
    - { step: selfAssessment, by: 区教育局, doneOn: "2025-01-07", result: passed, ${filed} }
    - { step: verification, by: 区统计局, doneOn: "2025-01-20", result: failed, percent: "80", ${filed} }
    - { step: review, by: 县级, ${quoted} }
`,
  [notices]: `- projects: [2024-990100/schools]
  from: "2025-01-22"
  to: "2025-01-28"
  place: 区政府网站
  channel: 区实事办，0999-2000001
  objections: 0
  outcome: 没有异议
  ${filed}
`,
  [results]: `- list: 2024-990100
  title: 东区完成情况通报
  approver: 东区人民政府
  approvedOn: "2025-02-06"
  publishedOn: "2025-02-08"
  outcomes: [{ project: 2024-990100/schools, outcome: notCompleted }]
  ${quoted}
`,
};

/** `rule field` of everything that is found. */
function found(changes: Record<string, string>, today = '2025-02-10'): string[] {
  const { issues } = readContent(contentFolder({ ...whole, ...changes }), undefined, { today: civilDate.parse(today) });
  return issues.map(({ rule, field, what }) => `${rule} ${field} ${what}`);
}

const edit = (path: string, from: string, to: string) => {
  const text = whole[path] ?? '';
  if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
  return { [path]: text.replace(from, to) };
};

test('one sound record of every kind passes', () => {
  expect(found({})).toEqual([]);
});

test.each([
  ['evidence in the file of another month', edit(evidence, '"2024-12-31"', '"2024-11-30"'), 'evidence-in-order'],
  ['material dated after it came', edit(evidence, '"2024-12-20"', '"2025-01-07"'), 'evidence-in-order'],
  ['a review before anything came', edit(evidence, '"2025-01-09"', '"2025-01-05"'), 'evidence-in-order'],
  ['a dispute without a reason', edit(evidence, ', reason: 报了90个，备案表只有80个', ''), 'evidence-in-order'],
  ['material where none came', edit(evidence, 'progressMismatch', 'missing'), 'evidence-in-order'],
  ['a review without a day', edit(evidence, 'reviewedOn: "2025-01-09", ', ''), 'evidence-in-order'],
  ['a list of people', edit(evidence, '竣工验收备案表', '受益对象明细表'), 'evidence-in-order'],
  ['a file that is not there', edit(evidence, 'datedOn: "2024-12-20"', 'file: form.pdf'), 'evidence-in-order'],
  ['a reviewer nobody registered', edit(evidence, 'reviewer: 区实事办', 'reviewer: 区实事班'), 'unknown-reference'],
  ['a unit nobody registered', edit(evidence, '[区教育局]', '[区教育股]'), 'unknown-reference'],
  ['a reviewer by name', edit(evidence, '核验岗', '张伟'), 'name-for-post'],
  ['a review to come', edit(evidence, '"2025-01-09"', '"2025-03-01"'), 'date-in-future'],
  ['a mobile number in a reason', edit(evidence, '备案表只有80个', '联系13812345678'), 'personal-data'],
  ['evidence of a neighbour', edit(evidence, 'asOf', 'area: "990102"\n  asOf'), 'foreign-area'],
  [
    'evidence of an area without the task',
    {
      'areas/990102/agencies.yaml': '- { id: education, name: 区教育局 }\n- { id: office, name: 区实事办 }\n',
      'areas/990102/evidence/2024-12.yaml': whole[evidence]!,
    },
    'year-record-task',
  ],
  ['steps in the wrong order', edit(acceptances, 'step: application', 'step: approval'), 'acceptance-in-order'],
  ['steps that run backwards in time', edit(acceptances, '"2025-01-07"', '"2025-01-05"'), 'acceptance-in-order'],
  ['another round after a step that passed', edit(acceptances, 'result: failed', 'result: passed'), 'acceptance-in-order'],
  ['a step before its year', edit(acceptances, '"2025-01-06", source', '"2023-01-06", source'), 'acceptance-in-order'],
  ['an application with a result', edit(acceptances, 'post: 项目股', 'result: passed'), 'acceptance-in-order'],
  ['a step without a result', edit(acceptances, ', result: failed, percent: "80"', ''), 'acceptance-in-order'],
  ['a rate below zero', edit(acceptances, 'percent: "80"', 'percent: "-3"'), 'acceptance-in-order'],
  ['a step without a day', edit(acceptances, 'doneOn: "2025-01-20", ', ''), 'acceptance-in-order'],
  ['a step of a unit nobody registered', edit(acceptances, 'by: 区统计局', 'by: 区统计股'), 'unknown-reference'],
  ['an acceptance entered twice', { [acceptances]: `${whole[acceptances]}${whole[acceptances]!.replace('percent: "80"', 'percent: "81"')}` }, 'entered-twice'],
  ['an acceptance of an unknown project', edit(acceptances, '2024-990100/schools', '2024-990100/school'), 'unknown-reference'],
  ['an acceptance in the file of another year', { [acceptances]: '', 'areas/990101/acceptances/2023.yaml': whole[acceptances]! }, 'year-record-task'],
  ['a standard of another year’s list', { [rules]: '', 'areas/990101/acceptance-rules/2025.yaml': whole[rules]! }, 'acceptance-in-order'],
  ['a standard of an unknown list', edit(rules, 'lists: [2024-990100]', 'lists: [2024-990109]'), 'unknown-reference'],
  ['a last day before the year', edit(rules, '"2025-01-10"', '"2023-01-10"'), 'acceptance-in-order'],
  ['whole records for which no plan says anything', edit(rules, `closing: { applyUntil: "2025-01-10", ${quoted} }\n`, ''), 'acceptance-in-order'],
  ['a notice that ends before it begins', edit(notices, '"2025-01-28"', '"2025-01-20"'), 'notice-in-order'],
  ['objections without an outcome', edit(notices, '  outcome: 没有异议\n', ''), 'notice-in-order'],
  ['a result before it was approved', edit(results, '"2025-02-08"', '"2025-02-01"'), 'result-in-order'],
  ['a result approved before the year', edit(results, '"2025-02-06"', '"2023-12-31"'), 'result-in-order'],
  ['a project with two results', edit(results, 'outcomes: [', 'outcomes: [{ project: 2024-990100/schools, outcome: completed }, '), 'entered-twice'],
  ['a result of an unknown list', edit(results, 'list: 2024-990100', 'list: 2024-990101'), 'unknown-reference'],
  ['a source nobody registered', edit(results, 'document: notice', 'document: notices'), 'unknown-reference'],
])('%s is found', (_what, changes, rule) => {
  expect(found(changes).map((line) => line.split(' ')[0])).toContain(rule);
});

test('what came of a notice is not known while it runs', () => {
  expect(found({}, '2025-01-25').filter((line) => line.startsWith('notice-in-order'))).toHaveLength(1);
  expect(found(edit(notices, '  objections: 0\n  outcome: 没有异议\n', ''), '2025-01-25').filter((line) => line.startsWith('notice-in-order'))).toEqual([]);
});

test('the cure names what is alike', () => {
  expect(found(edit(acceptances, 'by: 区统计局', 'by: 区统计股')).join()).toContain('区统计局');
});
