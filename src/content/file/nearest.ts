/**
 * The choice that is written most like `word`, or undefined if none is near: at most a third of its
 * characters differ. Ties go to the first. Case and width of the letters do not count.
 */
export function nearest(word: string, choices: Iterable<string>): string | undefined {
  const wanted = plain(word);
  let best: string | undefined;
  let least = Math.floor(Math.max(wanted.length, 2) / 3) + 1;
  for (const choice of choices) {
    const other = plain(choice);
    if (Math.abs(other.length - wanted.length) >= least) continue;
    const distance = distanceOf(wanted, other, least);
    if (distance >= least) continue;
    best = choice;
    least = distance;
  }
  return best;
}

/** `，最接近的是“places”`, or nothing. */
export function nearestWords(word: string, choices: Iterable<string>): string {
  const found = nearest(word, choices);
  return found === undefined ? '' : `，最接近的是“${found}”`;
}

/** The registered name that differs from `name` in one letter, both of at least four: 县民政局 and 县司法局 are two apart. Undefined for a registered name. */
export function oneLetterApart(name: string, registered: readonly string[]): string | undefined {
  if (name.length < 4 || registered.includes(name)) return undefined;
  return registered.find((each) => each.length === name.length && exchanged(name, each) === 1);
}

/** In how many places two names of one length differ. */
function exchanged(name: string, other: string): number {
  let count = 0;
  for (let index = 0; index < name.length; index++) if (name[index] !== other[index]) count++;
  return count;
}

/** Names of the files in a folder, which ends in a slash. */
export function filesIn(files: Iterable<string>, folder: string): string[] {
  return [...files].flatMap((path) => (path.startsWith(folder) ? [path.slice(folder.length)] : []));
}

function plain(word: string): string {
  return word.normalize('NFKC').toLowerCase();
}

/** Letters to add, remove, change or swap with the next; `limit` or more is not counted out. */
function distanceOf(left: string, right: string, limit: number): number {
  let above: number[] = [];
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let at = 1; at <= left.length; at++) {
    const next = [at];
    for (let to = 1; to <= right.length; to++) {
      const changed = (row[to - 1] ?? 0) + (left[at - 1] === right[to - 1] ? 0 : 1);
      const isSwap = left[at - 1] === right[to - 2] && left[at - 2] === right[to - 1];
      const swapped = isSwap ? (above[to - 2] ?? limit) + 1 : limit;
      next.push(Math.min(changed, swapped, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    if (Math.min(...next) >= limit && Math.min(...row) >= limit) return limit;
    [above, row] = [row, next];
  }
  return row[right.length] ?? limit;
}
