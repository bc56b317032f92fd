import { expect, test } from 'vitest';
import { formatIssue } from '../../../src/content/issue.ts';
import { county, textOf } from './county.ts';
import { forbiddenWords } from './forbidden-words.ts';
import { readCounty } from './memory.ts';

const at = 'areas/990101';
const problems = `${at}/problems/2025.yaml`;
const notices = `${at}/notices/2025.yaml`;
const survey = `${at}/surveys/2026.yaml`;
const steps = `${at}/acceptances/2025.yaml`;
const centre = `${at}/sites/new-culture-centre.yaml`;
const school = `${at}/sites/qingsong-primary-school.yaml`;
const papers = `${at}/evidence/2025-12.yaml`;
const wishes = `${at}/solicitations/2026.yaml`;
const table = `${at}/progress/2025-12.csv`;
const news = `${at}/updates/2025-12-code-week.md`;
const service = `${at}/services/newborn.yaml`;
const rules = `${at}/acceptance-rules/2025.yaml`;
const units = `${at}/agencies.yaml`;
const list = `${at}/programmes/2025.yaml`;
const printed = 'areas/990100/platform-counts.yaml';

type Edit = readonly [what: string, file: string, from: string | RegExp, to: string];

function changed([, file, from, to]: Edit): Record<string, string> {
  const text = textOf(file);
  const edited = text.replace(from, to);
  expect(edited).not.toBe(text);
  return { [file]: edited };
}

function told(changes: Record<string, string | Uint8Array>): string[] {
  const { issues, notices: warnings } = readCounty(changes);
  return [...issues, ...warnings].map((issue) => `${issue.isWarning === true ? '提示' : '错误'} ${issue.rule} ${formatIssue(issue)}`);
}

const before = new Set(told({}));

