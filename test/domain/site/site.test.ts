import { describe, expect, test } from 'vitest';
import { site, siteObject, type Site } from '../../../src/domain/site/site.ts';
import { siteIssues } from '../../../src/domain/site/site-check.ts';
import { siteNeeds, siteRechecks, siteStage } from '../../../src/domain/site/site-stage.ts';

const raw = {
  name: '青年路小学',
  project: '2023-430602/school-upgrades',
  scope: '提质改造青年路小学',
  source: { document: 'yueyanglou-2023-may-status', line: 39, text: '青年路小学已开工' },
};
const siteOf = (fields: object): Site => ({ ...site.parse({ ...raw, ...fields }), id: '430602/school', area: '430602' });
const tendering = { stage: 'tendering', reachedOn: '2023-03-01' };
const started = { stage: 'started', reachedOn: '2023-05-01' };
const structure = { stage: 'structureFinished', reachedOn: '2023-08' };
const finished = { stage: 'worksFinished', reachedOn: '2023-10-20' };
const accepted = { stage: 'accepted', reachedOn: '2023-11-20' };
const inUse = { stage: 'inUse', reachedOn: '2023-12-01' };
const all = [tendering, started, structure, finished, accepted, inUse];

describe('schema', () => {
  test('the least a site says is its name, project, scope and source', () => {
    expect(siteOf({})).toMatchObject({ stages: [], photos: [], moves: [], rechecks: [] });
    expect(siteObject(siteOf({}))).toBe('site:430602/school');
  });

  test.each([
    ['a photo without alternative text', { photos: [{ file: 'a.jpg', shows: 'before' }] }, ['photos', 0, 'alt']],
    ['a photo whose text is too short', { photos: [{ file: 'a.jpg', alt: '照片', shows: 'before' }] }, ['photos', 0, 'alt']],
    ['a day that does not exist', { stages: [{ stage: 'started', reachedOn: '2023-02-30' }] }, ['stages', 0, 'reachedOn']],
    ['a stage of no works', { stages: [{ stage: 'completed' }] }, ['stages', 0, 'stage']],
    ['a re-check after some other time', { rechecks: [{ afterDays: 60, checkedOn: '2023-01-01', finding: '正常' }] }, ['rechecks', 0, 'afterDays']],
    ['a move without a reason', { moves: [{ movedOn: '2023-01-01', from: '甲', to: '乙' }] }, ['moves', 0, 'reason']],
    ['a field nobody knows', { tel: '1' }, []],
  ])('%s is refused', (_, fields, path) => {
    const { error } = site.safeParse({ ...raw, ...fields });
    expect(error?.issues[0]?.path).toEqual(path);
  });
});

describe('stage', () => {
  test.each([
    ['nothing', [], undefined],
    ['a forecast only', [{ stage: 'started', expectedOn: '2023-06-30' }], 'notStarted'],
    ['papers and designs only', [{ stage: 'preparing', reachedBy: '2023-05-31' }], 'preparing'],
    ['works that are nearly finished', [{ stage: 'nearlyFinished', reachedBy: '2023-05-31' }], 'nearlyFinished'],
    ['a known start', [started], 'started'],
    ['a start by some day', [{ stage: 'started', reachedBy: '2023-05-31' }], 'started'],
    ['a finish still expected', [started, { stage: 'worksFinished', expectedOn: '2024-12' }], 'started'],
    ['everything', all, 'inUse'],
  ])('the stage of a site that says %s', (_, stages, stage) => {
    expect(siteStage(siteOf({ stages }))).toBe(stage);
  });
});

test('a site of which a document says that it has not started has that stage', () => {
  expect(siteStage(siteOf({ notStartedAsOf: '2023-05-31' }))).toBe('notStarted');
});

describe('needs', () => {
  const fieldsNeeded = (fields: object) => siteNeeds(siteOf(fields)).map(({ field }) => field);
  const told = { owner: '区教育局', address: '青年路', hotline: '0730-0000000' };

  test('a site that has not begun needs nothing', () => {
    expect(fieldsNeeded({})).toEqual([]);
    expect(fieldsNeeded({ stages: [{ stage: 'preparing', reachedBy: '2023-05-31' }] })).toEqual([]);
  });

  test('a stage needs what the stages before it need', () => {
    expect(fieldsNeeded({ stages: [tendering] })).toEqual(['owner', 'address', 'hotline']);
    expect(fieldsNeeded({ stages: [started] })).toEqual([...['owner', 'address', 'hotline'], ...['contractor', 'supervisor', 'photoBefore', 'sign']]);
    expect(fieldsNeeded({ stages: all })).toHaveLength(9);
  });

  test('what is told is no longer needed', () => {
    expect(fieldsNeeded({ ...told, stages: [tendering] })).toEqual([]);
    const photo = { file: 'a.jpg', alt: '旧教学楼的正面', shows: 'before' };
    const under = { ...told, contractor: '甲', supervisor: '乙', sign: { installedOn: '2023-05-02' }, photos: [photo] };
    expect(fieldsNeeded({ ...under, stages: [started] })).toEqual([]);
    expect(fieldsNeeded({ ...under, stages: [started, finished] })).toEqual(['photoAfter']);
  });
});

