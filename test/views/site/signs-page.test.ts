import { expect, test } from 'vitest';
import { publishedTables } from '../../../src/data/tables.ts';
import { signsPage } from '../../../src/views/site/signs-page.ts';
import { checkDigits } from '../../../src/domain/code/code.ts';
import { validCodes } from '../../fixtures/county.ts';
import { smallEdition } from '../small-edition.ts';

const file = 'areas/990101/sites/school.yaml';
const code = `20000001${checkDigits('20000001')}`;
const site = (rest: string) => smallEdition({
  'codes.csv': `${validCodes}${code},2024-06-01,发放,site:990101/school,\r\n`,
  [file]: `name: 东区第一小学\nproject: 2024-990100/schools\nscope: 新建教学楼\nsource: { document: notice, line: 11, text: 东区第一小学 }\n${rest}`,
});
const stages = (inUse: string) => `stages:\n${['tendering', 'started', 'structureFinished', 'worksFinished', 'accepted'].map((stage) => `  - { stage: ${stage}, reachedOn: "2023-09" }\n`).join('')}  - { stage: inUse, reachedOn: "${inUse}" }\n`;

const wantsOf = (rest: string) => signsPage(site(rest)).areas.flatMap(({ sites }) => sites.flatMap(({ wants }) => wants.map(({ words, field }) => `${words}→${field}`)));

// The small portal is built on 1 July 2024.
test.each([
  ['a site without a sign', '', ['未装牌：装好后写安装日期→sign.installedOn']],
  ['a sign seen 90 days ago', 'sign: { installedOn: "2024-04-02" }\n', []],
  ['a sign not seen for 91 days', 'sign: { installedOn: "2024-04-01" }\n', ['牌子 91 天没有人看：看过后写检查日期→sign.checkedOn']],
  ['a site at tendering', 'sign: { installedOn: "2024-06-01" }\nstages: [{ stage: tendering, reachedOn: "2024-05" }]\n', ['缺建设单位→owner', '缺地址→address', '缺监督电话→hotline']],
])('%s asks for its due', (_, rest, wants) => {
  expect(wantsOf(rest)).toEqual(wants);
});

test('an area with nothing to do is not on the page', () => {
  const page = signsPage(site('sign: { installedOn: "2024-06-01" }\n'));
  expect([page.areas, page.lead]).toEqual([[], '截至2024年7月1日，共 1 个点位：未装牌 0 个，超过 90 天未检查 0 个，正常 1 个。']);
});

test('the page names the place, its number and the file to edit', () => {
  const [area] = signsPage(site('')).areas;
  expect(area).toMatchObject({ name: { words: '东区', href: 'area/990101.html' }, rest: undefined });
  expect(area?.sites).toMatchObject([{ name: { words: '东区第一小学', href: `p/${code}.html` }, number: `编号 2000 0001 ${code.slice(8)}`, file: `content/${file}` }]);
});

test.each([
  ['29 days after coming into use no re-check is due', '2024-06-02', ''],
  ['30 days after coming into use the first is due', '2024-06-01', '30 天回访：2024年7月1日到期→rechecks'],
  ['180 days after both are due', '2024-01-03', '30 天回访：2024年2月2日到期→rechecks 180 天回访：2024年7月1日到期→rechecks'],
])('%s', (_, inUse, wants) => {
  expect(rechecksOf(inUse, '')).toBe(wants);
});

test('a re-check that was made is no longer due', () => {
  expect(rechecksOf('2024-06-01', 'rechecks: [{ afterDays: 30, checkedOn: "2024-07-01", finding: 使用正常 }]\n')).toBe('');
});

test('the table has the same inventory with the day it was made for', () => {
  const { model, builtOn } = site('sign: { installedOn: "2024-04-01" }\n');
  const [row] = publishedTables.find(({ name }) => name === 'signs')!.rows(model, builtOn);
  expect(row).toMatchObject({ site: '990101/school', as_of: '2024-07-01', state: 'overdue', installed_on: '2024-04-01', checked_on: '', unseen_days: '91', recheck_30_due_on: '', file });
});

function rechecksOf(inUse: string, rechecks: string): string {
  return wantsOf(`sign: { installedOn: "2024-06-01" }\n${stages(inUse)}${rechecks}`).filter((want) => want.endsWith('→rechecks')).join(' ');
}
