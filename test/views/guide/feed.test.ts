import { expect, test } from 'vitest';
import { areaFeed, portalFeed, taskFeed, unitFeed } from '../../../src/views/guide/feed.ts';
import { formatFeed } from '../../../src/views/guide/feed-file.ts';
import { acceptance } from '../../../src/domain/year/acceptance.ts';
import { type OneTask, oneTask, taskIn } from '../../fixtures/one-task.ts';
import { smallSnapshot } from '../small-snapshot.ts';

const update = (title: string, day: string) => `---\ntitle: ${title}\npublishedOn: "${day}"\nprojects: [2024-990100/schools]\n---\n外墙<完工> & 交付。\n`;
const snapshot = smallSnapshot({
  'areas/990101/updates/wall.md': update('东区学校外墙完工', '2024-06-20'),
  'areas/990101/updates/roof.md': update('东区学校封顶', '2024-06-03'),
});
const portal = portalFeed(snapshot);

test('the portal’s feed has updates and dated documents, newest first', () => {
  expect(portal.entries.map(({ title, publishedOn }) => [publishedOn, title])).toEqual([
    ['2024-06-20', '东区学校外墙完工'],
    ['2024-06-03', '东区学校封顶'],
    ['2024-04-27', '关于做好重点民生实事的通知'],
  ]);
});

test('every area has a feed of its own, empty or not', () => {
  expect([...snapshot.model.areas.keys()].map((area) => [area, areaFeed(snapshot, area).entries.length])).toEqual([
    ['990100', 1],
    ['990100-own', 0],
    ['990101', 3],
    ['990102', 0],
  ]);
});

test('an area’s own feed tells what it reported for a day as one piece of news', () => {
  const progress = areaFeed(snapshot, '990101').entries.filter(({ title }) => title.includes('进展'));
  expect(progress.map(({ page, id }) => id === `${page}#${/#(.*)$/.exec(id)?.[1]}`)).toEqual([true]);
  expect(portal.entries.some(({ title }) => title.includes('进展'))).toBe(false);
});

test('every update leads to its own page', () => {
  const [wall, roof] = portal.entries;
  expect([wall?.page, roof?.page]).toEqual(['updates/990101/wall.html', 'updates/990101/roof.html']);
  expect(wall?.id).not.toBe(roof?.id);
});

test('a document without any date is no news', () => {
  const file = { 'areas/990100/documents/undated.yaml': 'title: 说明\nkind: policy\nissuers: [示例市人民政府办公室]\n' };
  expect(portalFeed(smallSnapshot(file)).entries.map(({ title }) => title)).toEqual(['关于做好重点民生实事的通知']);
});

test('the Atom file escapes words, gives days in China’s time and its own address', () => {
  const xml = formatFeed(portal, snapshot);
  expect(xml).toContain('<summary>外墙&lt;完工&gt; &amp; 交付。</summary>');
  expect(xml).toContain('<updated>2024-06-20T12:00:00+08:00</updated>');
  expect(xml).toContain('<link rel="self" href="https://ms.example.gov.cn/mssx/feed.xml"/>');
  expect(xml).toContain('<link href="https://ms.example.gov.cn/mssx/updates/990101/wall.html"/>');
});

const filedOn = (receivedOn: string) => ({
  document: undefined,
  line: undefined,
  filedBy: '区教育局',
  post: '项目股',
  receivedOn,
  enteredBy: '区实事办统计岗',
});

function feedOf(task: OneTask) {
  const one = oneTask(task);
  const found = taskIn(one);
  return taskFeed(one, found, found.code!);
}

test('a task’s feed tells reports and changes with their sources, newest first, and not that the task was given', () => {
  const { entries, path, page } = feedOf({ reports: [{ value: '3', ...filedOn('2024-06-03') }], revisions: [{ reason: '生源减少' }] });
  expect(entries.map(({ title, publishedOn, summary }) => [publishedOn, title, summary])).toEqual([
    ['2024-06-12', '“提质改造学校”的任务2024年6月12日起调整', '2024年6月12日起，东区的任务由12所改为10所。原因：生源减少。（出自示办函〔2024〕7号第5行）'],
    [
      '2024-06-03',
      '提质改造学校：公布了截至2024年5月31日的进展',
      '截至2024年5月31日，提质改造学校：3所，25%，未达序时。（区教育局项目股报送，2024年6月3日收到，区实事办统计岗录入）',
    ],
  ]);
  expect(path).toBe(page.replace('.html', '.xml'));
  expect(entries.map(({ id }) => id.startsWith(`${page}#`))).toEqual([true, true]);
});

test('news keeps its id and its first day when a later build adds to it, and says when it was added to', () => {
  const before = feedOf({ reports: [{ value: '3', ...filedOn('2024-06-03') }] }).entries[0];
  const after = feedOf({
    builtOn: '2024-08-01',
    reports: [
      { value: '3', ...filedOn('2024-06-03') },
      { value: '2', measure: '食堂', ...filedOn('2024-06-20') },
    ],
  }).entries[0];
  expect([after?.id, after?.publishedOn, after?.updatedOn]).toEqual([before?.id, before?.publishedOn, '2024-06-20']);
  expect(before?.updatedOn).toBeUndefined();
});

test('a unit’s feed tells of its own tasks', () => {
  const city = smallSnapshot({ 'areas/990100/updates/plan.md': update('市里的学校开工', '2024-06-20') });
  const feed = unitFeed(city, city.model.agencies.get('990100')![0]!);
  expect(feed).toMatchObject({ path: 'feed/990100/education.xml', page: 'agency/990100/education.html' });
  expect(feed.entries.map(({ title }) => title)).toEqual(['新增公办学位：市里的学校开工']);
});

test('a step without a day is told as what the document tells, by the level it names', () => {
  const one = oneTask({
    change: ({ acceptances }) => {
      const steps = [{ step: 'selfAssessment', by: '县级', source: { document: 'notice', line: 7, text: '经县级自评' } }];
      acceptances.push({ ...acceptance.parse({ project: '2024-990100/schools', steps }), area: '990100', by: '990100' });
    },
  });
  const [entry] = areaFeed(one, '990100').entries.filter(({ id }) => id.includes('acceptance'));
  expect([entry?.title, entry?.summary]).toEqual([
    '示例市文件写到县级自评（1项任务）',
    '提质改造学校：县级，文件没有写日期，见2024年4月27日的文件。文件没有写结果。（出自示办函〔2024〕7号第7行）',
  ]);
});

test('what was accepted on one day in an area is one piece of news that counts the tasks', () => {
  const one = oneTask({
    change: ({ acceptances }) => {
      const steps = [{ step: 'application', by: '区教育局', doneOn: '2024-06-20', source: { document: 'notice', line: 7, text: '原文' } }];
      acceptances.push({ ...acceptance.parse({ project: '2024-990100/schools', steps }), area: '990101', by: '990101' });
    },
  });
  const [entry] = areaFeed(one, '990101').entries;
  expect([entry?.title, entry?.page]).toEqual(['东区验收：区教育局申请（1项任务）', 'area/990101/2024.html']);
  expect(entry?.summary).toBe('提质改造学校：区教育局，2024年6月20日。已申请。（出自示办函〔2024〕7号第7行）');
});

test('the Atom file says the newest day of all its entries', () => {
  const xml = formatFeed({ ...portal, entries: [{ ...portal.entries[0]!, updatedOn: portal.entries[0]!.publishedOn }, ...portal.entries.slice(1)] }, snapshot);
  expect(/<updated>([^<]*)</.exec(xml)?.[1]).toBe('2024-06-20T12:00:00+08:00');
});
