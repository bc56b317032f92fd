import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/content/problem.ts';
import { readContent, readSoundContent } from '../../src/content/read.ts';
import { civilDate } from '../../src/domain/civil-date.ts';
import { checkDigits } from '../../src/domain/code.ts';
import { editionOf } from '../../src/views/edition.ts';
import { type SignChoice, signFacts } from '../../src/views/sign.ts';
import { contentFolder, validCodes, validContent } from '../fixtures/county.ts';

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
  const model = readSoundContent(contentFolder({ ...whole, ...changes }), formatProblem);
  return signFacts(editionOf(model, civilDate.parse('2024-07-01'), 'https://ms.example.gov.cn/'), choice);
}

describe('an area', () => {
  test('has a sign for each task with its own target, then one for each site', () => {
    const [task, ofSite] = facts({ area: '990101' });
    expect(task).toMatchObject({
      programme: '2024年示例市重点民生实事（东区）',
      name: '新增公办学位',
      works: '新增学位 700 个450个。',
      planned: '2024年度',
    });
    expect(ofSite).toMatchObject({
      name: '东区第一小学',
      works: '新建教学楼。',
      planned: '计划2024年6月开工，2024年9月30日主体完工，预计2025年8月交付使用',
    });
  });
});
