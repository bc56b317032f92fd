import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildExample, exampleSite } from './example-site.ts';

beforeAll(buildExample);

const textOf = (agency: string) =>
  readFileSync(join(exampleSite, `agency/990101/${agency}.html`), 'utf8')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ');

// By hand from test/example/content: the bureau leads 学校 (12 of 12 reported, approved as 部分完成) and takes part in nothing else.
test('a unit begins with the final result of what it leads, then the figures and their day', () => {
  const text = textOf('education-bureau');
  expect(text).toContain('2025年牵头1个项目。 最终结果已经审定：1个项目部分完成。 按公开的进展，1项指标已完成。');
  expect(text).toContain('这一年已经结束。各项指标的状态按公开的进展计算，截至2025年12月31日。');
});

// 县医院: 48 % of two years at the end of the first, of which no plan but the months speaks.
test('a unit says whose judgement it is that something is behind', () => {
  expect(textOf('health-bureau')).toContain('“落后”是本站按月平均推算的');
});

// By hand: of its two bars the one at the top is of the result (1 of 1 部分完成), the one of the row is not full beside it.
test('a unit is marked with the final result, not with a green bar', () => {
  const html = readFileSync(join(exampleSite, 'agency/990101/education-bureau.html'), 'utf8');
  expect(html).toContain('aria-label="1个项目：1个部分完成"');
  expect(html).not.toContain('status-bar__part--done');
  expect(textOf('education-bureau')).toContain('最终审定：部分完成');
});

test('a unit that only takes part says so', () => {
  expect(textOf('housing-bureau')).toMatch(/2025年牵头3个项目，参与负责1个；下面说的是牵头的。/);
});
