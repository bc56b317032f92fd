import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildExample, exampleSite } from './example-site.ts';

beforeAll(buildExample);

const plain = (path: string) =>
  readFileSync(join(exampleSite, path), 'utf8')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ');

test('B9: a unit that changed its name shows the name before, its days and the line that says so', () => {
  const text = plain('agency/990101/programme-office.html');
  expect(text).toContain('从前的名称 县民生保障仗工作专班办公室（从2023年3月1日到2024年12月31日） 出自清政办发〔2025〕6号第55行');
  expect(readFileSync(join(exampleSite, 'data/agency-names.csv'), 'utf8')).toContain(
    '990101,programme-office,县民生保障仗工作专班办公室,former,2023-03-01,2024-12-31,county-plan-2025,55',
  );
});

test('E7: a statistics bureau without a project of its own says what it does', () => {
  expect(plain('agency/990101/statistics-bureau.html')).toContain('2025年：核定各牵头单位完成指标任务的数据。 出自清政办发〔2025〕6号第53行');
});

test('F3, F5: a liaison may be a post without a name', () => {
  expect(plain('area/990101.html')).toContain('联络员 县民生实事办调度岗，负责日常协调和调度 出自清政办发〔2025〕6号第54行');
  expect(plain('agency/990101/health-bureau.html')).not.toContain('文件规定它做什么');
});
