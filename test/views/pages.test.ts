import { expect, test } from 'vitest';
import { agencyPage } from '../../src/views/area/agency-page.ts';
import { areaPage } from '../../src/views/area/area-page.ts';
import { documentPage } from '../../src/views/document/document-page.ts';
import type { Snapshot } from '../../src/findings/snapshot.ts';
import { homePage } from '../../src/views/home/home-page.ts';
import { notFoundPage } from '../../src/views/guide/not-found-page.ts';
import { notReceivedPage } from '../../src/views/guide/not-received-page.ts';
import { plainText } from '../../src/views/figure/answer-piece.ts';
import { taskPage } from '../../src/views/task/task-page.ts';
import { yearsOf } from '../../src/findings/area-years.ts';
import { yearPage } from '../../src/views/area/year-page.ts';
import { validCodes, validContent } from '../fixtures/county.ts';
import { progress, smallSnapshot } from './small-snapshot.ts';

const snapshot = smallSnapshot();

function pageOf(portal: Snapshot, area: string) {
  const task = portal.tasksByArea.get(area)![0]!;
  return taskPage(portal, task, task.code!);
}

test("an assignment's page says what, where it stands, and what was promised", () => {
  const page = pageOf(snapshot, '990101');
  expect(page.kicker).toBe('2024年示例市重点民生实事第1件');
  expect([page.title, page.areaName]).toEqual(['新增公办学位', '东区']);
  expect(page.figures.map(({ id, answer, row, status }) => [id, plainText(answer), row, status.words])).toEqual([
    ['places', '完成90个，目标450个，完成率20%。', '完成率20%', '未达序时'],
  ]);
  expect(page.absence).toBeUndefined();
  expect(page.head.trail.map(({ words, href }) => [words, href])).toEqual([
    ['首页', '../index.html'],
    ['东区', '../area/990101.html'],
    ['2024年', '../area/990101/2024.html'],
  ]);
});

test('an area that names nobody shows who leads above it, and has somebody to call', () => {
  const { contact } = pageOf(snapshot, '990101');
  expect(contact.absence).toBeUndefined();
  expect(contact.rows.map(({ label, people }) => [label, people[0]?.words])).toEqual([
    ['市级牵头单位', '市教体局'],
    ['市级牵头领导', '徐平'],
  ]);
  expect(contact.phones).toEqual([{ whose: '政务服务热线', number: '12345', href: 'tel:12345' }]);
});

test("the issuer's page names its units, its areas side by side and the totals", () => {
  const page = pageOf(snapshot, '990100');
  expect(page.contact.rows).toMatchObject([
    { label: '牵头单位', people: [{ words: '市教体局', href: '../agency/990100/education.html' }] },
    { label: '牵头领导', people: [{ words: '徐平' }] },
  ]);
  expect(page.areas?.rows.map(({ name, cells }) => [name, cells[0]?.target])).toEqual([
    ['东区', '450'],
    ['西县', '没有任务'],
    ['示例市本级', '250'],
  ]);
  expect(page.areas?.totals[0]?.sentences).toEqual([
    '有任务的区域2个。',
    '文件所列合计700个，各区域相加700个，一致。',
    '已报进展的1个区域：90 ÷ 450 = 20%（分子之和 ÷ 任务之和）。',
    '有进展报告的1个区域中，0个已完成全年任务。',
  ]);
});

test('a partly known list says that its shares cannot be added up, and leads to stray areas', () => {
  const programme = validContent['areas/990100/programmes/2024.yaml']!;
  const portal = smallSnapshot({
    'areas/990110/area.yaml': 'name: 邻市\nkind: prefecture\n',
    'areas/990111/area.yaml': 'name: 邻县\nkind: county\nparent: "990110"\n',
    'areas/990111/allocations/2024-990100.yaml': `
- indicator: 2024-990100/schools/places
  text: 新增学位 30 个
  shares: { "990111": "30" }
  source: { document: notice, line: 10, text: 新增学位 }
`,
    'areas/990100/programmes/2024.yaml': programme.replace('level: prefecture', 'level: prefecture\nisPartial: true'),
    'codes.csv': `${validCodes}1000000452,2024-05-01,发放,assignment:2024-990100/schools@990111,\r\n`,
  });
  const { areas } = pageOf(portal, '990100');
  expect(areas?.rows.at(-1)).toMatchObject({ name: '邻县', href: '1000000452.html' });
  expect(areas?.totals[0]?.sentences).toContain('文件所列合计700个；只公布了其中一部分区域的任务，不能相加核对。');
});

test("a page's code and form are its own", () => {
  const { code, form } = pageOf(snapshot, '990101');
  expect(code.url).toBe(`https://ms.example.gov.cn/mssx/p/${code.code}`);
  expect(form.typed.code).toBe(code.digits);
  expect(form.action).toBe('../feedback');
});

