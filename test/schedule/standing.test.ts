import { expect, test } from 'vitest';
import { target as targetSchema } from '../../src/domain/task/target.ts';
import { parseTargetCell } from '../../src/domain/task/target-cell.ts';
import { roundRatio } from '../../src/domain/value/quantity.ts';
import { leadPercentagePoints, partsAddUp, standing, type StandingFacts } from '../../src/schedule/standing.ts';
import { report } from '../fixtures/records.ts';

const facts = (columns: Record<string, string>, target?: string, rest: Partial<StandingFacts> = {}): StandingFacts => ({
  target: target === undefined ? undefined : parseTargetCell(target, '所'),
  report: report({ asOf: '2024-09-30', ...columns }),
  span: { from: 2024, to: 2024 },
  unit: '所',
  ...rest,
});
const percent = ({ completion }: ReturnType<typeof standing>) => completion && roundRatio(completion, 2);

test.each([
  ['74.99', 'behindSchedule'],
  ['75', 'onSchedule'],
  ['75.01', 'onSchedule'],
  ['74.51', 'behindSchedule'],
  ['140.44', 'completedEarly'],
])('on 30 September a completion rate of %s percent is %s', (reportedPercent, status) => {
  expect(standing(facts({ reportedPercent, basis: 'target' })).status).toBe(status);
});

test.each([
  ['2400', '3200', 'onSchedule'],
  ['2399', '3200', 'behindSchedule'],
  ['3200', '3200', 'completedEarly'],
  ['0', '3200', 'behindSchedule'],
])('%s of %s is judged by its own quotient: %s', (value, target, status) => {
  expect(standing(facts({ value }, target)).status).toBe(status);
});

test('the quotient is judged, not the percent that was printed', () => {
  const { judged, status } = standing(facts({ value: '917', reportedPercent: '99', basis: 'target' }, '3200'));
  expect([judged?.from, status]).toEqual(['computed', 'behindSchedule']);
});

test('a completion over 100 percent stays over 100 percent', () => {
  expect(percent(standing(facts({ value: '37918' }, '27000')))).toBe('140.44');
});

test('a total over 100 percent with one area missing is on schedule, not complete', () => {
  const columns = { reportedPercent: '125.29', basis: 'target', areasCompleted: '11', areasAssigned: '12' };
  expect(standing(facts(columns)).status).toBe('onSchedule');
});

test('areas that are done are not every area as long as nobody says how many have the task', () => {
  expect(standing(facts({ reportedPercent: '125.29', basis: 'target', areasCompleted: '11' })).status).toBe('onSchedule');
});

test.each([
  ['started', {}, 'notComputable'],
  ['investment', {}, 'notComputable'],
  ['physical', {}, 'onSchedule'],
  ['progress', {}, 'notComputable'],
  ['started', { doneAt: 'started' }, 'completedEarly'],
  ['investment', { input: true }, 'completedEarly'],
] as const)('100 percent of %s with %j is %s: only the promise itself is held against the schedule', (basis, rest, status) => {
  expect(standing(facts({ reportedPercent: '100', basis }, undefined, rest)).status).toBe(status);
});

test('physical progress of 100 percent with every area counted as done completes a task', () => {
  const columns = { reportedPercent: '100', basis: 'physical', areasCompleted: '12', areasAssigned: '12' };
  expect(standing(facts(columns)).status).toBe('completedEarly');
});

test('a 进度 below 100 percent is held against the schedule; 100 percent of nobody knows what is not, unless the document says that all is done', () => {
  expect(standing(facts({ reportedPercent: '99.9', basis: 'progress' })).status).toBe('onSchedule');
  expect(standing(facts({ reportedPercent: '100', basis: 'progress', stage: 'started' })).status).toBe('stageOnly');
  expect(standing(facts({ reportedPercent: '100', basis: 'progress', stage: 'completed' })).status).toBe('completedEarly');
});

test('a document that claims completion is taken at its word, and says so', () => {
  const { status, judged } = standing(facts({ stage: 'completed' }));
  expect([status, judged?.from]).toEqual(['completedEarly', 'claimed']);
});

test('done on the last day of the year is done, not early; short of the target then is overdue, a day before behind', () => {
  expect(standing(facts({ asOf: '2024-12-31', value: '10' }, '10')).status).toBe('completed');
  expect(standing(facts({ asOf: '2024-12-31', value: '9' }, '10')).status).toBe('overdue');
  // 11 months over: 11 ÷ 12 = 91.67 %.
  expect(standing(facts({ asOf: '2024-12-30', value: '9.2' }, '10')).status).toBe('onSchedule');
  expect(standing(facts({ asOf: '2024-12-30', value: '9.1' }, '10')).status).toBe('behindSchedule');
});

test.each([
  ['', 'pending'],
  ['/', 'notAssigned'],
])('the target %j is %s, whatever was reported', (target, status) => {
  expect(standing(facts({ value: '1678' }, target)).status).toBe(status);
});

test('words without a number are progress that nothing can be compared with', () => {
  expect(standing(facts({ narrative: '正在制定方案' }, '215')).status).toBe('notComputable');
});

test('without a report nothing is computed, and zero is not assumed', () => {
  const found = standing({ ...facts({}, '215'), report: undefined });
  expect([found.status, found.completion]).toEqual(['notReported', undefined]);
});

test('nothing done before anything is due is not yet due', () => {
  expect(standing(facts({ asOf: '2024-01-20', value: '0' }, '215')).status).toBe('notYetDue');
});

test('the lead is signed: 37.93 points behind at 3.74 of 41.67 percent', () => {
  const lead = leadPercentagePoints(standing(facts({ asOf: '2024-05-31', reportedPercent: '3.74', basis: 'target' })));
  expect(lead && roundRatio(lead, 2)).toBe('-37.93');
});

