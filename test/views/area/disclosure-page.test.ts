import { expect, test } from 'vitest';
import { disclosurePage } from '../../../src/views/area/disclosure-page.ts';
import { smallSnapshot } from '../small-snapshot.ts';

const checklist = `
- version: "2024-2"
  from: "2024-06-01"
  maxPoints: "6"
  levels: [prefecture]
  items:
    - { id: policyDocument, name: 已公开政策文件, cure: 登记政策文件 }
    - { id: recentUpdate, name: 31 天内有工作动态, cure: 发一篇工作动态, withinDays: 31 }
`;
const update = (day: string) => `---\ntitle: 封顶\npublishedOn: "${day}"\nprojects: [2024-990100/schools]\n---\n封顶。\n`;
const rowsWith = (day: string) =>
  disclosurePage(smallSnapshot({ 'checklist.yaml': checklist, 'areas/990101/updates/roof.md': update(day) })).scores.computed[0]?.rows ?? [];

test.each([
  ['2024-06-30', '6分（满分6分）', '6 × 1 ÷ 1：录入的1项任务中，1项满足了全部条件。', []],
  ['2024-05-30', '0分（满分6分）', '6 × 0 ÷ 1：录入的1项任务中，0项满足了全部条件。', ['31 天内有工作动态']],
])('with an update of %s a county has %s on 1 July', (day, score, calculation, lacks) => {
  const row = rowsWith(day).find(({ area }) => area.words === '东区');
  expect([row?.score, row?.calculation, row?.missing.map(({ lacks }) => lacks)]).toEqual([score, calculation, lacks]);
});

test('a missing task is named and its page is linked', () => {
  const row = rowsWith('2024-05-30').find(({ area }) => area.words === '东区');
  expect(row?.missing[0]?.tasks[0]).toMatchObject({ words: '新增公办学位', href: expect.stringMatching(/^p\/\d{10}\.html$/) });
});
