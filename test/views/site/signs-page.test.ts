import { expect, test } from 'vitest';
import { publishedTables } from '../../../src/data/tables.ts';
import { signsPage } from '../../../src/views/site/signs-page.ts';
import { checkDigits } from '../../../src/domain/code/code.ts';
import { validCodes } from '../../fixtures/county.ts';
import { smallSnapshot } from '../small-snapshot.ts';

const file = 'areas/990101/sites/school.yaml';
const code = `20000001${checkDigits('20000001')}`;
const site = (rest: string) =>
  smallSnapshot({
    'codes.csv': `${validCodes}${code},2024-06-01,发放,site:990101/school,\r\n`,
    [file]: `name: 东区第一小学\nproject: 2024-990100/schools\nscope: 新建教学楼\nsource: { document: notice, line: 11, text: 东区第一小学 }\n${rest}`,
  });
const stages = (inUse: string) =>
  `stages:\n${['tendering', 'started', 'structureFinished', 'worksFinished', 'accepted'].map((stage) => `  - { stage: ${stage}, reachedOn: "2023-09" }\n`).join('')}  - { stage: inUse, reachedOn: "${inUse}" }\n`;

const statesOf = (rest: string) => signsPage(site(rest)).areas.flatMap(({ sites }) => sites.flatMap(({ state }) => state));

// The small portal is built on 1 July 2024.
test.each([
  ['a site without a sign', '', ['还没有装牌。']],
  ['a sign seen 90 days ago', 'sign: { installedOn: "2024-04-02" }\n', ['2024年4月2日装牌。']],
  ['a sign not seen for 91 days', 'sign: { installedOn: "2024-04-01" }\n', ['2024年4月1日装牌，已经91天没有检查。']],
  [
    'a site at tendering',
    'sign: { installedOn: "2024-06-01" }\nstages: [{ stage: tendering, reachedOn: "2024-05" }]\n',
    ['2024年6月1日装牌。', '还没有写明建设单位、地址、监督电话。'],
  ],
])('%s is told in sentences', (_, rest, states) => {
  expect(statesOf(rest)).toEqual(states);
});

test('the page counts the sites and the signs, in all and by area, and names each site with its number', () => {
  const { lead, areas } = signsPage(site('sign: { installedOn: "2024-06-01" }\n'));
  expect(lead).toBe('截至2024年7月1日，1个地方，1个已装牌。');
  expect(areas).toMatchObject([{ name: { words: '东区', href: 'area/990101.html' }, counts: '1个地方，1个已装牌', rest: undefined }]);
  expect(areas[0]?.sites).toMatchObject([{ name: { words: '东区第一小学', href: `p/${code}.html` }, number: `编号 2000 0001 ${code.slice(8)}` }]);
});

test('the page has no word for the desk of a clerk: no file, no field', () => {
  expect(JSON.stringify(signsPage(site('')).areas)).not.toMatch(/content|ya?ml|sign\.|npm/);
});

test.each([
  ['29 days after coming into use no re-check is due', '2024-06-02', []],
  ['30 days after coming into use the first is due', '2024-06-01', ['30天回访2024年7月1日到期，还没有回访。']],
  ['180 days after both are due', '2024-01-03', ['30天回访2024年2月2日到期，还没有回访。', '180天回访2024年7月1日到期，还没有回访。']],
])('%s', (_, inUse, states) => {
  expect(rechecksOf(inUse, '')).toEqual(states);
});

test('a re-check that was made is no longer due', () => {
  expect(rechecksOf('2024-06-01', 'rechecks: [{ afterDays: 30, checkedOn: "2024-07-01", finding: 使用正常 }]\n')).toEqual([]);
});

test('the table has the same inventory with the day it was made for', () => {
  const { model, builtOn } = site('sign: { installedOn: "2024-04-01" }\n');
  const [row] = publishedTables.find(({ name }) => name === 'signs')!.rows(model, builtOn);
  expect(row).toMatchObject({
    site: '990101/school',
    as_of: '2024-07-01',
    state: 'overdue',
    installed_on: '2024-04-01',
    checked_on: '',
    unseen_days: '91',
    recheck_30_due_on: '',
    file,
  });
});

function rechecksOf(inUse: string, rechecks: string): string[] {
  return statesOf(`sign: { installedOn: "2024-06-01" }\n${stages(inUse)}${rechecks}`).filter((words) => words.includes('回访'));
}
