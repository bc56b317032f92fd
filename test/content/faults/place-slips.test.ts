import { expect, test } from 'vitest';
import { textOf } from './county.ts';
import { type Edit, toldOf, toldOfFiles } from './told.ts';

const at = 'areas/990101';
const list = `${at}/programmes/2025.yaml`;
const problems = `${at}/problems/2025.yaml`;
const call = `${at}/solicitations/2026.yaml`;
const result = `${at}/results/2025.yaml`;
const published = `${at}/documents/county-result-2026-02.yaml`;
const acceptance = `${at}/documents/county-acceptance-2026-01.yaml`;
const news = `${at}/updates/2026-01-acceptance.md`;
const finished = `${at}/updates/2025-06-qingsong-finished.md`;
const answer = `${at}/answers/hsqjmiojpium.yaml`;
const funds = `${at}/funds/2025.yaml`;
const honours = 'areas/990100/honours.yaml';
const split = 'areas/990100/allocations/2025-990100.yaml';
const circular = `${at}/circulars/2025-12-monthly.md`;

test.each<readonly [...Edit, message: RegExp]>([
  [
    'a part of another project’s indicator',
    list,
    'subsetOf: 2025-990101/training/people',
    'subsetOf: 2025-990101/jobs/jobs',
    /提示 list-mismatch .*别的项目的指标/,
  ],
  [
    'an awaited target whose words print it',
    list,
    'target: "12"',
    'target: { kind: pending, waitingFor: 县里下达, text: 待下达 }',
    /任务待下达，原文里有 12所/,
  ],
  ['a county’s list of the monitored level', list, 'level: county', 'level: monitored', /提示 file-name-disagrees .*文件名没有 -monitored/],
  [
    'the explanation of another project',
    list,
    'plain: 给没有电梯的老楼装电梯。',
    'plain: 改造学校的教学楼、操场和厕所。',
    /提示 [a-z-]+ .*大白话和“既有住宅加装电梯”的一样/,
  ],
  [
    'an explanation that is about another project',
    list,
    'plain: 给没有电梯的老楼装电梯。',
    'plain: 改造学校的教室、宿舍和操场。改完以后学生再搬回来。',
    /提示 words-of-another-project .*说的像是“提质改造12所学校”/,
  ],
  ['a digit too many in a line', list, 'line: 31,', 'line: 310,', /提示 line-far-beyond .*行号写的是 310/],
  ['the line of a piece of news', news, 'line: 4', 'line: 400', /提示 line-far-beyond .*行号写的是 400/],
  ['a remainder that is no remainder', split, '其余 2200 户', '其余 22000 户', /提示 remainder-mismatch .*不是合计 3000户/],
  [
    'money with a digit too many',
    funds,
    /arranged: "8600"\n(?= {2}paid: "4300")/,
    'arranged: "86000"\n',
    /提示 fund-doubtful .*86000万元，2025-06-30 写的是 8600万元/,
  ],
  ['a summary that counts otherwise', published, '四个完成', '五个完成', /提示 words-disagree .*概述写“完成”的是 5 个/],
  ['the issuers on the line of the title', acceptance, 'issuers: 20', 'issuers: 1', /提示 document-doubtful .*标题里没有发文机关/],
  ['the line of a field that is empty', acceptance, 'issuers: 20', 'seal: 20', /提示 document-doubtful .*写了 seal 的行号，seal 却没有填/],
  [
    'a person who keeps a school',
    `${at}/sites/qingsong-primary-school.yaml`,
    'maintainer: 青松小学',
    'maintainer: 王师傅',
    /错误 name-for-post .*“王师傅”像是姓名/,
  ],
  ['a note with another number', result, '核定为66.5公里', '核定为6.65公里', /提示 outcome-doubtful .*最后一次报的是 70公里/],
  [
    'a problem solved on another day than the answer says',
    problems,
    'solvedOn: "2025-09-17"',
    'solvedOn: "2025-09-12"',
    /提示 day-not-quoted .*写的是 2025-09-12/,
  ],
  ['a reason of another year', call, '建设条件成熟，列入2026年清单', '建设条件成熟，列入2025年清单', /提示 proposal-doubtful .*为 2026 年征集的/],
  ['a reason for what was not adopted', call, '县里不另立项目', '列入2026年清单', /提示 proposal-doubtful .*建议没有采纳，理由却写/],
  ['an answer with another target', answer, '增加到70公里', '增加到80公里', /提示 told-otherwise .*任务有过的是 60\.5、70公里/],
  [
    'an answer with another day of approval',
    answer,
    '6月10日经县人民政府批准',
    '6月20日经县人民政府批准',
    /提示 told-otherwise .*登记的调整是 2025-06-10 批准的/,
  ],
  ['news with another number than its document', news, '21台电梯', '20 台电梯', /提示 told-otherwise .*摘录里是 21台/],
  ['a file on somebody’s computer', finished, '6月25日完工', '6月25日完工（[附件](D:\\民生\\表.pdf)）', /提示 link-to-nowhere .*只在某台电脑或内网打得开/],
  ['a page that is not there', 'pages/about.md', /$/, '\n[看这里](methodologie.html)\n', /提示 link-to-nowhere .*methodology\.html/],
  ['a circular of another kind than its file', circular, 'cadence: monthly', 'cadence: quarterly', /提示 file-name-disagrees .*文件名是“月通报”的/],
  [
    'a duty of another year than its plan',
    `${at}/agencies.yaml`,
    'year: 2025, text: 核定',
    'year: 2024, text: 核定',
    /提示 source-doubtful .*职责写的是 2024 年的/,
  ],
  ['praise by who did not sign', honours, 'honouredBy: 云岭市民生实事办', 'honouredBy: 示例省人民政府', /提示 source-doubtful .*是云岭市民生实事办发的/],
])('%s is told', (_what, file, from, to, message) => {
  expect(toldOf([_what, file, from, to]).join('\n')).toMatch(message);
});

