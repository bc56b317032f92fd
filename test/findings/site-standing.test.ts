import { expect, test } from 'vitest';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { siteFinish } from '../../src/findings/site-finish.ts';
import { siteStanding } from '../../src/findings/site-standing.ts';
import { type OneTask, oneTask, taskIn } from '../fixtures/one-task.ts';

function standingOf(site: object, reports: readonly object[], change: OneTask = {}) {
  const snapshot = oneTask({ sites: [site], reports, ...change });
  return siteStanding(snapshot, snapshot.model.sites.get('990101/site-0')!, taskIn(snapshot));
}

test('a part that names the site speaks for it', () => {
  expect(standingOf({}, [{ breakdown: '完工 1（鹰山小学）；后期装修 1（青年路小学）；未开工 10' }])?.stage).toBe('fittingOut');
});

test('a part that names another site does not', () => {
  expect(standingOf({}, [{ breakdown: '完工 1（鹰山小学）；未开工 11' }])).toBeUndefined();
});

test('the stage of a project with nothing but this site is the site’s', () => {
  expect(standingOf({}, [{ stage: 'preparing' }])?.stage).toBe('preparing');
});

test('the newer word wins, and of one day the further stage', () => {
  const started = { stages: [{ stage: 'started', reachedBy: '2024-05-31' }] };
  expect(standingOf(started, [{ stage: 'notStarted', asOf: '2024-04-30' }])?.stage).toBe('started');
  expect(standingOf(started, [{ stage: 'fittingOut' }])?.stage).toBe('fittingOut');
  expect(standingOf({ notStartedAsOf: '2024-05-31' }, [{ stage: 'started', asOf: '2024-06-30' }])?.stage).toBe('started');
});

test('forecasts alone say nothing of how far a site is', () => {
  expect(standingOf({ stages: [{ stage: 'started', expectedOn: '2024-06' }] }, [])).toBeUndefined();
});

test.each([
  ['the day it ended', [{ stage: 'worksFinished', reachedOn: '2024-05-20' }], { kind: 'finishedOn', on: '2024-05-20' }],
  ['a day by which it had ended', [{ stage: 'worksFinished', reachedBy: '2024-05-31' }], { kind: 'finishedBy', on: '2024-05-31' }],
  [
    'the plan before the forecast',
    [{ stage: 'worksFinished', plannedOn: '2024-12', expectedOn: '2025-03' }],
    { kind: 'planned', on: '2024-12', isOver: false },
  ],
  ['a forecast that is over', [{ stage: 'worksFinished', expectedOn: '2024-06' }], { kind: 'expected', on: '2024-06', isOver: true }],
  ['the year of its list', [], { kind: 'deadline', from: 2024, to: 2024, isOver: false }],
])('a site is finished by %s', (_, stages, finish) => {
  const snapshot = oneTask({ sites: [{ stages }] });
  expect(siteFinish(snapshot.model.sites.get('990101/site-0')!, taskIn(snapshot), civilDate.parse('2024-07-01'))).toEqual(finish);
});
