import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outlinePath } from '../../src/signs/outline.ts';

test.each([
  ['nothing', 2, [], ''],
  ['one cell', 1, [[0, 0]], 'M4 4h1v1h-1z'],
  [
    'two cells side by side',
    2,
    [
      [0, 0],
      [0, 1],
    ],
    'M4 4h2v1h-2z',
  ],
])('%s has its outline', (_, size, dark, path) => {
  const isDark = (row: number, column: number) => dark.some(([r, c]) => r === row && c === column);
  expect(outlinePath(size, isDark, 4)).toBe(path);
});

test('the even-odd inside of the outline is the dark cells, whatever they are', () => {
  const grids = fc
    .integer({ min: 1, max: 9 })
    .chain((size) => fc.array(fc.boolean(), { minLength: size * size, maxLength: size * size }).map((cells) => ({ size, cells })));
  fc.assert(
    fc.property(grids, ({ size, cells }) => {
      const path = outlinePath(size, (row, column) => cells[row * size + column] === true, 0);
      const crossings = verticalEdges(path);
      const inside = cells.map((_, index) => {
        const [row, column] = [Math.floor(index / size), index % size];
        return crossings.filter(([x, y]) => y === row && x <= column).length % 2 === 1;
      });
      expect(inside).toEqual(cells);
    }),
    { numRuns: 300 },
  );
});

/** Unit edges [x, upper y] that a path of M, h, v and z draws upright; z closes upright. */
function verticalEdges(path: string): [number, number][] {
  return path
    .split('M')
    .slice(1)
    .flatMap((loop) => {
      const numbers = loop.match(/-?\d+/g)!.map(Number);
      let [x, y] = numbers as [number, number];
      const top = y;
      const strokes = numbers.slice(2);
      return [...strokes, ...(strokes.length % 2 === 1 ? [undefined] : [])].flatMap((length, index) => {
        if (index % 2 === 0) x += length!;
        const from = y;
        if (index % 2 === 1) y = length === undefined ? top : y + length;
        return range(Math.min(from, y), Math.max(from, y)).map((at): [number, number] => [x, at]);
      });
    });
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
