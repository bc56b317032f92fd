import { expect, test } from 'vitest';
import { mostAnswers, opinionsPage } from '../../../src/views/opinion/opinions-page.ts';
import { areaFeed, portalFeed } from '../../../src/views/guide/feed.ts';
import { formatFeed } from '../../../src/views/guide/feed-file.ts';
import { validContent } from '../../fixtures/county.ts';
import { districtCode, opinionFiles, scriptPayload } from '../../fixtures/opinions.ts';
import { smallSnapshot } from '../small-snapshot.ts';

const snapshot = smallSnapshot(opinionFiles);
const page = opinionsPage(snapshot);
const counts = page.counts!;

test('a portal without published opinions shows none and makes up no number', () => {
  const { answers, counts: none, solicitations, surveys, olderAnswers } = opinionsPage(smallSnapshot());
  expect({ answers, none, solicitations, surveys, olderAnswers }).toEqual({
    answers: [],
    none: undefined,
    solicitations: [],
    surveys: [],
    olderAnswers: undefined,
  });
});

test('the forms are linked without a base path, and the hotline stands for a server that is away', () => {
  expect(page.ways.map(({ href }) => href)).toEqual(['feedback', 'feedback/status', 'proposals', 'survey']);
  expect(page.phones).toEqual([{ words: '12345', href: 'tel:12345' }]);
});

test('the office’s own phone comes before the hotline', () => {
  const { phones } = opinionsPage(smallSnapshot({ 'portal.yaml': `${validContent['portal.yaml']}phone: 0730-1234567\n` }));
  expect(phones.map(({ words }) => words)).toEqual(['0730-1234567', '12345']);
});

test('answers come newest first, with their area and the page of their code', () => {
  expect(page.answers.map(({ area, about }) => [area.href, about?.words, about?.href])).toEqual([
    ['area/990100.html', '新增公办学位', `p/${districtCode}.html`],
    ['area/990101.html', undefined, undefined],
  ]);
});

test('received is published, withheld and open; results and the unfinished add up to it too', () => {
  expect(counts.headline.map(({ count }) => count)).toEqual([5, 2, 2, 1]);
  expect(counts.results).toEqual([
    { words: '已解决', count: 2 },
    { words: '已解释说明', count: 1 },
    { words: '与另一件合并办理', count: 1 },
    { words: '还没有办完', count: 1 },
    { words: '合计', count: 5 },
  ]);
  expect(counts.withheld.map(({ count }) => count)).toEqual([1, 1, 2]);
});

test('every share is printed with its parts', () => {
  expect(counts.sentences).toEqual([
    '在期限内第一次答复：3 ÷ 4 = 75%；另有1件没有到期，不算在内。',
    '第一次答复用了几天：一半在3天内答复。',
    '单位说解决了：2 ÷ 3 = 66.67%。',
    '群众说解决了：还没有可以计算的件数。',
    '办完以后评价满意：1 ÷ 2 = 50%。',
    '统计日期：2024年6月1日。',
  ]);
});

test.each([
  ['按月份', ['2024年5月', '2024年4月', '合计']],
  ['按区域', ['示例市', '东区', '合计']],
  ['按承办单位', ['示例市 · 市教育局', '东区 · 没有转办', '合计']],
])('the table %s has a row for each and the sum', (title, names) => {
  const table = counts.tables.find((each) => each.title === title)!;
  expect(table.rows.map(({ name }) => name)).toEqual(names);
  expect(table.rows.map(({ cells }) => cells)).toEqual([
    ['4', '1', '2', '1', '3 / 3', '2 / 2', '—'],
    ['1', '1', '0', '0', '0 / 1', '0 / 1', '—'],
    ['5', '2', '2', '1', '3 / 4', '2 / 3', '—'],
  ]);
});

test('a proposal is printed with its state, its reason and where all the others are', () => {
  expect(page.solicitations).toEqual([
    {
      title: '示例市2025年',
      counts: '共征集6条：还没有处理4条、已归并1条、列入候选0条、已采纳1条、未采纳0条（2024年12月1日统计，每条只算在现在的状态里）。',
      proposals: [{ summary: '修一座人行桥', reason: '已列入明年清单', became: [], note: '已采纳 · 2024年11月30日决定 · 另有1条相同' }],
    },
  ]);
});

test('a survey prints its marks, one with too few answers only how many there were', () => {
  expect(page.surveys.map(({ questions }) => questions)).toEqual([
    [{ label: '这件事办成了', satisfied: '8 ÷ 12 = 66.67%', marks: '非常满意6、满意2、一般4' }],
    [],
  ]);
  expect(page.surveys[1]?.note).toBe('网页，2024年上半年：4份问卷，不足10份，不公开分值，2024年6月1日统计');
});

test('what is in no part of a share is named beside it', () => {
  const may = opinionFiles['areas/990100/feedback/2024-05.yaml']!.replace('repliedInTime: 3', 'repliedInTime: 1\n    duplicates: 1\n    closedUnanswered: 1');
  const { counts: apart } = opinionsPage(smallSnapshot({ ...opinionFiles, 'areas/990100/feedback/2024-05.yaml': may }));
  expect(apart?.sentences[0]).toBe('在期限内第一次答复：1 ÷ 2 = 50%；另有1件没有到期、1件并入另一件、1件没有答复就办完，不算在内。');
});

test('a survey says how many answers were left out', () => {
  const survey = opinionFiles['areas/990100/survey.yaml']!.replace('answers: 12', 'answers: 12, leftOut: 64');
  const { surveys } = opinionsPage(smallSnapshot({ ...opinionFiles, 'areas/990100/survey.yaml': survey }));
  expect(surveys[0]?.note).toBe('网页，2024年上半年：12份问卷，另有64份没有算：同一部手机当天重复的，和用同一个网络的当天超过10份的，2024年6月1日统计');
});

test('of many answers the newest are shown, and older ones that no other page has', () => {
  const many = Array.from({ length: mostAnswers }, (_, index) => index.toString(16).padStart(12, '0'));
  const coded = opinionFiles['areas/990100/answers/0123456789ab.yaml']!;
  const files = Object.fromEntries(many.map((id) => [`areas/990100/answers/${id}.yaml`, coded]));
  const shown = opinionsPage(
    smallSnapshot({
      ...files,
      'areas/990100/answers/aaaaaaaaaaaa.yaml': coded.replace('publishedOn: "2024-06-01"', 'publishedOn: "2024-05-21"'),
      'areas/990101/answers/ba9876543210.yaml': opinionFiles['areas/990101/answers/ba9876543210.yaml']!,
    }),
  );
  expect(shown.answers).toHaveLength(mostAnswers + 1);
  expect(shown.answers.at(-1)?.question).toBe(scriptPayload);
  expect(shown.olderAnswers).toBe('共102件，这里列出较近的；更早的在各项目、点位的页面上。');
});

test('answers are news of the portal and of their area, and a script in them is text', () => {
  const portal = portalFeed(snapshot);
  expect(portal.entries.map(({ title }) => title)).toEqual(['答复投诉：学校门口的路灯不亮。', `答复建议：${scriptPayload}`, '关于做好重点民生实事的通知']);
  expect(areaFeed(snapshot, '990101').entries.map(({ page: path }) => path)).toContain('opinions.html');
  const xml = formatFeed(portal, snapshot);
  expect(xml).toContain('收到 &amp; 转告 &lt;script&gt;');
  expect(xml).not.toMatch(/<script|<img/);
});