test('a table in the file of another year is told once', () => {
  const file = `${at}/allocations/2025-990101.yaml`;
  const told = toldOfFiles({ [file]: undefined, [file.replace('2025-', '2024-')]: textOf(file) });
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/提示 file-name-disagrees .*文件名是 2024 年的，里面的记录是 2025 年清单的/);
});

test('a table of nothing but its head is told', () => {
  expect(toldOfFiles({ [`${at}/progress/2026-02.csv`]: '指标,区域,截至日期,完成值,单位\n' }).join('\n')).toMatch(/提示 .*只有表头，一行进展也没有/);
});

test.each<Edit>([
  [
    'a link to a page of the site',
    'pages/about.md',
    /$/,
    '\n[数据](data.html#csv)、[方法](./methodology.html)、[政府网站](https://www.example.gov.cn/a.html)\n\n',
  ],
  ['a line a little further on', list, 'line: 31,', 'line: 61,'],
  ['money that doubled', funds, /arranged: "8600"\n(?= {2}paid: "4300")/, 'arranged: "17200"\n'],
  ['a remainder in other words', split, '其余 2200 户分给别的县', '其余的分给别的县'],
  ['a reason without a year', call, '建设条件成熟，列入2026年清单', '建设条件成熟，明年办'],
  ['a reason that denies', call, '县里不另立项目', '没有列入2026年清单'],
  ['an answer that tells of both targets', answer, '由60.5公里增加到70公里', '从60.5公里调整为70公里'],
  ['news of another unit', news, '21台电梯全部通过验收；', '电梯全部通过验收，方便 300 户；'],
  ['a keeper with a character of address in its name', `${at}/sites/qingsong-primary-school.yaml`, 'maintainer: 青松小学', 'maintainer: 老师之家服务中心'],
])('%s is right', (...edit) => {
  expect(toldOf(edit)).toEqual([]);
});
