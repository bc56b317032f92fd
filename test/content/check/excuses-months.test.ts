import { expect, test } from 'vitest';
import { formatIssue } from '../../../src/content/issue.ts';
import { readCounty } from '../faults/memory.ts';

const header = '指标,区域,截至日期,完成值,单位,进展情况,报送单位,报送岗位,收到日期,录入岗位';
const filed = '县教育局,项目股,2026-12-05,县实事办统计岗';
const task = '2025-990101/schools/schools@990101';
const exception = (subject: string) => `- { rule: doubtful-figure, subject: "${subject}", reason: 进展情况里是上一批的数 }\n`;
/** 12 schools beside the words 9所, in two months. */
const row = (day: string) => `${header}\n2025-990101/schools/schools,990101,${day},12,所,已完工9所,${filed}\n`;

function told(exceptions: string): string[] {
  const { issues, notices } = readCounty({
    'areas/990101/progress/2026-01.csv': row('2026-01-31'),
    'areas/990101/progress/2026-02.csv': row('2026-02-28'),
    'areas/990101/exceptions.yaml': exceptions,
  });
  return [...issues, ...notices].filter(({ rule }) => rule === 'doubtful-figure' || rule === 'idle-exception').map(formatIssue);
}

test('an exception without a month holds for the first month alone, and the next one is told with its month', () => {
  const messages = told(exception(task));
  expect(messages).toHaveLength(1);
  expect(messages[0]).toContain('2026-02.csv');
  expect(messages[0]).toContain(`${task} 2026-02`);
});

test('an exception for a month holds for that month', () => {
  const messages = told(exception(`${task} 2026-02`));
  expect(messages).toHaveLength(1);
  expect(messages[0]).toContain('2026-01.csv');
});

test('one for each month leaves nothing, and one for a month without rows is idle', () => {
  expect(told(exception(`${task} 2026-01`) + exception(`${task} 2026-02`))).toEqual([]);
  expect(told(exception(task) + exception(`${task} 2026-02`))).toEqual([]);
  expect(told(exception(task) + exception(`${task} 2026-02`) + exception(`${task} 2026-03`))).toHaveLength(1);
});
