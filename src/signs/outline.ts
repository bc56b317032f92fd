/**
 * SVG path round the dark cells of a square grid, to be filled by the even-odd
 * rule. One closed line per edge of a dark area, so that neighbouring cells
 * leave no hairline between them in print.
 *
 * @param size cells along one side
 * @param offset empty cells before the first row and column
 */
export function outlinePath(size: number, isDark: (row: number, column: number) => boolean, offset: number): string {
  const across = size + 1;
  const isSet = (row: number, column: number) => row >= 0 && column >= 0 && row < size && column < size && isDark(row, column);
  /** 1 where an edge of unit length begins: an edge has exactly one dark side. */
  const horizontal = new Uint8Array(across * across);
  const vertical = new Uint8Array(across * across);
  for (let y = 0; y <= size; y++) {
    for (let x = 0; x <= size; x++) {
      const here = isSet(y, x);
      if (here !== isSet(y - 1, x)) horizontal[y * across + x] = 1;
      if (here !== isSet(y, x - 1)) vertical[y * across + x] = 1;
    }
  }
  let path = '';
  for (let start = horizontal.indexOf(1); start !== -1; start = horizontal.indexOf(1, start)) {
    path += `M${(start % across) + offset} ${Math.floor(start / across) + offset}`;
    path += loopFrom(start, across, horizontal, vertical);
  }
  return path;
}

/**
 * Walks one closed line and takes its edges away. Horizontal and vertical
 * strokes alternate, each as long as it goes straight; closing the path draws the last one.
 */
function loopFrom(start: number, across: number, horizontal: Uint8Array, vertical: Uint8Array): string {
  let at = start;
  let strokes = '';
  for (;;) {
    const dx = stroke(at, 1, horizontal);
    const dy = stroke(at + dx, across, vertical);
    at += dx + dy * across;
    strokes += `h${dx}`;
    if (at === start) return `${strokes}z`;
    strokes += `v${dy}`;
  }
}

/** Takes the straight line of edges from `at`, forward if there are any, else backward; its length, negative backward. */
function stroke(at: number, step: number, edges: Uint8Array): number {
  let length = 0;
  for (; edges[at + length * step] === 1; length++) edges[at + length * step] = 0;
  if (length > 0) return length;
  for (; edges[at + (length - 1) * step] === 1; length--) edges[at + (length - 1) * step] = 0;
  return length;
}
