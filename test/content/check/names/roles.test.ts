import { expect, test } from 'vitest';
import { textOf } from '../../faults/county.ts';
import { readCounty } from '../../faults/memory.ts';

const agencies = 'areas/990101/agencies.yaml';
const groups = 'areas/990101/work-groups.yaml';

function after(path: string, from: string, to: string): string[] {
  const text = textOf(path);
  expect(text).toContain(from);
  return readCounty({ [path]: text.replace(from, to) }).issues.map(({ what }) => what);
}

test.each([
  ['a name that ended before it began', agencies, 'until: "2024-12-31"', 'until: "2022-12-31"', /停用日期 2022-12-31 早于起用日期 2023-03-01/],
  [
    'the former name of one unit that is another’s name',
    agencies,
    '{ name: 县民生保障仗工作专班办公室,',
    '{ name: 县水利局,',
    /这个名称已经是另一个单位的：县水利局/,
  ],
  [
    'a duty of a document that is not there',
    agencies,
    'document: county-plan-2025, line: 53',
    'document: county-plan-2026, line: 53',
    /没有这个文件：county-plan-2026/,
  ],
  ['a member nobody registered', groups, '县人社局, 县统计局', '县人社局, 县统计所', /没有登记这个单位：县统计所，最接近的是“县统计局”/],
  ['a member twice', groups, '县人社局, 县统计局', '县人社局, 县人社局', /“县人社局”写了两次/],
  ['an official nobody registered', groups, 'official: 示例甲', 'official: 示例丁', /没有登记这个人或职务：示例丁/],
  ['an office at nobody', groups, 'officeAt: 县民生实事办', 'officeAt: 县民生办', /没有登记这个单位：县民生办/],
])('%s is told', (_what, path, from, to, words) => {
  expect(after(path, from, to).join('\n')).toMatch(words);
});

test('a record of before the change may use the former name', () => {
  const problems = textOf('areas/990101/problems/2025.yaml');
  const renamed = problems.replace('foundBy: 县民生实事办', 'foundBy: 县民生保障仗工作专班办公室');
  expect(readCounty({ 'areas/990101/problems/2025.yaml': renamed }).issues).toEqual([]);
});
