import { expect, test } from 'vitest';
import { acceptance } from '../../../src/domain/year/acceptance.ts';
import { acceptanceRules } from '../../../src/domain/year/acceptance-rules.ts';
import type { Entries } from '../../../src/content/entries.ts';
import { civilDate } from '../../../src/domain/value/civil-date.ts';
import { publicNotice } from '../../../src/domain/year/public-notice.ts';
import { acceptanceView, orderSentence } from '../../../src/views/year/acceptance.ts';
import { type OneTask, oneTask, outcomeOf, taskIn } from '../../fixtures/one-task.ts';

const source = { document: 'notice', line: 9, text: '按验收标准验收' };
const project = '2024-990100/schools';
const filed = { filedBy: '东区教育局', post: '项目股', receivedOn: '2024-06-20', enteredBy: '区实事办统计岗' };

const rulesOf = (area: string, rules: object) => (entries: Entries) => entries.acceptanceRules.push({ ...acceptanceRules.parse(rules), area, year: 2024 });
const stepsOf =
  (...steps: object[]) =>
  (entries: Entries) =>
    entries.acceptances.push({ ...acceptance.parse({ project, steps: steps.map((step) => ({ source, ...step })) }), area: '990101', by: '990101' });

function viewOf(task: OneTask, ...changes: ((entries: Entries) => unknown)[]) {
  const change = (entries: Entries) => {
    for (const each of changes) each(entries);
  };
  const snapshot = oneTask({ ...task, change });
  return acceptanceView(snapshot, 'p/1000000220.html', taskIn(snapshot), [outcomeOf(snapshot)]);
}
const words = (sayings: readonly { words: string }[] = []) => sayings.map((each) => each.words);

test('a task of which no plan and no record speaks has no acceptance', () => {
  expect(viewOf({ reports: [{ value: '3' }] })).toBeUndefined();
});

// 3 of 12 are 25 %: 25 − 15 = 10 is still allowed, 25 − 14.99 = 10.01 is not.
test.each([
  ['15', '验收率15%（截至2024年5月31日）。'],
  ['14.99', '验收率14.99%（截至2024年5月31日），比进度低10.01个百分点，超过了10个百分点的上限。'],
])('C4: acceptance at %s percent stands beside progress of 25 percent', (reportedPercent, sentence) => {
  const view = viewOf({ reports: [{ value: '3' }, { reportedPercent, basis: 'accepted' }] });
  expect([view?.title, words(view?.shares)]).toEqual(['怎样验收，验收到哪一步', [sentence]]);
});

test('the newest acceptance rate counts, whoever found it, but never that of the self-assessment', () => {
  const reported = { reports: [{ value: '3' }, { reportedPercent: '20', basis: 'accepted', asOf: '2024-06-10' }] };
  const verified = { step: 'verification', by: '区统计局', percent: '18', result: 'passed' };
  expect(words(viewOf(reported, stepsOf({ ...verified, doneOn: '2024-06-20' }))?.shares)).toEqual(['验收率18%（截至2024年6月20日）。']);
  expect(words(viewOf(reported, stepsOf({ ...verified, doneOn: '2024-06-01' }))?.shares)).toEqual(['验收率20%（截至2024年6月10日）。']);
  expect(words(viewOf(reported, stepsOf({ ...verified, step: 'selfAssessment', doneOn: '2024-06-20' }))?.shares)).toEqual(['验收率20%（截至2024年6月10日）。']);
});

test('a rate found for a project of two indicators belongs to neither', () => {
  const step = stepsOf({ step: 'verification', by: '区统计局', percent: '18', result: 'passed', doneOn: '2024-06-20' });
  const two = (entries: Entries) => {
    const [only] = entries.programmes[0]!.commitments[0]!.projects;
    only!.indicators.push({ ...only!.indicators[0]!, id: 'toilets' });
  };
  expect(viewOf({ reports: [{ value: '3' }] }, step, two)?.shares).toEqual([]);
});

test('E4: the standard is the area’s own, else that of the nearest area above; one of another list or project is none', () => {
  const city = rulesOf('990100', { standards: [{ text: '交付使用才算', source }] });
  const county = rulesOf('990101', { standards: [{ title: '东区验收标准', text: '竣工验收合格才算', source }] });
  expect(words(viewOf({}, city)?.standards)).toEqual(['交付使用才算。']);
  expect(words(viewOf({}, city, county)?.standards)).toEqual(['《东区验收标准》：竣工验收合格才算。']);
  expect(viewOf({}, rulesOf('990100', { standards: [{ text: '交付使用才算', lists: ['2024-430000'], source }] }))).toBeUndefined();
  expect(viewOf({}, rulesOf('990100', { standards: [{ text: '交付使用才算', projects: ['2024-990100/roads'], source }] }))).toBeUndefined();
});

