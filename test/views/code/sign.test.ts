import { describe, expect, test } from 'vitest';
import { readSoundContent } from '../../../src/content/read/read.ts';
import { civilDate } from '../../../src/domain/value/civil-date.ts';
import { checkDigits } from '../../../src/domain/code/code.ts';
import { snapshotOf } from '../../../src/findings/snapshot.ts';
import { type SignChoice, signFacts } from '../../../src/views/code/sign.ts';
import { oneTask } from '../../fixtures/one-task.ts';
import { contentFolder, validCodes, validContent } from '../../fixtures/county.ts';

const site = `
name: 东区第一小学
project: 2024-990100/schools
scope: 新建教学楼
stages:
  - { stage: started, plannedOn: "2024-06", expectedOn: "2024-07" }
  - { stage: structureFinished, plannedOn: "2024-09-30" }
  - { stage: inUse, expectedOn: "2025-08" }
source: { document: notice, line: 11, text: 东区第一小学 }
`;
const codes = `${validCodes}20000001${checkDigits('20000001')},2024-06-01,发放,site:990101/school,\r\n`;
const whole = { ...validContent, 'codes.csv': codes, 'areas/990101/sites/school.yaml': site };

function facts(choice: SignChoice, changes: Record<string, string> = {}) {
  const model = readSoundContent(contentFolder({ ...whole, ...changes }));
  return signFacts(snapshotOf(model, civilDate.parse('2024-07-01'), 'https://ms.example.gov.cn/'), choice);
}

describe('an area', () => {
  test('has a sign for each task with its own target, then one for each site', () => {
    const [task, ofSite] = facts({ area: '990101' });
    expect(task).toMatchObject({
      programme: '2024年示例市重点民生实事（东区）',
      name: '新增公办学位',
      works: '新增学位450个。',
      planned: '2024年度',
    });
    expect(ofSite).toMatchObject({
      name: '东区第一小学',
      works: '新建教学楼。',
      planned: '2024年6月开工，2024年9月30日主体完工',
      expected: '2024年7月开工，2025年8月交付使用',
    });
  });

  test('that issued the list has its own target on its sign and its own name left out', () => {
    expect(facts({ area: '990100' })).toMatchObject([{ programme: '2024年示例市重点民生实事', works: '新增学位700个。', leadAgency: '市教体局' }]);
  });

  test.each([
    ['nothing of a project that it does not have', { area: '990101', project: '2024-990100/roads' }, 0],
    ['the signs of one project and its sites', { area: '990101', project: '2024-990100/schools' }, 2],
    ['no sign without a task', { area: '990102' }, 0],
  ])('gives %s', (_, choice, count) => {
    expect(facts(choice)).toHaveLength(count);
  });
});

describe('whom to call', () => {
  const responsibility = (hotline: string) =>
    `- { project: 2024-990100/schools, leadAgencies: [区教育局], ${hotline}source: { document: notice, line: 7, text: 区教育局 } }\n`;
  const agencies = (phone: string) => `- { id: education, name: 区教育局${phone} }\n`;
  const told = (hotline: string, phone: string, siteHotline = '') => ({
    'areas/990101/responsibilities/2024-990100.yaml': responsibility(hotline),
    'areas/990101/agencies.yaml': agencies(phone),
    'areas/990101/sites/school.yaml': site + siteHotline,
  });

  test.each([
    ['the line that always answers, where no office is known', told('', ''), [undefined, undefined]],
    ['the lead unit’s office', told('', ', phone: "0730-1000001"'), ['0730-1000001', '0730-1000001']],
    ['the task’s own line before the office', told('hotline: "0730-1000002", ', ', phone: "0730-1000001"'), ['0730-1000002', '0730-1000002']],
    ['the site’s own line before all', told('hotline: "0730-1000002", ', '', 'hotline: "0730-1000003"\n'), ['0730-1000002', '0730-1000003']],
  ])('is %s', (_, changes, phones) => {
    const signs = facts({ area: '990101' }, changes);
    expect(signs.map(({ phone }) => phone)).toEqual(phones);
    expect(signs.map(({ hotline, leadAgency }) => [hotline, leadAgency])).toEqual(phones.map(() => ['12345', '区教育局']));
  });
});