const slips: readonly (readonly [...Edit, told: RegExp])[] = [
  [
    'a problem received before it was found',
    problems,
    'receivedOn: "2025-09-18"',
    'receivedOn: "2025-09-01"',
    /错误 known-before.*发现日期 2025-09-08，晚于收到日期 2025-09-01/,
  ],
  ['a problem received before it was solved', problems, 'receivedOn: "2025-09-18"', 'receivedOn: "2025-09-10"', /提示 known-before.*解决日期 2025-09-17，晚于/],
  ['an outcome received before the last day', notices, 'receivedOn: "2026-01-31"', 'receivedOn: "2026-01-26"', /错误 known-before.*最后一天 2026-01-30，晚于/],
  ['a survey received before its count', survey, 'receivedOn: "2026-01-21"', 'receivedOn: "2026-01-11"', /错误 known-before.*统计日期 2026-01-20，晚于/],
  ['a step received before it was done', steps, 'doneOn: "2026-01-04"', 'doneOn: "2026-01-08"', /错误 known-before.*办完的日期 2026-01-08，晚于收到日期/],
  ['a step printed before it was done', steps, 'doneOn: "2026-01-15"', 'doneOn: "2026-01-28"', /错误 known-before.*2026-01-28，晚于写它的文件的日期/],
  [
    'a site received before its stage',
    school,
    'receivedOn: "2025-12-11"',
    'receivedOn: "2025-08-11"',
    /提示 known-before.*收到日期 2025-08-11 早于这份记录里的 3 个日期/,
  ],
  ['a guide received before its check', service, 'receivedOn: "2025-12-15"', 'receivedOn: "2025-12-01"', /提示 known-before.*核对日期 2025-12-15，晚于/],
  [
    'papers received before they were handed in',
    papers,
    'receivedOn: "2026-01-06"',
    'receivedOn: "2026-01-05"',
    /错误 known-before.*交来的日期 2026-01-06，晚于/,
  ],
  ['a term years away', problems, 'dueOn: "2026-03-31"', 'dueOn: "2029-03-31"', /提示 window-doubtful .*2029-03-31，应在 2025 年到 2027 年之间/],
  ['a last day to apply years away', rules, '2026-01-10', '2029-01-10', /提示 window-doubtful .*2029-01-10，应在 2025 年到 2026 年之间/],
  ['a decision of another age', wishes, 'decidedOn: "2025-12-08"', 'decidedOn: "2022-12-08"', /提示 window-doubtful .*决定日期写的是 2022-12-08/],
  ['a wave before the project', survey, 'wave: 2026年1月', 'wave: 2016年1月', /提示 window-doubtful .*“2016年1月”的问卷，说的却是 2025 年的项目/],
  ['a notice of one day', notices, 'to: "2026-01-30"', 'to: "2026-01-24"', /提示 window-doubtful .*公示只有 2026-01-24 一天/],
  ['a notice before the year', notices, 'from: "2026-01-24"', 'from: "2024-01-24"', /提示 window-doubtful .*2024-01-24 公示，说的却是 2025 年的项目/],
  [
    'a period that ends before it begins',
    `${at}/platform-counts.yaml`,
    'from: "2025-12-16"',
    'from: "2026-12-16"',
    /提示 window-doubtful .*统计起始 2026-12-16 晚于/,
  ],
  ['the thirty-first of June', news, /$/, '\n活动在6月31日举行。\n', /错误 day-in-words .*第 15 行 · 正文：没有“6月31日”：6月只有 30 天/],
  ['the thirtieth of February', problems, '每月18日发', '2月30日发', /错误 day-in-words .*没有“2月30日”：2月最多 29 天/],
  ['a thirteenth month', news, /$/, '\n工程13月完工。\n', /错误 day-in-words .*没有“13月”/],
  ['a leap day of no leap year', news, /$/, '\n2025年2月29日验收。\n', /错误 day-in-words .*2025年2月只有 28 天/],
  ['an impossible day in a row', table, '累计建成 21 台', '11月31日累计建成 21 台', /提示 day-in-words .*11月只有 30 天/],
  ['hours that end before they begin', service, '9:00—12:00', '9:00—8:00', /错误 hours-unfit .*下班不晚于上班/],
  ['an hour of no day', service, '8:00—17:30', '8:00—25:00', /错误 hours-unfit .*没有“25:00”这个钟点/],
  ['a place that is never open', service, '每天 8:00—17:30', '周一至周日休息', /错误 hours-unfit .*没有一天办理/],
  ['a value that is not its parts', table, ',,所,,完工 12', ',10,所,,完工 12', /提示 parts-mismatch .*完成值是 10，分阶段各部分相加是 12/],
  ['a completion expected before the start', centre, 'expectedOn: "2026-10"', 'expectedOn: "2025-08"', /提示 site-forecast-doubtful .*预计 2025-08 “完工”/],
  ['a completion expected in the past', centre, 'expectedOn: "2026-10"', 'expectedOn: "2025-11"', /提示 site-forecast-doubtful .*已经过去的 2025-11/],
  ['a return visit too early', school, 'checkedOn: "2025-10-09"', 'checkedOn: "2025-09-05"', /提示 recheck-doubtful .*2025-09-05 就写了 30 天回访/],
  ['one photo before and after', school, 'school-after.jpg', 'school-before.jpg', /提示 photo-used-twice .*这个点位的另一张/],
  ['a photo of another site', school, 'qingsong-primary-school-after.jpg', 'hekou-middle-school-after.jpg', /提示 photo-used-twice .*“河口中学”的照片/],
  ['a row of a unit without a part', table, '县住房和城乡建设局,建设股', '县民政局,建设股', /提示 unit-doubtful .*县民政局在这个项目里没有任务/],
  ['papers of a unit without a part', papers, 'agencies: [县教育局]', 'agencies: [县水利局]', /提示 unit-doubtful .*县水利局在这个项目里没有任务/],
  ['an application of another unit', steps, 'by: 县交通运输局', 'by: 县民政局', /提示 unit-doubtful .*县民政局在这个项目里没有任务/],
  ['a former name after the renaming', papers, 'reviewer: 县民生实事办', 'reviewer: 县民生保障仗工作专班办公室', /提示 unit-doubtful .*已经改叫县民生实事办/],
  ['a unit that reviews itself', papers, 'reviewer: 县民生实事办', 'reviewer: 县住建局', /提示 unit-doubtful .*审核的是自己交的材料/],
  ['no 余 where the words have it', printed, 'operator: moreThan, ', '', /提示 count-words-disagree .*是“余”/],
  ['左右 where the words have none', printed, 'unit: 次, periodText', 'unit: 次, operator: about, periodText', /提示 count-words-disagree .*写的是“左右”/],
  [
    'a month outside the period',
    printed,
    'from: "2025-01-01", asOf: "2025-06-30"',
    'from: "2025-04-01", asOf: "2025-06-30"',
    /提示 count-words-disagree .*原文写的是“上半年”/,
  ],
  ['ten thousands in value and unit', printed, 'value: "0.2"', 'value: "2000"', /提示 count-words-disagree .*原文写的是 0.2万/],
  ['a unit without its ten thousands', printed, 'unit: 万条', 'unit: 条', /提示 count-words-disagree .*少了“万”/],
  ['a gap in the serial numbers', list, 'number: 10', 'number: 11', /提示 list-mismatch .*没有第 10 件/],
  ['one id for two problems', problems, 'id: qingsong-fans', 'id: late-reports', /错误 entered-twice [^]*另起一个没有用过的编号/],
  ['a picture within a paragraph', news, /$/, '\n看图 ![图](a.jpg) 在此\n', /missing-text .*第 15 行 · 正文/],
  ['a day that September lacks', notices, '"2026-01-24"', '"2025-09-31"', /没有“2025-09-31”这一天：9月只有 30 天/],
  ['a month that no year has', centre, '"2026-10"', '"2026-13"', /没有“2026-13”这个月：月份是 1 到 12/],
  ['a channel nobody knows', survey, 'channel: phone', 'channel: 书信', /只能填 电话访问、入户走访、纸质问卷\n.*应填：怎样问的：电话访问、入户走访、纸质问卷$/],
  ['a head with wide commas', table, '指标,区域,截至日期', '指标，区域，截至日期', /表头用全角逗号“，”分列/],
  ['a code one digit off', survey, '8103094627', '8103094628', /没有发过这个码：8103094628，最接近的是“8103094627”/],
  ['a file by another name', papers, 'lifts-inspection', 'lift-inspection', /最接近的是“lifts-inspection-summary.pdf”/],
];

