import { expect, test } from 'vitest';
import { comparisonMatrix, type ComparisonMatrix, type MatrixCell } from '../../../src/views/compare/comparison-matrix.ts';
import { matrixRows } from '../../../src/views/compare/matrix-rows.ts';
import { saysAsMuch } from '../../../src/views/indicator-name.ts';
import { progress, smallSnapshot } from '../small-snapshot.ts';

const cell = (changes: Partial<MatrixCell> = {}): MatrixCell => ({ target: '3所', figure: '', status: 'notReported', isBehind: false, ...changes });
const named = cell({ target: '', figure: '文件写明“差距较大”', status: 'notComputable', isBehind: true });
const row = (indicator: string, cells: Record<string, MatrixCell>) => ({ indicator, project: indicator, year: 2024, level: '省定', cells });
const matrix: ComparisonMatrix = {
  areas: ['1', '2', '3'].map((id) => ({ id, name: `${id}区` })),
  rows: [
    row('学校', { 1: cell(), 2: cell() }),
    row('租赁住房', { 2: cell({ status: 'behindSchedule', isBehind: true }) }),
    row('安置', { 1: named, 2: named, 3: cell() }),
    row('公厕', { 1: cell(), 3: cell() }),
  ],
};
const rowsOf = (areas: string[], status = '') => {
  const { rows, alone, ...rest } = matrixRows(matrix, { year: 2024, areas, status });
  return { rows: rows.map(({ indicator }) => indicator), alone: alone.map(({ indicator }) => indicator), ...rest };
};

test('what a document alone calls behind is behind, and stands before the others', () => {
  expect(rowsOf(['1', '2'])).toMatchObject({ rows: ['安置', '学校'], alone: ['租赁住房', '公厕'], unknown: 0, isWithoutTarget: true });
  expect(rowsOf(['1', '2'], 'behind')).toMatchObject({ rows: ['安置'], alone: ['租赁住房'] });
});

test('what one area alone has is told apart; of one chosen area all is listed', () => {
  expect(rowsOf(['2', '3'], 'behindSchedule')).toMatchObject({ rows: [], alone: ['租赁住房'] });
  expect(rowsOf(['2'])).toMatchObject({ rows: ['租赁住房', '安置', '学校'], alone: [] });
  expect(rowsOf(['1', '2', '3'])).toMatchObject({ rows: ['安置', '学校', '公厕'], alone: ['租赁住房'], unknown: 2 });
});

test('a percent of which no document says what it is of says so beside it', () => {
  const snapshot = smallSnapshot(progress('2024-990100/schools/places,990101,2024-05-31,,,,招投标,100,progress,,,,,,已完成挂网，进度100%。,notice,11'));
  const { cells } = comparisonMatrix(snapshot, '990100').rows[0]!;
  expect(cells['990101']).toMatchObject({ status: 'stageOnly', isBehind: false, note: '文件写的是招投标，没有写100%是什么的百分比' });
});

test('the same words in another order are one name', () => {
  expect(saysAsMuch('启动建设县域普通高中“徐特立项目”', '启动县域普通高中“徐特立项目”建设')).toBe(true);
  expect(saysAsMuch('建设“湘易办”超级服务端', '用户数')).toBe(false);
});
