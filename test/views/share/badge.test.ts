import { expect, test } from 'vitest';
import { badgeSvg } from '../../../src/views/share/badge.ts';
import { badgeFacts } from '../../../src/views/share/badge-facts.ts';
import { civilDate } from '../../../src/domain/value/civil-date.ts';
import { readSoundContent } from '../../../src/content/read/read.ts';
import { snapshotOf } from '../../../src/findings/snapshot.ts';
import { taskRow } from '../../../src/views/task/task-row.ts';
import { type OneTask, oneTask, taskIn } from '../../fixtures/one-task.ts';

function factsOf(task: OneTask) {
  const snapshot = oneTask(task);
  const found = taskIn(snapshot);
  return badgeFacts(snapshot, snapshot.objectByCode.get(found.code!)!);
}

test('the picture of a task says its status, its figure, its bar with the plan, its area and its day', () => {
  expect(factsOf({ reports: [{ value: '3' }] })).toEqual({
    title: '提质改造学校',
    words: '未达序时（推算） 完成率25%',
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
  expect([facts.words, facts.tone, facts.bar?.map(({ width }) => width)]).toEqual(['2项指标：1项提前完成，1项落后（推算）。', 'behind', [50, 50]]);
});

test('picture and list agree on every task of the county that was decided', () => {
  const county = snapshotOf(readSoundContent('test/example/content'), civilDate.parse('2026-02-10'), 'https://ms.example/');
  const tasks = [...county.objectByCode.values()].filter(({ site, task }) => site === undefined && task.indicators.length === 1);
  const decided = tasks
    .map((each) => ({ row: taskRow(county, 'index.html', each.task), badge: badgeFacts(county, each) }))
    .filter(({ row }) => row.final !== '');
  expect(decided.length).toBeGreaterThan(5);
  for (const { row, badge } of decided) {
    const [figure] = row.figures;
    expect([badge.title, badge.words]).toEqual([row.title, row.final]);
    // Stripes in the list are no bar in the picture: what was published can be drawn in neither.
    if (figure?.bar?.kind === 'percent') expect(badge.bar).toEqual([{ x: 0, width: figure.bar.fill, tone: figure.bar.tone }]);
    else expect([row.title, badge.bar?.length ?? 'stripes']).toEqual([row.title, figure?.bar?.kind === 'parts' ? figure.bar.segments.length : 'stripes']);
  }
});

test('a year that is over is said to be, whatever was last reported', () => {
  expect(factsOf({ builtOn: '2025-03-01', reports: [{ value: '3' }] }).note).toBe('东区，截至2024年5月31日，2024年已经结束');
});

test('a line that is too long is smaller, and ends after a whole part of it', () => {
  const svgOf = (words: string) => badgeSvg({ title: '改造', words, tone: 'behind', bar: [], due: undefined, note: '东区' });
  // 26 Chinese characters are 26 × 11 = 286 of 292; three digits among them are narrower.
  expect(svgOf('3项指标：1项落后，1项还看不出快慢，1项没有进展。')).toMatch(/font-size="11"[^>]*>3项指标：1项落后，1项还看不出快慢，1项没有进展。</);
  expect(svgOf('12项指标：3项按时或提前，1项落后（推算），2项还看不出快慢，其余6项没有进展可看。')).toMatch(/>12项指标：3项按时或提前，1项落后（推算）…</);
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
  expect(svg).toMatch(/font-weight="700"[^>]*>改造&lt;学校&gt;&amp;“校舍”[^<]{3,12}…</);
  expect(svg).not.toMatch(/<script|href|style=/);
});