test.each(slips)('%s is told in %s', (what, file, from, to, words) => {
  const all = told(changed([what, file, from, to]));
  const fresh = all.filter((message) => !before.has(message));
  expect(
    fresh.some((message) => words.test(message)),
    fresh.join('\n'),
  ).toBe(true);
  expect(fresh.filter((message) => forbiddenWords.test(message.replace(/^\S+ \S+ /, '')))).toEqual([]);
});

test('another file with the bytes of a photo is told', () => {
  const bytes = county[`${at}/photos/hekou-middle-school-after.jpg`] ?? '';
  const all = told({ [`${at}/photos/qingsong-primary-school-after.jpg`]: bytes });
  expect(all.filter((message) => /photo-used-twice .*是同一张/.test(message))).toHaveLength(1);
});

const right: readonly Edit[] = [
  ['a problem received on the day it was found', problems, 'receivedOn: "2025-10-16"', 'receivedOn: "2025-10-15"'],
  ['an outcome received on the last day', notices, 'receivedOn: "2026-01-31"', 'receivedOn: "2026-01-30"'],
  ['a survey received on its day', survey, 'receivedOn: "2026-01-21"', 'receivedOn: "2026-01-20"'],
  ['a term on the same day', problems, 'dueOn: "2025-09-22"', 'dueOn: "2025-09-17"'],
  ['a term next year', problems, 'dueOn: "2025-12-31"', 'dueOn: "2027-01-31"'],
  ['a notice of three days', notices, 'to: "2026-02-14"', 'to: "2026-02-07"'],
  ['a wave without a date', survey, 'wave: 2026年1月', 'wave: 第一轮'],
  ['a decision in the year of the list', wishes, 'countedOn: "2025-12-10"', 'countedOn: "2026-01-10"'],
  ['a leap day without a year', news, /$/, '\n每逢2月29日停业一天。\n'],
  ['a leap day of a leap year', news, /$/, '\n2024年2月29日开工。\n'],
  ['months as a length', news, /$/, '\n工期13个月，为期18月，6—36月龄的孩子都能来。\n'],
  ['the last day of a month', news, /$/, '\n8月31日前完成，12月底验收。\n'],
  ['hours over midnight', service, '8:00—17:30', '20:00—次日8:00'],
  ['hours all day', service, '8:00—17:30', '0:00—24:00'],
  ['closed on one day', service, '每天 8:00—17:30', '周二至周日 9:00—17:00，周一休息'],
  ['hours with wide colons', service, '8:00—17:30', '8：00至17：30'],
  ['a value that is its parts', table, ',,所,,完工 12', ',12,所,,完工 12'],
  ['a completion expected later', centre, 'expectedOn: "2026-10"', 'expectedOn: "2025-12"'],
  ['a return visit in time', school, 'checkedOn: "2025-10-09"', 'checkedOn: "2025-09-28"'],
  ['an office that files for all', table, '县住房和城乡建设局,建设股', '县民生实事办,建设股'],
  ['a unit by its alias', table, '县住房和城乡建设局,建设股', '县住建局,建设股'],
  ['a former name without its last day', units, ', until: "2024-12-31"', ''],
  ['a list without printed numbers', list, /\n {2}- number: 10\n {4}/, '\n  - '],
  ['a list that is not whole', list, /number: 10([^]*)$/, 'number: 11$1isPartial: true\n'],
  ['parts in wide digits', table, '完工 12', '完工 １２'],
  ['parts with a wide blank', table, '完工 12', '完工　１２（青松小学等）'],
  ['a day with long dashes in a table', table, '2025-12-31,21', '2025—12—31,21'],
  ['a day with wide dashes in a table', table, '2025-12-31,21', '2025－12－31,21'],
  ['a day with long dashes', notices, '"2026-01-24"', '2026—01—24'],
  ['a month with long dashes', centre, '"2026-10"', '2026—10'],
  ['the beginning of a name of a code', survey, 'channel: phone', 'channel: 电话'],
  ['names of codes in a list', `${at}/inspections/2025.yaml`, '[onSite, papers]', '[实地察看, 调阅资料]'],
  ['the name of an operator', printed, 'operator: moreThan', 'operator: 余'],
  ['the name of a validity', `${at}/documents/county-plan-2025.yaml`, /validity: \w+/, 'validity: 有效'],
  ['those who came to events', table, /,5100,人,,,,,,,,/, ',5100,人,,,,,,"招聘会12场，3000人参加",,'],
];

test.each(right)('%s is read and not doubted in %s', (...edit) => {
  expect(told(changed(edit)).filter((message) => !before.has(message))).toEqual([]);
});