test('E6: what the city’s plan says of tasks without an application binds no county', () => {
  const city = rulesOf('990100', { closing: { applyUntil: '2024-06-30', source }, recordsKept: ['2024-990100'] });
  expect(viewOf({ builtOn: '2024-07-01' }, city)).toBeUndefined();
});

test.each([
  ['2024-05-29', '申请的最后一天是2024年6月30日，现在还没有申请。'],
  ['2024-05-30', '申请验收到2024年6月30日为止，还有31天，现在还没有申请；到时没有申请的，按方案是未完成。'],
  ['2024-06-30', '申请验收到2024年6月30日为止，今天是最后一天，现在还没有申请；到时没有申请的，按方案是未完成。'],
  ['2024-07-01', '申请的最后一天是2024年6月30日，这项任务没有申请。'],
])('E6: on %s the page says how long one may apply', (builtOn, sentence) => {
  const view = viewOf({ builtOn }, rulesOf('990101', { closing: { applyUntil: '2024-06-30', source }, recordsKept: ['2024-990100'] }));
  expect(view?.closing?.words).toBe(`方案规定：没有申请验收（认定）或不合格的，直接认定为未完成。${sentence}`);
  expect(view?.closing?.quote).toBe('“按验收标准验收”');
});

test('a task over years and one that was taken back are not judged by the last day, and not told that nobody need apply', () => {
  const rule = '方案规定：没有申请验收（认定）或不合格的，直接认定为未完成。';
  const said = (task: OneTask, closing: object) =>
    viewOf({ builtOn: '2024-07-01', ...task }, rulesOf('990101', { closing: { source, ...closing } }))?.closing?.words;
  const long = { project: { years: { from: 2024, to: 2025 } } };
  const until = { applyUntil: '2024-06-30' };
  expect(said(long, until)).toBe(`${rule}申请的最后一天是2024年6月30日。这项任务计划办到2025年，本站不按这一条判断。`);
  expect(said(long, {})).toBe(`${rule}方案没有写申请的最后一天，本站也没有这份清单的全部申请记录，不按这一条判断。这项任务计划办到2025年。`);
  const withdrawal = { withdrawnOn: '2024-06-20', reason: '选址未获批准', source };
  expect(said({ project: { withdrawal } }, until)).toBe(`${rule}申请的最后一天是2024年6月30日。这项任务已经取消，本站不按这一条判断。`);
});

test('E5: a step says who and when as far as the record does, and who filed it only where that is somebody else', () => {
  const view = viewOf(
    {},
    stepsOf(
      { step: 'application', by: '东区教育局', doneOn: '2024-06-20', source: filed },
      { step: 'review', word: '初评', by: '市级' },
      { step: 'verification', by: '区统计局', doneOn: '2024-06-25', result: 'partly', percent: '92', note: '1所复验', source: filed },
    ),
  );
  expect(view?.steps.map(({ name, by, result, source: from }) => [name, by, result, from?.words])).toEqual([
    ['申请', '东区教育局，2024年6月20日。', '已申请', undefined],
    ['初评', '市级，文件没有写日期，见2024年4月27日的文件。', '文件没有写结果', '出自示办函〔2024〕7号第9行'],
    ['核定', '区统计局，2024年6月25日。1所复验。', '部分合格，验收率92%', '东区教育局项目股报送，2024年6月20日收到，区实事办统计岗录入'],
  ]);
});

test.each([
  ['2024-06-10', '2024-06-14', '2024年6月12日审定时公示还没有期满（公示到2024年6月14日为止）。'],
  ['2024-06-13', '2024-06-19', '2024年6月12日就审定了，2024年6月13日才开始公示。'],
])('an approval beside a notice from %s to %s', (from, to, sentence) => {
  const notice = publicNotice.parse({ projects: [project], from, to, place: '区政府网站', channel: '0999-2000001', source });
  const gap = { kind: 'approvedInNotice' as const, approvedOn: civilDate.parse('2024-06-12'), notice: { ...notice, area: '990101', by: '990101' } };
  expect(orderSentence(gap)).toBe(sentence);
});