test.each([
  ['a site without dates is planned for its list’s year', 'stages: []', ['2024年度', undefined]],
  [
    'a site of which only what happened is known is planned for its list’s year',
    'stages: [{ stage: started, reachedOn: "2024-05-02" }]',
    ['2024年度', undefined],
  ],
  ['a forecast is called one', 'stages: [{ stage: started, expectedOn: "2024-06-30" }]', [undefined, '2024年6月30日开工']],
])('%s', (_, stages, dates) => {
  const changed = site.replace(/stages:[\s\S]*(?=source)/, `${stages}\n`);
  const ofSite = facts({ area: '990101' }, { 'areas/990101/sites/school.yaml': changed })[1];
  expect([ofSite?.planned, ofSite?.expected]).toEqual(dates);
});

test.each([
  ['"480"', '新增学位480个。'],
  ['{ kind: pending, text: 任务暂未下达 }', '新增学位（任务待下达）。'],
])('a target revised to %s: the old amount, also in the area’s own words, does not go on a wall', (after, works) => {
  const quote = '{ document: notice, line: 20, text: 原文 }';
  const [task] = facts(
    { area: '990101' },
    {
      'areas/990101/responsibilities/2024-990100.yaml': `- { project: 2024-990100/schools, scope: 东区新增学位450个, source: ${quote} }\n`,
      'areas/990101/revisions.yaml': `- { indicator: 2024-990100/schools/places, area: "990101", revisedOn: "2024-06-12", before: "450", after: ${after}, reason: 学生增加, approvedBy: 示例市人民政府, source: ${quote} }\n`,
    },
  );
  expect(task?.works).toBe(works);
});

test('a sign says whose task it is, who builds and supervises, and that a demonstration is a specimen', () => {
  const units = 'owner: 区城投集团\ncontractor: 市一建公司\nsupervisor: 市监理公司\n';
  const [task, ofSite] = facts({ area: '990101' }, { 'areas/990101/sites/school.yaml': site + units });
  expect(ofSite).toMatchObject({ owner: '区城投集团', contractor: '市一建公司', supervisor: '市监理公司' });
  for (const each of [task, ofSite]) expect(each).toMatchObject({ government: '东区人民政府', isSpecimen: true });
});

test('a sign knows the file and field of its words', () => {
  const [task, ofSite] = facts({ area: '990101' });
  expect(ofSite?.from).toMatchObject({ name: 'areas/990101/sites/school.yaml 的 name', works: 'areas/990101/sites/school.yaml 的 scope' });
  expect(task?.from?.name).toBe('areas/990100/programmes/2024.yaml 的 title（项目 2024-990100/schools）');
});

test.each([
  [
    'a target with two readings is no bare name',
    '新增学位 700 个',
    '{ kind: undecided, readings: [{ operator: atLeast, value: "40" }, { operator: atLeast, value: "20" }], text: 原文 }',
    '新增学位不低于40个或不低于20个（文件没有写明适用哪一条）。',
  ],
  [
    'a requirement in words stands for a name that asks for nothing',
    '“一网通办”事项',
    '{ kind: text, text: “一网通办”事项达到或超过省定标准 }',
    '“一网通办”事项达到或超过省定标准。',
  ],
  ['a number inside a name belongs to it', '全部43个病种直接结算', '"450"', '全部43个病种直接结算450个。'],
])('%s', (_, name, share, works) => {
  const list = 'areas/990100/programmes/2024.yaml';
  const table = 'areas/990100/allocations/2024-990100.yaml';
  const [task] = facts(
    { area: '990101' },
    {
      [list]: validContent[list]!.replace('text: 新增学位 700 个', `text: ${name}`),
      [table]: validContent[table]!.replace('"450"', share).replace('isComplete: true', 'isComplete: false'),
    },
  );
  expect(task?.works).toBe(works);
});

test('a sign with more tasks than are readable says how many are left', () => {
  const source = { document: 'notice', line: 5, text: '提质改造学校' };
  const indicators = [
    '普通门诊异地结算二级以上定点医疗机构全覆盖',
    '统筹区实现全部门诊慢特病治疗费用省内直接结算',
    '村级基层医保代办服务网点在每个行政村都有一处',
  ].map((text, index) => ({
    id: `part-${index}`,
    text,
    unit: '个',
    target: `${index + 2}`,
    source,
  }));
  const [issuer] = signFacts(oneTask({ project: { indicators } }), { area: '990100' });
  expect(issuer?.works).toBe('普通门诊异地结算二级以上定点医疗机构全覆盖2个；统筹区实现全部门诊慢特病治疗费用省内直接结算3个。另有1项任务，扫码可看。');
});
