import { expect, test } from 'vitest';
import { siteNeeds } from '../../../src/domain/site/site-stage.ts';
import { sitePage } from '../../../src/views/site/site-page.ts';
import { signFactsOf } from '../../../src/views/code/sign.ts';
import { taskPage } from '../../../src/views/task/task-page.ts';
import { type OneTask, oneTask, taskIn } from '../../fixtures/one-task.ts';

function pageOf(given: object, change: OneTask = {}) {
  const snapshot = oneTask({ sites: [given], ...change });
  const task = taskIn(snapshot);
  const found = snapshot.model.sites.get('990101/site-0')!;
  const code = snapshot.model.codes.get('site:990101/site-0')!;
  return { snapshot, task, ...sitePage(snapshot, found, task, code), sign: signFactsOf(snapshot, { code, task, site: found }) };
}

const begun = { stages: [{ stage: 'started', reachedBy: '2024-05-31' }] };

test('when it is finished comes first: without a day of its own the years of the list, as on the sign', () => {
  const { answer, sign } = pageOf(begun);
  expect(answer).toEqual({ finish: '计划时间：2024年度。', now: '截至2024年5月31日已经开工，还没有公布哪一天完工。' });
  expect(sign.planned).toBe('2024年度');
});

test.each([
  ['育才路3号', '东区育才路3号'],
  ['东区育才路3号', '东区育才路3号'],
])('the address %s stands after its area, which is said once', (address, place) => {
  expect(pageOf({ ...begun, address }).place).toBe(place);
});

test('what a unit filed is not called the words of a document', () => {
  const filed = { filedBy: '区教育局', post: '项目股', receivedOn: '2024-06-03', enteredBy: '区实事办统计岗' };
  expect([pageOf(begun).sourcesTitle, pageOf({ ...begun, source: filed }).sourcesTitle]).toEqual(['文件怎么说', undefined]);
});

test('works in phases are told in the words of the document, not as one stage', () => {
  expect(pageOf({ ...begun, progressText: '一期已完工，二期正在办理相关手续' }).answer.now).toBe(
    '截至2024年5月31日，一期已完工，二期正在办理相关手续，还没有公布哪一天完工。',
  );
});

test('papers have no stages of works: their page tells the words and asks for no builder', () => {
  const { answer, timeline, leadTitle } = pageOf({ isWorks: false, progressText: '正在收集资料', stages: [{ stage: 'preparing', reachedBy: '2024-05-31' }] });
  expect([answer.now, timeline, leadTitle]).toEqual(['截至2024年5月31日，正在收集资料，还没有公布哪一天办完。', [], '办什么']);
  const begunPapers = pageOf({ ...begun, isWorks: false }).snapshot.model.sites.get('990101/site-0')!;
  expect(siteNeeds(begunPapers).map(({ field }) => field)).toEqual(['address', 'hotline']);
});

test.each([
  [{ plannedOn: '2024-12' }, '计划2024年12月完工。'],
  [{ expectedOn: '2024-06' }, '预计2024年6月完工，时间已过，没有公布新的情况。'],
  [{ reachedOn: '2024-05-20' }, '2024年5月20日完工。'],
  [{ reachedBy: '2024-05-31' }, '2024年5月31日前已经完工。'],
])('a day of its own is said: %o', (day, finish) => {
  expect(pageOf({ stages: [{ stage: 'worksFinished', ...day }] }).answer.finish).toBe(finish);
});

test('a site that is finished says so once, until it is accepted', () => {
  const stages = [{ stage: 'worksFinished', reachedOn: '2024-05-20' }];
  expect(pageOf({ stages }).answer).toEqual({ finish: '2024年5月20日完工。', now: '' });
  expect(pageOf({ stages: [...stages, { stage: 'accepted', reachedOn: '2024-06-10' }] }).answer.now).toBe('截至2024年6月10日已经通过最后验收（终验）。');
});

test('what is behind a site is said in plain words: a tender was gone through, the last acceptance was passed', () => {
  const stages = ['tendering', 'worksFinished', 'accepted', 'inUse'].map((stage) => ({ stage, reachedOn: '2024-05-20' }));
  const steps = pageOf({ stages }).timeline.map(({ name, stateWords, notes }) => [name, stateWords, notes.at(-1) ?? '']);
  expect(steps).toContainEqual(['招投标', '已办完', '2024年5月20日已在招投标']);
  expect(steps).toContainEqual(['完工', '已做到', '2024年5月20日已完工']);
  expect(steps).toContainEqual(['最后验收（终验）', '已通过', '2024年5月20日已通过最后验收']);
});

test('beside the answer stands who filed it, and who entered it in what is folded', () => {
  const source = { filedBy: '区教育局', post: '项目股', receivedOn: '2024-06-03', enteredBy: '区实事办统计岗' };
  const { origin, sources } = pageOf({ ...begun, source });
  expect([origin?.words, sources.map(({ words }) => words)]).toEqual(['区教育局报送', ['区教育局项目股报送，2024年6月3日收到，区实事办统计岗录入']]);
});

test('a forecast is never a step that was taken, and one that is past says so', () => {
  const { timeline } = pageOf({ stages: [{ stage: 'started', expectedOn: '2024-06' }], notStartedAsOf: '2024-05-31' });
  expect(timeline.find(({ name }) => name === '开工')).toEqual({
    name: '开工',
    state: 'ahead',
    stateWords: '还没有到',
    notes: ['预计2024年6月开工，时间已过，没有公布新的情况'],
  });
});

test('that works have not begun says that nothing is written of the steps before them', () => {
  const { timeline } = pageOf({ notStartedAsOf: '2024-05-31' });
  expect(timeline.map(({ name, stateWords }) => `${name}${stateWords}`).slice(0, 3)).toEqual(['前期准备文件没有写', '招投标文件没有写', '开工还没有到']);
});

test.each([
  ['started', '2024年5月31日前已开工'],
  ['fittingOut', '2024年5月31日前已在后期装修'],
])('a step that was taken says by when: %s', (stage, note) => {
  expect(pageOf({ stages: [{ stage, reachedBy: '2024-05-31' }] }).timeline.find(({ state }) => state === 'here')?.notes).toEqual([note]);
});

test('a site stands on its page and in its project’s list where its project’s report puts it', () => {
  const { timeline, answer, snapshot, task } = pageOf({}, { reports: [{ breakdown: '后期装修 1（青年路小学）；未开工 11' }] });
  expect(answer.now).toBe('截至2024年5月31日正在后期装修，还没有公布哪一天完工。');
  expect(timeline.find(({ state }) => state === 'here')?.name).toBe('后期装修');
  expect(taskPage(snapshot, task, task.code!).sites.map(({ standing }) => standing)).toEqual(['后期装修']);
});

test('where nobody says how far a site is, every step says that nothing was written of it', () => {
  const { answer, timeline } = pageOf({});
  expect(answer.now).toBe('还没有公布办到哪一步。');
  expect([...new Set(timeline.map(({ stateWords }) => stateWords))]).toEqual(['没有写到']);
});

test('a site’s page explains its whole project in everyday words, where the project is explained', () => {
  expect([pageOf(begun).plain, pageOf(begun, { project: { plain: '改造学校。' } }).plain]).toEqual([undefined, '改造学校。']);
});
