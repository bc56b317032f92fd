import { expect, test } from 'vitest';
import { checklist, publishedScore } from '../../../src/domain/publication/disclosure.ts';
import { areaPage } from '../../../src/views/area/area-page.ts';
import { disclosurePage } from '../../../src/views/area/disclosure-page.ts';
import { yearPage } from '../../../src/views/area/year-page.ts';
import { oneTask } from '../../fixtures/one-task.ts';

const source = { document: 'notice', line: 39, text: '得分' };
const conditions = checklist.parse({
  version: '2024-1',
  from: '2024-01-01',
  maxPoints: '6',
  levels: ['province', 'prefecture'],
  items: [{ id: 'recentUpdate', name: '有工作动态', cure: '发一篇工作动态' }],
});
const scored = (area: string, score: string) => publishedScore.parse({ area, asOf: '2024-05-31', maxPoints: '6', score, source });

/** The city has a province's list of 24 projects, so that a printed score says which n it may have. */
function scores(printed: Readonly<Record<string, string>>) {
  return oneTask({
    change: (entries) => {
      entries.checklists.push(conditions);
      entries.scores.push(...Object.entries(printed).map(([area, score]) => scored(area, score)));
      const [list] = entries.programmes;
      const [first] = list!.commitments;
      const [project] = first!.projects;
      const projects = Array.from({ length: 24 }, (_, index) => (index === 0 ? project! : { ...project!, id: `schools-${index}` }));
      entries.programmes[0] = { ...list!, level: 'province', commitments: [{ ...first!, projects }] };
    },
  });
}

test('a printed score that only one number of tasks gives says so beside the number on record', () => {
  const {
    scores: { printed },
  } = disclosurePage(scores({ '990101': '1.3043', '990102': '3' }));
  expect(printed[0]?.rows.find(({ area }) => area.words === '东区')).toMatchObject({
    score: '1.3043分（满分6分）',
    parts: '按公式推算，可能是6 × 5 ÷ 23，缺18项。',
    note: '照此推算，通报是按23项任务算的；本站录入了1项。',
  });
});

test('a printed score that several numbers give says nothing of the number on record', () => {
  const {
    scores: { printed },
  } = disclosurePage(scores({ '990102': '3' }));
  expect([printed[0]?.rows[0]?.parts.split('；').length, printed[0]?.rows[0]?.note]).toEqual([4, undefined]);
});

test.each([
  [{ '990101': '6', '990102': '6' }, '按得分排第1，共2个', '按得分排第1，共2个'],
  [{ '990101': '1.3043', '990102': '3' }, '按得分排第2，共2个', '按得分排第1，共2个'],
])('%j ranks 东区 %s and 西县 %s, equal scores alike', (printed, east, west) => {
  const rows = disclosurePage(scores(printed)).scores.printed[0]!.rows;
  expect(['东区', '西县'].map((name) => rows.find(({ area }) => area.words === name)?.rank)).toEqual([east, west]);
});

test('the page of all scores, the area and its year show the same rows, each day named', () => {
  const snapshot = scores({ '990101': '1.3043', '990102': '3' });
  const [all, area, year] = [disclosurePage(snapshot), areaPage(snapshot, '990101'), yearPage(snapshot, '990101', 2024)].map((page) => page.scores);
  const shown = (view: typeof all, of: 'printed' | 'computed') =>
    view![of].flatMap(({ caption, rows }) => rows.filter(({ area: { words } }) => words === '东区').map(({ score }) => [caption, score]));
  expect(shown(area, 'printed')).toEqual([['示例市2024年通报公布的得分，截至2024年5月31日', '1.3043分（满分6分）']]);
  expect(shown(area, 'computed')).toEqual([['2024年本站按自己的条件（2024-1版）计算的得分，截至2024年7月1日', '0分（满分6分）']]);
  for (const of of ['printed', 'computed'] as const) {
    expect(shown(all, of)).toEqual(shown(area, of));
    expect(shown(year, of)).toEqual(shown(area, of));
  }
});

test('an area that a circular scores and that has no task on record still shows its score', () => {
  const snapshot = oneTask({ share: '/', change: (entries) => entries.scores.push(scored('990101', '5.1429')) });
  const page = areaPage(snapshot, '990101');
  expect([page.years, page.scores.printed[0]?.rows[0]?.score, page.absence]).toEqual([[], '5.1429分（满分6分）', '还没有录入东区的任务表。']);
});

test('H4: the word that a circular gives a score stands beside it, and none is made up where it gives none', () => {
  const snapshot = oneTask({
    change: (entries) => {
      entries.scores.push({ ...scored('990101', '1.3043'), tier: '完成较差' }, scored('990102', '3'));
    },
  });
  const rows = disclosurePage(snapshot).scores.printed[0]!.rows;
  expect(['东区', '西县'].map((name) => rows.find(({ area }) => area.words === name)?.tier)).toEqual(['文件评为“完成较差”。', '']);
});
