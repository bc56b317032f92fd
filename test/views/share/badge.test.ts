import { expect, test } from 'vitest';
import { badgeSvg } from '../../../src/views/share/badge.ts';
import { badgeFacts } from '../../../src/views/share/badge-facts.ts';
import { type OneTask, oneTask, taskIn } from '../../fixtures/one-task.ts';

function factsOf(task: OneTask) {
  const snapshot = oneTask(task);
  const found = taskIn(snapshot);
  return badgeFacts(snapshot, snapshot.objectByCode.get(found.code!)!);
}

test('the picture of a task says its status, its figure, its bar with the plan, its area and its day', () => {
  expect(factsOf({ reports: [{ value: '3' }] })).toEqual({
    title: '提质改造学校',
    words: '未达序时 完成率25%',
    tone: 'behind',
    bar: [{ x: 0, width: 25, tone: 'behind' }],
    due: 41.67,
    note: '东区，截至2024年5月31日',
  });
});

test('a task without a report has an empty bar and says that nothing was published', () => {
  expect(factsOf({})).toMatchObject({ words: '还没有公布进展', tone: 'none', bar: [], note: '东区' });
});

test('several indicators are counted by how they stand, in the colour of the worst', () => {
  const source = { document: 'notice', line: 5, text: '原文' };
  const indicator = (id: string) => ({ id, text: id, unit: '所', target: '20', source });
  const facts = factsOf({
    project: { indicators: [indicator('schools'), indicator('canteens')] },
    reports: [{ value: '12' }, { indicator: '2024-990100/schools/canteens', value: '1' }],
    change: ({ decompositions }) => decompositions.push({ ...decompositions[0]!, indicator: '2024-990100/schools/canteens' }),
  });
  expect([facts.words, facts.tone, facts.bar?.map(({ width }) => width)]).toEqual(['2项指标：1项提前完成，1项落后。', 'behind', [50, 50]]);
});

test('a site says when it is finished', () => {
  const snapshot = oneTask({ sites: [{ stages: [{ stage: 'worksFinished', plannedOn: '2024-08-31' }] }] });
  const site = [...snapshot.objectByCode.values()].find((each) => each.site !== undefined)!;
  expect(badgeFacts(snapshot, site)).toMatchObject({ title: '青年路小学', words: '计划2024年8月31日完工。', bar: undefined });
});

test('the SVG escapes words, cuts what is too long and keeps the whole in its title', () => {
  const title = `改造<学校>&“校舍”${'很长的名称'.repeat(10)}`;
  const svg = badgeSvg({ title, words: '未达序时', tone: 'behind', bar: [], due: undefined, note: '东区' });
  expect(svg).toContain(`<title>改造&lt;学校&gt;&amp;“校舍”${'很长的名称'.repeat(10)}：未达序时。东区</title>`);
  expect(svg).toMatch(/font-weight="700"[^>]*>改造&lt;学校&gt;&amp;“校舍”[^<]{3,8}…</);
  expect(svg).not.toMatch(/<script|href|style=/);
});
