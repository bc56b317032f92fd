import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ranked } from '../../src/comparison/rank.ts';
import { formatIssue } from '../../src/content/issue.ts';
import { ratioOf, decimal, roundRatio } from '../../src/domain/value/quantity.ts';
import { textOf } from '../content/faults/county.ts';
import { readCounty } from '../content/faults/memory.ts';
import { oneTask, type OneTask, outcomeOf } from '../fixtures/one-task.ts';

/*
 * Calculations that an auditor did by hand from the published methodology, before any code ran.
 * Beside each stand the methodology's own words; a test that they are still there comes last.
 */
const methodology = readFileSync('content/pages/methodology.md', 'utf8');
const june = '2024-06-30';

interface Calculation {
  readonly what: string;
  readonly words: string;
  readonly task: OneTask;
  readonly area?: string;
  readonly status: string;
  readonly completion?: string;
}

const percentWords = '完成率 = 完成值 ÷ 当日有效的任务 × 100%，保留两位小数，四舍五入';
const levelWords = '水平类指标（如普及率、补助标准）只看有没有达到，不相除';
const source = { document: 'notice', line: 9, text: '取消' };

const calculations: readonly Calculation[] = [
  {
    what: '40 and 60 that are built are 100 of 100',
    words: '完成值是已经到达要求那个阶段的部分',
    task: { share: '100', reports: [{ asOf: june, breakdown: '完工 40（老年助餐点）；完工 60（配餐点）', reportedPercent: '100', basis: 'physical' }] },
    status: 'completedEarly',
    completion: '100.00',
  },
  {
    what: '5 of 10 in use are 50.00 %, and the printed 94.44 % of the works, which counts the other five too, is above 50 %',
    words: '完成率、形象进度和“进度”与计划进度相比',
    task: { share: '10', reports: [{ asOf: june, breakdown: '交付使用 5；主体完工 5', reportedPercent: '94.44', basis: 'physical' }] },
    status: 'onSchedule',
    completion: '50.00',
  },
  {
    what: 'two stretches of one work are not 1 of 2',
    words: '按到达的阶段判断，不折算百分比',
    task: { share: { kind: 'stage', stage: 'worksFinished', text: '完成建设' }, reports: [{ asOf: june, breakdown: '完工 1（一期）；未开工 1（二期）' }] },
    status: 'stageOnly',
  },
  {
    what: '7 of 12 is 58.33 %, and 6 of 12 months are due: 50 %',
    words: percentWords,
    task: { share: '12', reports: [{ asOf: june, value: '7' }] },
    status: 'onSchedule',
    completion: '58.33',
  },
  {
    what: '3 of 8 is 37.50 %, below 50 %',
    words: percentWords,
    task: { share: '8', reports: [{ asOf: june, value: '3' }] },
    status: 'behindSchedule',
    completion: '37.50',
  },
  {
    what: '10 of 不低于20部 is 50.00 %, not below 50 %',
    words: '**按序时推进**：完成率不低于计划进度',
    task: { indicator: { unit: '部' }, share: '不低于20部', reports: [{ asOf: june, value: '10' }] },
    status: 'onSchedule',
    completion: '50.00',
  },
  {
    what: 'a range counts from its lower end: 1500 of 3000—3500',
    words: '区间任务（如 3000—3500）从下限算起：1500 ÷ 3000 = 50%',
    task: { share: '3000—3500', reports: [{ asOf: june, value: '1500' }] },
    status: 'onSchedule',
    completion: '50.00',
  },
  {
    what: 'the lower end of a range is the whole task: 3000 of 3000—3500',
    words: '**提前完成**：同上，而报告截至年底以前',
    task: { share: '3000—3500', reports: [{ asOf: june, value: '3000' }] },
    status: 'completedEarly',
    completion: '100.00',
  },
  {
    what: '5100 of 5000 is not done while one area has 190 of 400',
    words: '或合计已达到，但有的区域还没有完成',
    area: '990100',
    task: {
      indicator: { target: '5000' },
      share: '400',
      reports: [
        { area: '990100', asOf: june, value: '5100' },
        { asOf: june, value: '190' },
      ],
    },
    status: 'onSchedule',
    completion: '102.00',
  },
  {
    what: 'a printed 59.7 % without a value is judged as it is printed',
    words: '**按序时推进**：完成率不低于计划进度',
    task: { reports: [{ asOf: june, reportedPercent: '59.7', basis: 'target' }] },
    status: 'onSchedule',
  },
  {
    what: 'a level of 96 has reached 95',
    words: levelWords,
    task: { indicator: { isLevel: true, unit: '%' }, share: '不低于95%', reports: [{ asOf: june, value: '96' }] },
    status: 'completedEarly',
  },
  {
    what: 'a level of 90 in January has not reached 95, and is not behind',
    words: '目标 95%，现在 90%，是差 5 个百分点，不是完成了 94.74%',
    task: { indicator: { isLevel: true, unit: '%' }, share: '不低于95%', reports: [{ asOf: '2024-01-31', value: '90' }] },
    status: 'notYetDue',
  },
  {
    what: 'a withdrawn project is withdrawn, and no “/”',
    words: '**已取消**：原来有任务，后来取消了',
    task: { project: { withdrawal: { withdrawnOn: '2024-06-12', reason: '选址在规划道路上', source } }, reports: [{ value: '1' }] },
    status: 'withdrawn',
  },
  {
    what: '30.25 of the 70 that apply from 10 June is 43.21 %',
    words: '自调整那一天起按新任务计算，以前的进展仍按以前的任务',
    task: { share: '60.5', revisions: [{ revisedOn: '2024-06-10', before: '60.5', after: '70' }], reports: [{ asOf: june, value: '30.25' }] },
    status: 'behindSchedule',
    completion: '43.21',
  },
  {
    what: '25.2 of the 60.5 that applied in May is 41.65 %, below 41.67 %',
    words: '5 月 31 日应完成 5 ÷ 12 = 41.67%',
    task: { share: '60.5', revisions: [{ revisedOn: '2024-06-10', before: '60.5', after: '70' }], reports: [{ value: '25.2' }] },
    status: 'behindSchedule',
    completion: '41.65',
  },
  {
    what: '45 % of the money says nothing about the works',
    words: '投资完成率只在指标本身就是投资时与计划相比',
    task: { reports: [{ asOf: june, reportedPercent: '45', basis: 'investment' }] },
    status: 'notComputable',
  },
  {
    what: '45 % of the money is behind where money is the task',
    words: '投资完成率只在指标本身就是投资时与计划相比',
    task: { indicator: { input: true, unit: '万元' }, reports: [{ asOf: june, reportedPercent: '45', basis: 'investment' }] },
    status: 'behindSchedule',
  },
  {
    what: 'at the end of the year 5100 of 5000 with every area done is done',
    words: '**已完成**：报告截至年底',
    area: '990100',
    task: {
      indicator: { target: '5000' },
      share: '400',
      reports: [
        { area: '990100', asOf: '2024-12-31', value: '5100' },
        { asOf: '2024-12-31', value: '400' },
      ],
      builtOn: '2025-01-20',
    },
    status: 'completed',
    completion: '102.00',
  },
];