// 岳阳楼区进展表第 39 行：1 所完工、1 所后期装修、1 所已开工、9 所未开工，任务 12 所；1 ÷ 12 = 8.33%，5 月底应 41.67%。
const schools = { asOf: '2024-05-31', breakdown: '完工 1（鹰山小学）；后期装修 1（外国语学校）；已开工 1（青年路小学）；未开工 9' };

test('of a breakdown only the parts that reached the stage count as done', () => {
  const found = standing(facts(schools, '12'));
  expect([found.done, percent(found), found.status]).toEqual(['1', '8.33', 'behindSchedule']);
});

test('the whole of a breakdown has reached what every part has reached', () => {
  expect(standing(facts(schools, '12')).stage).toBe('notStarted');
});

test('parts count as done from the stage that the promise names', () => {
  expect(percent(standing(facts(schools, '12', { doneAt: 'started' })))).toBe('25.00');
});

test.each([
  ['12', true],
  ['11', false],
])('parts of 12 against a target of %s add up: %s', (target, adds) => {
  const { report: made, target: asked } = facts(schools, target);
  expect(partsAddUp(made?.breakdown, asked)).toBe(adds);
});

const begin = targetSchema.parse({ kind: 'stage', stage: 'started', text: '启动三个基地' });

test.each([
  [{ stage: 'preparing' }, 'stageOnly'],
  [{ stage: 'started' }, 'completedEarly'],
  [{ stage: 'nearlyFinished' }, 'completedEarly'],
  [{ stage: 'preparing', asOf: '2024-12-30' }, 'stageOnly'],
  [{ stage: 'preparing', asOf: '2024-12-31' }, 'overdue'],
  [{ breakdown: '已开工 2；前期准备 1' }, 'stageOnly'],
  [{ breakdown: '已开工 2；前期准备 1', asOf: '2024-12-31' }, 'overdue'],
  [{ breakdown: '已开工 2；完工 1' }, 'completedEarly'],
])('a promise to start, reported as %j, is %s', (columns, status) => {
  expect(standing({ ...facts(columns), target: begin }).status).toBe(status);
});

test('a stage target that is due and not reached is late', () => {
  const due = targetSchema.parse({ ...begin, dueOn: '2024-06-30' });
  expect(standing({ ...facts({ stage: 'tendering' }), target: due }).status).toBe('overdue');
});

// 普及率：水平类，比较而不相除。
test.each([
  ['2024-01-31', '90', 'notYetDue'],
  ['2024-09-30', '96', 'completedEarly'],
  ['2024-12-31', '94.9', 'overdue'],
  ['2024-12-31', '95', 'completed'],
])('a level of at least 95 reported on %s as %s is %s and has no quotient', (asOf, value, status) => {
  const found = standing(facts({ asOf, value, unit: '%' }, '不低于95', { isLevel: true, unit: '%' }));
  expect([found.status, found.completion]).toEqual([status, undefined]);
});

test('a level that must exceed a number is not reached by the number itself', () => {
  expect(standing(facts({ value: '95' }, '超过95', { isLevel: true })).status).toBe('notYetDue');
});

test('a range counts from its lower end', () => {
  expect(percent(standing(facts({ value: '1500' }, '3000—3500')))).toBe('50.00');
});

test.each([
  ['0.5', '万人', '100.00'],
  ['5000', '人', '100.00'],
])('%s of %s against 5000 people is %s percent', (value, unit, expected) => {
  expect(percent(standing(facts({ value, unit }, '5000', { unit: '人' })))).toBe(expected);
});

test('a task of two years is due to a half at the end of the first', () => {
  const span = { from: 2024, to: 2025 };
  expect(standing(facts({ asOf: '2024-12-31', value: '6' }, '12', { span })).status).toBe('onSchedule');
  expect(standing(facts({ asOf: '2024-12-31', value: '5' }, '12', { span })).status).toBe('behindSchedule');
});

// yueyanglou 20: 正在制定方案和评估工作 prints no number of 215 households, and none is made of it; 8 所未开工 is 0 ÷ 8, for it counts.
test('a stage of the whole is no number, whether it has begun or not', () => {
  for (const stage of ['notStarted', 'preparing', 'tendering', 'started'])
    expect(standing(facts({ stage }, '215'))).toMatchObject({ done: undefined, completion: undefined, judged: undefined, status: 'stageOnly' });
  expect(standing(facts({ stage: 'notStarted', reportedPercent: '5', basis: 'physical' }, '2')).done).toBeUndefined();
  expect(standing({ ...facts({ stage: 'notStarted' }), target: begin })).toMatchObject({ done: undefined, status: 'stageOnly' });
});

test('a stage alone is said as it is, and is late once the year is over', () => {
  expect(standing(facts({ stage: 'started' }, '12')).status).toBe('stageOnly');
  expect(standing(facts({ stage: 'started', asOf: '2024-12-31' }, '12')).status).toBe('overdue');
});

test('a withdrawn task asks nothing any more, and an undecided one is not guessed', () => {
  expect(standing({ ...facts({ value: '3' }), target: { kind: 'withdrawn', text: '选址落空' } }).status).toBe('withdrawn');
  const readings = [parseTargetCell('5000', '元/年'), parseTargetCell('7800', '元/年')];
  const undecided = targetSchema.parse({
    kind: 'undecided',
    readings: readings.map((each) => ({ value: 'value' in each ? each.value : '' })),
    text: '5000；7800',
  });
  expect(standing({ ...facts({}), report: undefined, target: undecided }).status).toBe('undecided');
});
