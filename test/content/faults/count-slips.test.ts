import { expect, test } from 'vitest';
import { type Edit, toldOf } from './told.ts';

const at = 'areas/990101';
const steps = `${at}/acceptances/2025.yaml`;
const month = `${at}/feedback/2025-09.yaml`;
const wishes = `${at}/solicitations/2026.yaml`;
const reply = `${at}/answers/ijsoggkpsokh.yaml`;
const news = `${at}/updates/2026-01-acceptance.md`;
const circular = `${at}/circulars/2025-12-monthly.md`;
const service = `${at}/services/newborn.yaml`;
const group = 'areas/990100/documents/city-circular-2025-12.yaml';

test.each<readonly [...Edit, message: RegExp]>([
  ['no issuer in the list', group, '[云岭市民生实事办]', '[]', /错误 schema .*一个发文机关也没有写/],
  ['no paper in the list', service, '[父母双方居民身份证, 结婚证, 户口簿]', '[]', /错误 schema .*一个材料也没有写/],
  [
    'no unit in the list',
    `${at}/responsibilities/2025-990101.yaml`,
    'leadOfficials: [示例乙]',
    'leadOfficials: []',
    /错误 schema .*一个单位、人员或指标也没有写/,
  ],
  ['a guide to nowhere', `${at}/services/elder-meals.yaml`, /places:\n.*\n/, '', /错误 schema .*没有写到哪里办/],
  [
    'fewer days than replies in time',
    month,
    '{ "1": 1, "2": 1, "3": 2 }',
    '{ "1": 1, "3": 2 }',
    /提示 count-mismatch .*按期首次答复 4 件，按天数分列的只有 3 件/,
  ],
  ['a reply in time after half a year', month, '"3": 2 }', '"3": 1, "180": 1 }', /提示 count-mismatch .*1 件是 60 天以后/],
  ['more merged into proposals than merged', wishes, 'mergedCount: 2', 'mergedCount: 7', /提示 count-mismatch .*写的是 4 条，下面各条并入的合计有 9 条/],
  [
    'a result that the words say',
    steps,
    'result: partly\n      note: 河口镇',
    'note: 河口镇',
    /提示 outcome-doubtful .*“审核”没有写结果（result），所录原文写的是“通过”/,
  ],
  ['a whole rate that failed', steps, 'percent: "95"', 'percent: "100.0"', /提示 outcome-doubtful .*写的是不合格，验收率是 100.0%/],
  ['another rate than the note makes', steps, 'percent: "95"', 'percent: "59"', /提示 outcome-doubtful .*写的是 59%，说明里的 66.5公里 是任务 70公里 的 95%/],
  ['a result before the end', reply, /closedOn: .*\n/, '', /错误 dates-in-order .*写了办理结果，没有写办结日期/],
  ['an end before the first reply', reply, /closedOn: .*/, 'closedOn: "2025-09-08"', /错误 dates-in-order .*办结早于首次答复/],
  ['an answer published before it was given', reply, /publishedOn: .*/, 'publishedOn: "2025-09-08"', /错误 dates-in-order .*公开早于答复/],
  ['news before its document', news, 'publishedOn: "2026-01-20"', 'publishedOn: "2026-01-18"', /错误 dates-in-order .*发布早于所引文件的成文日期/],
  [
    'a circular printed before it was issued',
    circular,
    'issuedOn: "2026-01-08"',
    'issuedOn: "2026-01-08"\nprintedOn: "2026-01-07"',
    /错误 dates-in-order .*印发日期早于成文日期/,
  ],
  ['a circular before its figures', circular, 'issuedOn: "2026-01-08"', 'issuedOn: "2025-12-30"', /错误 dates-in-order .*成文日期早于数据截至的日期/],
  ['a circular about days to come', group, 'periodTo: "2025-12-31"', 'periodTo: "2026-12-31"', /错误 dates-in-order .*文件早于它的统计截止日期/],
])('%s in %s is told', (...slip) => {
  const found = toldOf([slip[0], slip[1], slip[2], slip[3]]);
  expect(
    found.filter((message) => slip[4].test(message)),
    found.join('\n'),
  ).toHaveLength(1);
});

test.each<Edit>([
  ['a guide that is online alone', service, /places:\n.*\n.*\n/, ''],
  ['late replies that are counted late', month, /(repliedInTime: )4\n( +repliedLate: )0([\s\S]*"3": )2 }/, '$13\n$21$31, "180": 1 }'],
  ['an unanswered late one', month, /(repliedInTime: )4\n( +repliedLate: )0([\s\S]*"3": )2 }/, '$13\n$21$31 }'],
  ['merged into one that is not published', wishes, 'mergedCount: 2', 'mergedCount: 1'],
  ['a rate beside a note without its number', steps, 'note: 复核为66.5公里，另3.5公里只铺了基层', 'note: 另3.5公里只铺了基层'],
  ['an answer published on the day it was closed', reply, /publishedOn: .*/, 'publishedOn: "2025-09-18"'],
])('%s in %s is right', (...edit) => {
  expect(toldOf(edit)).toEqual([]);
});
