import { expect, test } from 'vitest';
import { textOf } from './county.ts';
import { type Edit, toldOf, toldOfFiles } from './told.ts';

const at = 'areas/990101';
const list = `${at}/programmes/2025.yaml`;
const rules = `${at}/acceptance-rules/2025.yaml`;
const notices = `${at}/notices/2025.yaml`;
const papers = `${at}/evidence/2025-12.yaml`;
const duties = `${at}/responsibilities/2025-990101.yaml`;
const centre = `${at}/sites/new-culture-centre.yaml`;
const school = `${at}/sites/hekou-middle-school.yaml`;
const service = `${at}/services/newborn.yaml`;
const circular = `${at}/circulars/2025-12-monthly.md`;
const header = '指标,区域,截至日期,阶段,分阶段,报送单位,报送岗位,收到日期,录入岗位';
const schools = (parts: string) => ({
  [`${at}/progress/2025-06.csv`]: `${header}\n2025-990101/schools/schools,990101,2025-06-30,,${parts},县教育局,项目股,2025-07-01,县民生实事办统计岗\n`,
});

test.each<readonly [...Edit, message: RegExp]>([
  [
    'an indicator copied within its project',
    list,
    'text: 其中创业培训\n            unit',
    'text: 补贴性职业技能培训\n            unit',
    /错误 name-twice .*同名、同单位/,
  ],
  [
    'the plain words of another project',
    list,
    'plain: 帮城镇的人找到工作。',
    'plain: 把窄的、坏的农村公路修好。',
    /提示 name-twice .*大白话和“城镇新增就业”的一样/,
  ],
  [
    'a notice within another',
    notices,
    '[2025-990101/schools]\n  from: "2026-02-05"',
    '[2025-990101/jobs]\n  from: "2026-01-29"',
    /错误 entered-twice .*正在公示，这里又从/,
  ],
  [
    'papers of one task handed in twice',
    papers,
    'project: 2025-990101/parks',
    'project: 2025-990101/lifts',
    /错误 entered-twice .*佐证材料（县住建局）”已经录入过/,
  ],
  ['a duty of one unit twice', rules, /(duties:\n)(.*)(\}\n)/, '$1$2$3$2, word: 初评 $3', /错误 entered-twice .*“自评：县直牵头单位”写了两次/],
  ['a duty under another step', rules, 'step: verification, by', 'step: approval, by', /提示 words-disagree .*环节写的是“审定”，所录原文说的是“核定”/],
  ['a proposal twice', `${at}/solicitations/2026.yaml`, 'mugitprkoqhj', 'qklrguojvnti', /错误 entered-twice .*建议 qklrguojvnti/],
  ['one unit under two names', duties, '[县卫健局]', '[县卫健局, 县卫生健康局]', /错误 entered-twice .*“县卫健局”和“县卫生健康局”是同一个/],
  ['a unit of papers under two names', papers, 'agencies: [县人社局]', 'agencies: [县人社局, 县人力资源和社会保障局]', /错误 entered-twice .*是同一个/],
  ['a step of a guide twice', service, /( {2}- 在医院领取.*\n)/, '$1$1', /错误 entered-twice .*steps 第 2 项：“在医院领取/],
  [
    'a problem under two names',
    `${at}/problems/2025.yaml`,
    /$/,
    `- id: pipes-again
  project: 2025-990101/tap-water
  foundOn: "2025-10-16"
  foundThrough: unit
  text: 石桥镇三个村的管网没有接通，入户的水压不够
  owners: [县水利局]
  source: { filedBy: 县民生实事办, post: 督查岗, receivedOn: "2025-10-17", enteredBy: 县民生实事办统计岗 }
`,
    /错误 entered-twice .*的问题“石桥镇三个村.*已经录入过/,
  ],
  [
    'a paper twice',
    papers,
    'title: 加装电梯施工合同, datedOn: "2025-02-26"',
    'title: 21台电梯监督检验汇总表, datedOn: "2025-12-28"',
    /错误 entered-twice .*“21台电梯监督检验汇总表2025-12-28”写了两次/,
  ],
  ['a site under two file names', centre, /^name: .*\nproject: .*/, 'name: 青松小学\nproject: 2025-990101/schools', /错误 entered-twice .*的点位“青松小学”/],
  ['a service under two file names', service, /^name: .*/, 'name: 老年助餐补贴', /错误 entered-twice .*的办事服务“老年助餐补贴”/],
  ['a condition twice', 'checklist.yaml', 'id: recentUpdate', 'id: policyDocument', /错误 entered-twice .*“policyDocument”写了两次/],
  [
    'an index number of another document',
    `${at}/documents/county-result-2026-02.yaml`,
    '990101/2026-00019',
    '990101/2025-00061',
    /提示 number-used-twice .*的索引号/,
  ],
  ['the number of a registered document', circular, '清民实办〔2026〕1号', '清政办函〔2026〕5号', /提示 number-used-twice .*的发文字号/],
  ['a number of years before', circular, '清民实办〔2026〕1号', '清民实办〔2023〕1号', /错误 document-mismatch .*发文字号是 2023 年的/],
  ['two sites at one door', centre, '清溪县城关街道文化路5号', '清溪县河口镇新街6号', /提示 address-used-twice .*是同一个地址/],
  ['a builder that watches itself', centre, '示例监理有限公司', '示例第二建设有限公司', /提示 supervisor-builds .*施工和监理都是/],
  ['a photo of what is not finished', centre, 'shows: during', 'shows: after', /提示 site-unfinished .*还没有完工，却有建成后的照片/],
  ['care for what is not finished', centre, /$/, 'aftercare: { maintainer: 县文化旅游局 }\n', /提示 site-unfinished .*还没有完工，已经写了管护/],
  [
    'a forecast of what was reached',
    school,
    'reachedOn: "2025-08-28"',
    'reachedOn: "2025-08-28", expectedOn: "2025-09-30"',
    /提示 site-forecast-doubtful .*已经达到，又写预计/,
  ],
])('%s in %s is told', (...slip) => {
  const found = toldOf([slip[0], slip[1], slip[2], slip[3]]);
  expect(
    found.filter((message) => slip[4].test(message)),
    found.join('\n'),
  ).toHaveLength(1);
});