test('the history lists every report, newest first, and why a figure went down', () => {
  const file = progress('2024-990100/schools/places,990101,2024-05-31,,90,个,,,,,,,,,,notice,11')['areas/990101/progress/2024-05.csv']!;
  const portal = smallSnapshot({
    'areas/990101/progress/2024-05.csv': file,
    'areas/990101/progress/2024-06.csv': file.replace('2024-05-31,,90,个,,,,,,,,,', '2024-06-30,,80,个,,,,,,,,据实核减,'),
  });
  const { history } = pageOf(portal, '990101');
  expect(history?.rows.map(({ day, value, percent, reason }) => [day, value, percent, reason])).toEqual([
    ['2024年6月30日', '80个', '17.78', '据实核减'],
    ['2024年5月31日', '90个', '20', undefined],
  ]);
  expect(history?.plan.split(' ')).toHaveLength(12);
});

test('nothing reported means no history and no chart', () => {
  expect(pageOf(smallSnapshot(progress('')), '990101').history).toBeUndefined();
});

test("an area's year counts statuses by indicator", () => {
  expect(yearsOf(snapshot, '990101')).toEqual([2024]);
  const page = yearPage(snapshot, '990101', 2024);
  expect(page.summary.counts.shares.map(({ status, count, width }) => [status.words, count, width])).toEqual([['未达序时', 1, 100]]);
  expect([page.summary.size, page.summary.dates]).toEqual(['1件实事、1个项目、1项指标', '最新的进展截至2024年5月31日。']);
  expect(page.behind).toMatchObject({
    title: '未达序时的1项指标',
    rows: [{ words: '新增公办学位：新增学位 700 个', number: '完成率20%', day: '截至2024年5月31日' }],
  });
  expect(page.ways).toContainEqual({ words: '示例市2024年', href: '../990100/2024.html' });
  expect(page.contents.map(({ href }) => href)).toContain(`#${page.programmes[0]?.id}`);
  expect(page.documents.map(({ words }) => words)).toEqual(['《关于做好重点民生实事的通知》（2024年4月27日）']);
});

test('an area without tasks has a page that says so', () => {
  expect(areaPage(snapshot, '990102')).toMatchObject({
    years: [],
    absence: '还没有录入西县的任务表。',
    above: [{ words: '示例市2024年的清单', href: '990100/2024.html' }],
  });
  expect(areaPage(snapshot, '990100').below.tiles.map(({ words }) => words)).toEqual(['东区', '西县', '示例市本级']);
});

test('an agency lists what it leads', () => {
  const page = agencyPage(snapshot, '990100', 'education');
  expect(page.years).toMatchObject([{ year: 2024, leads: [{ title: '新增公办学位' }], answers: [] }]);
});

test('a document shows its facts in line order, each share with the page that uses it', () => {
  const page = documentPage(snapshot, 'notice');
  expect(page.lines.map(({ line }) => line)).toEqual([1, 3, 5, 7, 9, 11]);
  const shares = page.lines.find(({ line }) => line === 9)!.quotes[0]!.readings[0]!.pieces;
  expect(shares.filter(({ href }) => href !== undefined).map(({ words }) => words)).toEqual(['东区450个', '示例市本级250个']);
  expect(shares.map(({ words }) => words).join('')).toContain('1个区域没有任务');
});

test('metadata that the document does not print is said to be missing', () => {
  const { metadata } = documentPage(snapshot, 'notice');
  expect(metadata).toContainEqual({ label: '索引号', value: '文件未载明' });
  expect(metadata).toContainEqual({ label: '发文字号', value: '示办函〔2024〕7号' });
});

test('the home page names what is behind', () => {
  expect(homePage(snapshot).regions.flatMap(({ behind }) => behind)).toMatchObject([
    {
      place: '东区2024年',
      number: '完成率20%',
      lag: '慢21.7个百分点',
      day: '截至2024年5月31日',
      bar: { kind: 'percent', fill: 20, due: 41.67, tone: 'behind' },
    },
  ]);
});

test('the home page leads from its first screen to the areas of each region', () => {
  const { ways, regions } = homePage(snapshot);
  expect(ways).toEqual(regions.filter(({ tiles }) => tiles.length > 0).map(({ anchor, area }) => ({ words: `${area.words}各县市区`, href: `#${anchor}` })));
  expect(ways.length).toBeGreaterThan(0);
});

test('the page for what reached nobody says so, whom to call and how the words are kept, at any depth', () => {
  const { sentences, head, home, hotline } = notReceivedPage(snapshot);
  expect(sentences.join('')).toMatch(/没有收到[\s\S]*“返回”，您写的内容还在/);
  expect([hotline, home.href, head.shell.root]).toEqual(['12345', '/mssx/index.html', '/mssx/']);
});

test('the page for unknown addresses names others from the base path', () => {
  const { links, head } = notFoundPage(snapshot);
  expect(links.map(({ href }) => href)).toEqual(['/mssx/code.html', '/mssx/search.html', '/mssx/index.html']);
  expect(head.shell.root).toBe('/mssx/');
});
