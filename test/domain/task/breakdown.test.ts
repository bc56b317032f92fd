import { expect, test } from 'vitest';
import { byStage, doneCount, formatBreakdown, parseBreakdown, stageOfAll, total } from '../../../src/domain/task/breakdown.ts';

const parts = (text: string) => {
  const read = parseBreakdown(text);
  if (!('parts' in read)) throw new Error(read.unread);
  return read.parts;
};
const schools = parts('完工 1（鹰山小学）；后期装修 1（外国语学校）；已开工 1（青年路小学）；未开工 9');

test('parts keep their stage, number and names', () => {
  expect(schools).toEqual([
    { stage: 'worksFinished', count: '1', note: '鹰山小学' },
    { stage: 'fittingOut', count: '1', note: '外国语学校' },
    { stage: 'started', count: '1', note: '青年路小学' },
    { stage: 'notStarted', count: '9', note: undefined },
  ]);
});

test('the whole has as many things as its parts together, and has come as far as the last of them', () => {
  expect([total(schools), stageOfAll(schools)]).toEqual(['12', 'notStarted']);
});

test.each([
  ['worksFinished', '1'],
  ['fittingOut', '2'],
  ['started', '3'],
  ['notStarted', '12'],
] as const)('from %s on, %s of 12 are done', (doneAt, count) => {
  expect(doneCount(schools, doneAt)).toBe(count);
});

test('the tables name each stage once, the furthest first', () => {
  expect(formatBreakdown(parts('未开工 2；已开工 1；未开工 3；完工 0.5'))).toBe('worksFinished=0.5;started=1;notStarted=5');
  expect(byStage(parts('前期准备 6（正在申报）；前期准备 2（收集资料）'))).toEqual([{ stage: 'preparing', count: '8', notes: ['正在申报', '收集资料'] }]);
});

test.each([
  ['开工 3', [{ stage: 'started', count: '3', note: undefined }]],
  ['started 3', [{ stage: 'started', count: '3', note: undefined }]],
  [
    '完工1所(甲;乙); 未开工 2 所',
    [
      { stage: 'worksFinished', count: '1', note: '甲;乙' },
      { stage: 'notStarted', count: '2', note: undefined },
    ],
  ],
])('%j is read as it is meant', (text, expected) => {
  expect(parts(text)).toEqual(expected);
});

test.each(['三所完工', '完工', '盖好 3', '完工 -1', '完工 1（甲'])('%j cannot be read, and is named', (text) => {
  expect(parseBreakdown(`已开工 1；${text}`)).toEqual({ unread: text });
});
