import { describe, expect, test } from 'vitest';
import { roundRatio } from '../../src/domain/value/quantity.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { speedOf } from '../../src/findings/speed.ts';
import { speedSentence } from '../../src/views/figure/speed.ts';
import { type OneTask, oneTask, outcomeOf } from '../fixtures/one-task.ts';

const june = '2024-06-30';
const september = '2024-09-30';
const builtOn = '2024-10-08';

function sentence(task: OneTask): string | undefined {
  const snapshot = oneTask({ builtOn, ...task });
  return speedSentence(outcomeOf(snapshot), snapshot.builtOn);
}

/* 东区 has 12 schools to do in 2024. The calculations were done by hand from the methodology before any code ran. */
describe('C12: the speed that a task behind schedule needs', () => {
  test.each<[what: string, task: OneTask, words: string]>([
    [
      '12 − 6 = 6 left, October to December are 3 months: 2 a month; (6 − 2) ÷ 3 = 1.33 before',
      {
        reports: [
          { asOf: june, value: '2' },
          { asOf: september, value: '6' },
        ],
      },
      '还差6所，从截至日期到2024年底还有3个月，平均每月要完成2所；此前三个月平均每月完成1.33所。',
    ],
    [
      'counted to the 20th only whole months are over: 20 August leaves 5, (12 − 4) ÷ 5 = 1.6; (4 − 1) ÷ 3 = 1',
      {
        reports: [
          { asOf: '2024-05-20', value: '1' },
          { asOf: '2024-08-20', value: '4' },
        ],
      },
      '还差8所，从截至日期到2024年底还有5个月，平均每月要完成1.6所；此前三个月平均每月完成1所。',
    ],
    [
      'a report to the 20th and one to the month’s end are not three months apart',
      {
        reports: [
          { asOf: '2024-06-20', value: '1' },
          { asOf: september, value: '6' },
        ],
      },
      '还差6所，从截至日期到2024年底还有3个月，平均每月要完成2所。',
    ],
    [
      'after a fall: (5 − 6) ÷ 3 = −0.33; (12 − 5) ÷ 3 = 2.33',
      {
        reports: [
          { asOf: june, value: '6' },
          { asOf: september, value: '5', reason: '据实核减' },
        ],
      },
      '还差7所，从截至日期到2024年底还有3个月，平均每月要完成2.33所；此前三个月平均每月减少0.33所。',
    ],
    [
      'nothing in three months',
      {
        reports: [
          { asOf: june, value: '3' },
          { asOf: september, value: '3' },
        ],
      },
      '还差9所，从截至日期到2024年底还有3个月，平均每月要完成3所；此前三个月没有增加。',
    ],
    [
      'parts that came far enough: 12 − 4 = 8, 8 ÷ 3 = 2.67; (4 − 0) ÷ 3 = 1.33',
      {
        reports: [
          { asOf: june, breakdown: '已开工 5；未开工 7' },
          { asOf: september, breakdown: '完工 4；已开工 8' },
        ],
      },
      '还差8所，从截至日期到2024年底还有3个月，平均每月要完成2.67所；此前三个月平均每月完成1.33所。',
    ],
    [
      'a percent alone: (100 − 45) ÷ 3 = 18.33; (45 − 36) ÷ 3 = 3',
      {
        reports: [
          { asOf: june, reportedPercent: '36', basis: 'physical' },
          { asOf: september, reportedPercent: '45', basis: 'physical' },
        ],
      },
      '还差55个百分点，从截至日期到2024年底还有3个月，平均每月要提高18.33个百分点；此前三个月平均每月提高3个百分点。',
    ],
    [
      'a percent of the works says nothing of a percent of the task before',
      {
        reports: [
          { asOf: june, reportedPercent: '36', basis: 'target' },
          { asOf: september, reportedPercent: '45', basis: 'physical' },
        ],
      },
      '还差55个百分点，从截至日期到2024年底还有3个月，平均每月要提高18.33个百分点。',
    ],
    [
      'the target in force counts: since 12 June 10 schools, 10 − 6 = 4, 4 ÷ 3 = 1.33',
      { revisions: [{}], reports: [{ asOf: september, value: '6' }] },
      '还差4所，从截至日期到2024年底还有3个月，平均每月要完成1.33所。',
    ],
    [
      'a task of two years runs to the end of the second: 3 + 12 = 15 months, (12 − 3) ÷ 15 = 0.6',
      { project: { years: { from: 2024, to: 2025 } }, reports: [{ asOf: september, value: '3' }] },
      '还差9所，从截至日期到2025年底还有15个月，平均每月要完成0.6所。',
    ],
    [
      'the last month is one month',
      { builtOn: '2024-12-31', reports: [{ asOf: '2024-11-30', value: '6' }] },
      '还差6所，从截至日期到2024年底还有1个月，平均每月要完成6所。',
    ],
  ])('%s', (_what, task, words) => {
    expect(sentence(task)).toBe(words);
  });

  test.each<[what: string, task: OneTask]>([
    ['a task on schedule: 9 of 12 are the 75 % that are due', { reports: [{ asOf: september, value: '9' }] }],
    ['a year that is over', { builtOn: '2025-01-01', reports: [{ asOf: september, value: '6' }] }],
    ['a report of the last day', { builtOn: '2024-12-31', reports: [{ asOf: '2024-12-31', value: '6' }] }],
    ['a stage alone', { reports: [{ asOf: september, stage: 'started' }] }],
    ['a level', { indicator: { isLevel: true, unit: '%', rollup: 'none' }, reports: [{ asOf: september, value: '6' }] }],
    ['a share that was called back', { revisions: [{ after: { kind: 'pending', text: '待下达' } }], reports: [{ asOf: september, value: '6' }] }],
    ['a task without a report', {}],
  ])('none for %s', (_what, task) => {
    expect(sentence(task)).toBeUndefined();
  });

  test('it is exact before it is rounded', () => {
    const snapshot = oneTask({ builtOn, reports: [{ asOf: '2024-08-31', value: '5' }] });
    const speed = speedOf(outcomeOf(snapshot), civilDate.parse(builtOn));
    // 7 ÷ 4 = 1.75
    expect(speed && [roundRatio(speed.needed, 4), speed.monthsLeft]).toEqual(['1.7500', 4]);
  });
});