describe('issues', () => {
  test.each([
    ['all stages in order', { stages: all }],
    ['a start after a day without one', { notStartedAsOf: '2023-04-30', stages: [started] }],
    ['a start by a later day', { notStartedAsOf: '2023-04-30', stages: [{ stage: 'started', reachedBy: '2023-05-31' }] }],
    ['stages of which only some are known', { stages: [started, inUse] }],
    ['a month and a day within it', { stages: [{ ...started, reachedOn: '2023-08-15' }, structure] }],
    ['a start by some day before a known finish', { stages: [{ stage: 'started', reachedBy: '2023-12-31' }, finished] }],
    ['a checked sign', { sign: { installedOn: '2023-05-01', checkedOn: '2023-05-01' } }],
    ['a re-check', { stages: all, rechecks: [{ afterDays: 30, checkedOn: '2023-12-31', finding: '正常' }] }],
    ['a move to the address', { address: '乙', moves: [{ movedOn: '2023-01-01', from: '甲', to: '乙', reason: '规划调整' }] }],
  ])('%s are none', (_, fields) => {
    expect(siteIssues(siteOf(fields))).toEqual([]);
  });

  const [from, toB] = [{ movedOn: '2023-01-01', from: '甲', to: '乙', reason: '规划调整' }, '乙'];
  test.each([
    ['a start before a day without one', { notStartedAsOf: '2023-05-31', stages: [started] }, 'stages.0'],
    ['a start by that very day', { notStartedAsOf: '2023-05-31', stages: [{ stage: 'started', reachedBy: '2023-05-31' }] }, 'stages.0'],
    ['a stage reached while the one before is only expected', { stages: [{ stage: 'started', expectedOn: '2023-06' }, finished] }, 'stages.1'],
    ['stages out of order', { stages: [finished, { stage: 'started', reachedBy: '2023-10-31' }] }, 'stages.1'],
    ['a stage told twice', { stages: [started, started] }, 'stages.1'],
    ['an actual date before that of the stage before', { stages: [started, { ...structure, reachedOn: '2023-04' }] }, 'stages.1.reachedOn'],
    [
      'a planned date before that of an earlier stage',
      { stages: [{ stage: 'tendering', plannedOn: '2023-06' }, { stage: 'started' }, { stage: 'inUse', plannedOn: '2023-05' }] },
      'stages.2.plannedOn',
    ],
    ['a sign checked before it hung', { sign: { installedOn: '2023-05-01', checkedOn: '2023-04-30' } }, 'sign.checkedOn'],
    ['a re-check before use', { stages: [started], rechecks: [{ afterDays: 30, checkedOn: '2023-12-31', finding: '正常' }] }, 'rechecks.0.checkedOn'],
    ['a re-check dated before use', { stages: all, rechecks: [{ afterDays: 30, checkedOn: '2023-11-30', finding: '正常' }] }, 'rechecks.0.checkedOn'],
    [
      'the same re-check twice',
      { stages: all, rechecks: ['2023-12-31', '2024-01-01'].map((checkedOn) => ({ afterDays: 30, checkedOn, finding: '正常' })) },
      'rechecks.1.checkedOn',
    ],
    ['a move to another address than today’s', { address: '丙', moves: [from] }, 'moves.0.to'],
    ['a move that does not begin where the last one ended', { address: '丁', moves: [from, { ...from, from: '丙', to: '丁' }] }, 'moves.1.from'],
    ['a move dated before the one above', { address: '丁', moves: [from, { ...from, movedOn: '2022-01-01', from: toB, to: '丁' }] }, 'moves.1.movedOn'],
  ])('%s is one, at its field', (_, fields, path) => {
    const issues = siteIssues(siteOf(fields));
    expect(issues.map((issue) => issue.path?.join('.'))).toEqual([path]);
    expect(issues[0]!.cure).not.toBe('');
  });
});

describe('re-checks', () => {
  test('are due 30 and 180 days after the site came into use', () => {
    const rechecks = [{ afterDays: 30, checkedOn: '2024-01-02', finding: '使用正常' }];
    expect(siteRechecks(siteOf({ stages: all, rechecks }))).toEqual([
      { afterDays: 30, dueOn: '2023-12-31', checkedOn: '2024-01-02' },
      { afterDays: 180, dueOn: '2024-05-29', checkedOn: undefined },
    ]);
  });

  test.each([
    ['before use', [started]],
    ['while only the month of use is known', [{ ...inUse, reachedOn: '2023-12' }]],
  ])('are not due %s', (_, stages) => {
    expect(siteRechecks(siteOf({ stages }))).toEqual([]);
  });
});

test('a site may be prepared and not yet started on the same day', () => {
  const prepared = siteOf({ notStartedAsOf: '2023-05-31', stages: [{ stage: 'preparing', reachedBy: '2023-05-31' }] });
  expect(siteIssues(prepared)).toEqual([]);
});
