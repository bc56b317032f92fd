import { expect, test } from 'vitest';
import { readSoundContent } from '../../src/content/read/read.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { ledgerOf } from '../../src/findings/ledger.ts';
import { snapshotOf } from '../../src/findings/snapshot.ts';
import { disputesOfYear } from '../../src/findings/year-disputes.ts';
import { taskPage } from '../../src/views/task/task-page.ts';
import { standardLine } from '../../src/views/year/acceptance.ts';

const model = readSoundContent('content');
const snapshot = snapshotOf(model, civilDate.parse('2026-11-27'), 'https://ms.example/');
const task = snapshot.tasksByArea.get('430500')?.find(({ project }) => project.id === '2024-430000/emergency-broadcast');

// shaoyang 39 names five projects, one of them of 市本级; the page of the year and the ledger count all five.
test('a ledger counts what its year counts, the part of 市本级 included', () => {
  const area = model.areas.get('430500')!;
  expect(disputesOfYear(snapshot, area, 2024)).toHaveLength(5);
  expect(ledgerOf(snapshot, '430500', 2024)?.disputes).toEqual(disputesOfYear(snapshot, area, 2024));
});

// shaoyang 37, 39: the problem and the evidence of 市级应急广播 are both of 市本级.
test('the page of a prefecture’s task shows the problem of its 市本级 as it shows its evidence', () => {
  const page = taskPage(snapshot, task!, task!.code!);
  expect(page.problems.flatMap(({ rows }) => rows.map(({ id }) => id))).toContain('broadcast-retendered');
  expect(page.acceptance?.evidence).toHaveLength(1);
});

// shaoyang 51 names a standard for the province's projects; 53 limits a gap of percents and is none.
test('one line names the standard of a task, and a limit of a gap is no standard', () => {
  expect(standardLine(model, task!)).toBe('验收标准：省定的项目按《2024年全省重点民生实事项目进度验收标准》验收');
  const city = snapshot.tasksByArea.get('430500')!.find(({ project }) => project.programme.id === '2024-430500')!;
  expect(
    taskPage(snapshot, city, city.code!)
      .acceptance?.standards.map(({ words }) => words)
      .join(''),
  ).not.toContain('差距');
});
