/**
 * How many characters must change so that `part` stands somewhere in `whole`: 0 if it does. Spaces,
 * quotation marks and the width of characters do not count.
 *
 * @see P. H. Sellers, The Theory and Computation of Evolutionary Distances: Pattern Recognition (1980)
 */
export function distanceWithin(part: string, whole: string): number {
  return bareDistance(bare(part), bare(whole));
}

/** The same of words that are bare already. */
export function bareDistance(part: string, whole: string): number {
  const [pattern, text] = [[...part], [...whole]];
  const column = pattern.map((_, index) => index + 1);
  let least = pattern.length;
  for (const character of text) {
    let [diagonal, above] = [0, 0];
    column.forEach((left, index) => {
      above = Math.min(left + 1, above + 1, diagonal + (pattern[index] === character ? 0 : 1));
      diagonal = left;
      column[index] = above;
    });
    least = Math.min(least, above);
  }
  return least;
}

/** The text without what copying changes: spaces, quotation marks, full width. */
export function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s"'“”‘’「」]/gu, '');
}
