import { expect, test } from 'vitest';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { drawCode } from '../../src/domain/code/code.ts';
import { site, type Site } from '../../src/domain/site/site.ts';
import { inventoryCsv, signInventory } from '../../src/signs/inventory.ts';

const asOf = civilDate.parse('2023-12-31');
const source = { document: 'yueyanglou-2023-may-status', line: 39, text: '青年路小学已开工' };
const siteWith = (id: string, sign?: object): Site => ({
  ...site.parse({ name: id, project: '2023-430602/school-upgrades', scope: '提质改造', source, sign }),
  id: `430602/${id}`,
  area: '430602',
});

test.each([
  ['no sign', undefined, 'noSign', undefined],
  ['a sign hung today', { installedOn: '2023-12-31' }, 'checked', 0],
  ['a sign hung 90 days ago', { installedOn: '2023-10-02' }, 'checked', 90],
  ['a sign hung 91 days ago and never checked', { installedOn: '2023-10-01' }, 'overdue', 91],
  ['an old sign checked 90 days ago', { installedOn: '2023-01-01', checkedOn: '2023-10-02' }, 'checked', 90],
  ['an old sign checked 91 days ago', { installedOn: '2023-01-01', checkedOn: '2023-10-01' }, 'overdue', 91],
])('%s has its state', (_, sign, state, unseenDays) => {
  expect(signInventory([siteWith('a', sign)], new Map(), asOf)).toMatchObject([{ state, unseenDays, code: undefined }]);
});

test('sites without a sign come first, then the longest unseen', () => {
  const sites = [
    siteWith('fresh', { installedOn: '2023-12-01' }),
    siteWith('late', { installedOn: '2023-09-01' }),
    siteWith('later', { installedOn: '2023-08-01' }),
    siteWith('none-b'),
    siteWith('none-a'),
  ];
  const names = signInventory(sites, new Map(), asOf).map((standing) => standing.site.name);
  expect(names).toEqual(['none-a', 'none-b', 'later', 'late', 'fresh']);
});

test('the CSV names the code, the state and the file to edit', () => {
  const codes = new Map([['site:430602/school', drawCode(() => 16_071_185)]]);
  const standings = signInventory([siteWith('school', { installedOn: '2023-09-01' }), siteWith('clinic')], codes, asOf);
  expect(inventoryCsv(standings)).toBe(
    '\uFEFF区域,点位,编号,状态,安装日期,检查日期,未看天数,文件\n' +
      '430602,clinic,,未装牌,,,,areas/430602/sites/clinic.yaml\n' +
      '430602,school,2607 1185 68,超过 90 天未检查,2023-09-01,,121,areas/430602/sites/school.yaml\n',
  );
});
