import { expect, test } from 'vitest';
import { textOf } from './county.ts';
import { type Edit, toldOf, toldOfFiles } from './told.ts';

const at = 'areas/990101';
const list = `${at}/programmes/2025.yaml`;
const changes = `${at}/revisions.yaml`;
const steps = `${at}/acceptances/2025.yaml`;
const notices = `${at}/notices/2025.yaml`;
const results = `${at}/results/2025.yaml`;
const school = `${at}/sites/qingsong-primary-school.yaml`;
const praise = 'areas/990100/honours.yaml';
const news = `${at}/updates/2025-06-qingsong-finished.md`;
const week = `${at}/updates/2025-12-code-week.md`;
const circular = `${at}/circulars/2025-12-monthly.md`;
const plan = `${at}/documents/county-plan-2025.yaml`;

test.each<readonly [...Edit, message: RegExp]>([
  [
    'a project withdrawn after its minutes',
    list,
    'withdrawnOn: "2025-07-15"',
    'withdrawnOn: "2025-11-15"',
    /提示 known-before.*取消日期 2025-11-15，晚于写它的文件的日期/,
  ],
  ['a name given after its minutes', list, 'renamedOn: "2025-04-08"', 'renamedOn: "2025-09-08"', /提示 known-before.*改名日期 2025-09-08，晚于/],
  ['praise after its circular', praise, 'honouredOn: "2026-01-12"', 'honouredOn: "2026-02-12"', /错误 known-before.*表扬的日期 2026-02-12，晚于/],
  ['an approval after its circular', results, 'approvedOn: "2026-02-06"', 'approvedOn: "2026-02-16"', /错误 known-before.*审定日期 2026-02-16，晚于/],
  [
    'a sign looked at after the record was received',
    school,
    'checkedOn: "2025-12-10" }',
    'checkedOn: "2026-01-20" }',
    /提示 known-before.*检查牌子的日期 2026-01-20，晚于/,
  ],
  ['a request before the year', changes, 'requestedOn: "2025-05-28"', 'requestedOn: "2024-11-28"', /错误 dates-in-order .*2024-11-28 早于清单年份/],
  [
    'a request before the list',
    changes,
    'requestedOn: "2025-05-28"',
    'requestedOn: "2025-01-28"',
    /提示 before-the-list .*2025-01-28 的提出调整，早于发布清单的/,
  ],
  ['an application before the list', steps, 'doneOn: "2026-01-05"', 'doneOn: "2025-01-05"', /提示 before-the-list .*2025-01-05 的验收，早于/],
  ['praise before the list', praise, 'honouredOn: "2026-01-12"', 'honouredOn: "2025-02-01"', /提示 before-the-list .*2025-02-01 的表扬，早于/],
  [
    'a plan after what came of it',
    plan,
    /issuedOn: "2025-02-10"\npublishedOn: "2025-02-14"/,
    'issuedOn: "2025-06-20"\npublishedOn: "2025-06-24"',
    /提示 before-the-list .*2025-06-10 的调整，早于/,
  ],
  ['a notice before the application', notices, 'from: "2026-01-24"', 'from: "2026-01-02"', /提示 before-the-list .*2026-01-04 才申请验收，2026-01-02 就公示了/],
  [
    'an approval of another day than its steps',
    results,
    'approvedOn: "2026-02-06"',
    'approvedOn: "2026-02-05"',
    /提示 outcome-doubtful .*验收记录里审定的日期是 2026-02-06/,
  ],
  [
    'a publication of another day than its document',
    results,
    'publishedOn: "2026-02-08"',
    'publishedOn: "2026-02-18"',
    /提示 outcome-doubtful .*来源文件的发布日期是 2026-02-08/,
  ],
  ['news of what comes later', news, '6月25日完工', '6月29日全面竣工', /提示 news-day-doubtful .*正文写“6月29日全面竣工”，2025-06-27 就发布了/],
  ['a title of other months', circular, '2025年1—12月', '2025年上半年', /提示 news-day-doubtful .*标题写的是“2025年上半年”/],
  [
    'another day in the words',
    circular,
    'asOf: "2025-12-31"',
    'asOf: "2025-12-20"',
    /提示 news-day-doubtful .*正文写的是“截至2025年12月31日”，数据截至写的是 2025-12-20/,
  ],
  ['a former name that is still used', `${at}/agencies.yaml`, 'until: "2024-12-31"', 'until: "2029-12-31"', /错误 date-in-future .*2029-12-31 还没有到/],
])('%s in %s is told', (...slip) => {
  const found = toldOf([slip[0], slip[1], slip[2], slip[3]]);
  expect(
    found.filter((message) => slip[4].test(message)),
    found.join('\n'),
  ).toHaveLength(1);
});

const header = '指标,区域,截至日期,完成值,单位,报送单位,报送岗位,收到日期,录入岗位';
const filed = '2026-07-03,县民生实事办统计岗\n';

test('a figure after its approval as done is told, and is right of what was not done or goes on', () => {
  const told = (row: string) =>
    toldOfFiles({ [`${at}/progress/2026-06.csv`]: `${header}\n${row},${filed}` }).filter((message) => /outcome-doubtful .*已经审定完成/.test(message));
  expect(told('2025-990101/lifts/lifts,990101,2026-06-30,21,台,县住建局,建设股')).toHaveLength(1);
  expect(told('2025-990101/schools/schools,990101,2026-06-30,12,所,县教育局,项目股')).toEqual([]);
  expect(told('2025-990101/hospital/hospital,990101,2026-06-30,1,个,县卫健局,规划股')).toEqual([]);
});

test.each<Edit>([
  ['works before the list', school, 'reachedOn: "2025-02-18"', 'reachedOn: "2025-01-18"'],
  ['what is expected', news, '6月25日完工', '预计7月25日完工'],
  ['what opens later', news, '9月1日开学时投用', '9 月 1 日起投用'],
  ['a title without months', circular, '2025年1—12月重点', '2025年重点'],
  ['a letter of which the change holds later', list, 'document: county-minutes-2025-07, line: 5,', 'document: county-plan-2025, line: 5,'],
  ['a day before the publication', week, /$/, '\n12月1日举行了启动仪式。\n'],
])('%s in %s is right', (...edit) => {
  expect(textOf(edit[1])).not.toBe('');
  expect(toldOf(edit)).toEqual([]);
});
