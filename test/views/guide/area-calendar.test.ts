import { expect, test } from 'vitest';
import { hasDates } from '../../../src/findings/planned-dates.ts';
import { areaCalendarFile } from '../../../src/views/guide/area-calendar.ts';
import { oneTask } from '../../fixtures/one-task.ts';

/** The file of 东区 as its lines, folded lines joined. */
function linesOf(stage: object, builtOn = '2024-07-01'): string[] {
  const file = areaCalendarFile(oneTask({ builtOn, sites: [{ stages: [{ stage: 'worksFinished', ...stage }] }] }), '990101');
  return file.replaceAll('\r\n ', '').split('\r\n');
}

test('a site’s planned finish is an all-day entry that leads to its page', () => {
  const lines = linesOf({ plannedOn: '2024-08-31' });
  const at = lines.indexOf('SUMMARY:青年路小学计划完工');
  expect(lines.slice(at - 8, at)).toContain('DTSTART;VALUE=DATE:20240831');
  expect(lines.find((line) => line.startsWith('URL'))).toMatch(/^URL;VALUE=URI:https:\/\/ms\.example\.gov\.cn\/mssx\/p\/\d{10}\.html$/);
});

test('a month is its last day, and says that only the month is known', () => {
  expect(linesOf({ expectedOn: '2024-09' })).toContain('SUMMARY:青年路小学预计完工（2024年9月底前）');
});

test('a date that is put off keeps its id; the same record gives the same bytes', () => {
  const idOf = (stage: object) => linesOf(stage).find((line) => line.startsWith('UID:stage'));
  expect(idOf({ plannedOn: '2024-08-31' })).toBe('UID:stage/990101/site-0/worksFinished@ms.example.gov.cn');
  expect(idOf({ plannedOn: '2024-08-31' })).toBe(idOf({ plannedOn: '2024-08-31', expectedOn: '2024-10-31' }));
  expect(linesOf({ plannedOn: '2024-08-31' }, '2024-07-02')).toEqual(linesOf({ plannedOn: '2024-08-31' }));
});

test('a year with a list has the days of publication, not those on which units hand in', () => {
  const lines = linesOf({ reachedOn: '2024-05-01' });
  expect(lines.filter((line) => line === 'BEGIN:VEVENT').length).toBe(12);
  expect(lines).toContain('SUMMARY:公布截至2024年7月20日的进展');
  expect(lines.filter((line) => line.includes('报送'))).toEqual([]);
});

test('a year without a list has none of them, and an area without dates is offered no file', () => {
  expect(linesOf({ plannedOn: '2024-08-31' }, '2026-11-28').filter((line) => line.startsWith('SUMMARY'))).toEqual(['SUMMARY:青年路小学计划完工']);
  const offered = (stage: object) => hasDates(oneTask({ builtOn: '2026-11-28', sites: [{ stages: [{ stage: 'worksFinished', ...stage }] }] }), '990101');
  expect([offered({ reachedOn: '2024-05-01' }), offered({ plannedOn: '2024-08-31' })]).toEqual([false, true]);
});