test('an exception for the address of a site leaves its firms to be asked', () => {
  const exceptions = `${at}/exceptions.yaml`;
  const excuse = '- rule: address-used-twice\n  subject: 990101/new-culture-centre\n  reason: 文化馆与河口中学同在一个院子，门牌相同\n';
  const site = textOf(centre).replace('清溪县城关街道文化路5号', '清溪县河口镇新街6号').replace('示例监理有限公司', '示例第二建设有限公司');
  const found = toldOfFiles({ [centre]: site, [exceptions]: `${textOf(exceptions)}${excuse}` });
  expect(found.map((message) => message.split(' ').slice(0, 2).join(' '))).toEqual(['提示 supervisor-builds']);
});

test('the same news in two files is told', () => {
  const news = textOf(`${at}/updates/2025-12-code-week.md`);
  const found = toldOfFiles({ [`${at}/updates/2025-12-week.md`]: news.replace(/$/, '\n又一段。\n') });
  expect(
    found.filter((message) => /错误 entered-twice .*宣传周/.test(message)),
    found.join('\n'),
  ).toHaveLength(1);
});

test('a stage twice in one row is told, and is right where each says of what', () => {
  const told = (parts: string) => toldOfFiles(schools(parts)).filter((message) => /错误 entered-twice .*分阶段：“已开工”写了两次/.test(message));
  expect(told('已开工 4；已开工 8')).toHaveLength(1);
  expect(told('已开工 4（东山片）；已开工 8（河口片）')).toEqual([]);
});

test.each<Edit>([
  [
    'two steps of one kind by two units',
    rules,
    /(?=closing:)/,
    '  - { step: verification, by: 县民生实事办, source: { document: county-plan-2025, line: 55, text: 县民生实事办核定 } }\n',
  ],
  ['a notice after another', notices, 'projects: [2025-990101/schools]', 'projects: [2025-990101/schools, 2025-990101/jobs]'],
  [
    'papers of one task from two units',
    papers,
    'project: 2025-990101/parks\n  asOf: "2025-12-31"\n  agencies: [县住建局]',
    'project: 2025-990101/lifts\n  asOf: "2025-12-31"\n  agencies: [县住建局, 县统计局]',
  ],
  ['two sites of one road', centre, '清溪县城关街道文化路5号', '清溪县城关街道青松路13号'],
  ['a photo of what is nearly finished', centre, '{ stage: worksFinished, expectedOn: "2026-10" }', '{ stage: nearlyFinished, reachedOn: "2025-12-21" }'],
])('%s in %s is right', (...edit) => {
  expect(toldOf(edit)).toEqual([]);
});
