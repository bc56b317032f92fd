import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkDigits } from '../../src/domain/code/code.ts';
import { contentFolder, validCodes, validContent } from '../fixtures/county.ts';
import { ranWarm } from './warm-command.ts';

const site = (name: string, sign = '') => `
name: ${name}
project: 2024-990100/schools
scope: 新建教学楼
${sign}
source: { document: notice, line: 11, text: ${name} }
`;
const issued = (digits: string, slug: string) => `${digits}${checkDigits(digits)},2024-06-01,发放,site:990101/${slug},\r\n`;
const folder = contentFolder({
  ...validContent,
  'codes.csv': `${validCodes}${issued('20000001', 'first')}${issued('20000002', 'second')}${issued('20000003', 'third')}`,
  'areas/990101/sites/first.yaml': site('第一小学', 'sign: { installedOn: "2024-05-01" }'),
  'areas/990101/sites/second.yaml': site('第二小学'),
  'areas/990101/sites/third.yaml': site('第三小学', 'sign: { installedOn: "2024-05-01", checkedOn: "2024-07-31" }'),
});

function inventory(...args: string[]): { status: number | null; out: string; errors: string } {
  const { status, stdout, stderr } = ranWarm('scripts/inventory.ts', ['--content', folder, ...args]);
  return { status, out: stdout, errors: stderr };
}

test('sites without a sign and signs long unseen are listed first and counted', () => {
  const { status, out, errors } = inventory('--as-of', '2024-08-01');
  expect(status).toBe(0);
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => line.split(',').slice(1, 4)),
  ).toEqual([
    ['点位', '编号', '状态'],
    ['第二小学', expect.stringMatching(/^2000 0002 \d\d$/), '未装牌'],
    ['第一小学', expect.stringMatching(/^2000 0001 \d\d$/), '超过 90 天未检查'],
    ['第三小学', expect.stringMatching(/^2000 0003 \d\d$/), '正常'],
  ]);
  expect(errors).toContain('截至 2024-08-01，共 3 个点位：未装牌 1 个，超过 90 天未检查 1 个，正常 1 个');
});

test('the list of one area goes into a file', () => {
  const file = join(contentFolder({}), 'signs.csv');
  expect(inventory('--area', '990102', '--out', file)).toMatchObject({ status: 0, out: '' });
  expect(readFileSync(file, 'utf8')).toBe('\uFEFF区域,点位,编号,状态,安装日期,检查日期,未看天数,文件\n');
});

test('a day that does not exist is refused', () => {
  expect(inventory('--as-of', '2024-02-30')).toMatchObject({ status: 1, errors: expect.stringContaining('要写成 2023-12-31 的样子') });
});