test.each(calculations)('$what', ({ task, area, status, completion, words }) => {
  const outcome = outcomeOf(oneTask({ builtOn: '2024-07-10', ...task }), area);
  const { standing } = outcome;
  expect([standing.status, standing.completion && roundRatio(standing.completion, 2)]).toEqual([status, completion]);
  expect(methodology).toContain(words);
});

test('116.67, 110.50, 100, 100 and 47.50 % are the ranks 1, 2, 3, 3 and 5 of 5', () => {
  const percents = ['116.67', '110.50', '100', '100', '47.50'].map((value, index) => ({ area: String(index), percent: ratioOf(decimal.parse(value)) }));
  expect(ranked(percents).map(({ rank, rankOf }) => [rank, rankOf])).toEqual([
    [1, 5],
    [2, 5],
    [3, 5],
    [3, 5],
    [5, 5],
  ]);
  expect(methodology).toContain('完成率相同的名次相同，下一名顺延');
});

test('51,000,000 of 5000 people, written as 5100万人, is refused', () => {
  const file = 'areas/990101/progress/2025-12.csv';
  const wrong = textOf(file).replace(',5100,人,', ',5100,万人,');
  expect(wrong).not.toBe(textOf(file));
  expect(
    readCounty({ [file]: wrong })
      .issues.map(formatIssue)
      .join('\n'),
  ).toMatch(/完成值：完成 5100万人 是任务的十倍以上/);
});
