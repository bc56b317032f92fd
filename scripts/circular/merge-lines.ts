/** A line or paragraph that the writer changed and the data changed too: his stays. */
export interface Clash {
  readonly his: string;
  readonly ours: string;
}

/** A block of the writer put together with the one that the data make in its place. */
export interface MergedBlock {
  readonly block: string;
  readonly clashes: readonly Clash[];
}

/**
 * A list or table that the writer worked on, line by line: a line that only the data changed is theirs, one that only the writer
 * changed, added or took out is his, and where both changed it his stays. A paragraph is one line.
 *
 * @param isOurs whether the program wrote a line in an earlier draft
 */
export function mergedBlock(fresh: string, earlier: string, isOurs: (line: string) => boolean): MergedBlock {
  const [ours, his] = [fresh.split('\n'), earlier.split('\n')];
  const partners = partnersOf(ours, his);
  const clashes: Clash[] = [];
  const lines: string[] = [];
  let place = 0;
  const takeOwn = (until: number) => {
    for (; place < until; place += 1) {
      const line = his[place] ?? '';
      if (![...partners.values()].includes(place) && !isOurs(line)) lines.push(line);
    }
  };
  for (const [index, line] of ours.entries()) {
    const partner = partners.get(index);
    if (partner === undefined) {
      if (!isOurs(line)) lines.push(line);
      continue;
    }
    takeOwn(partner);
    place = Math.max(place, partner + 1);
    const own = his[partner] ?? '';
    const isHis = own !== line && !isOurs(own);
    lines.push(isHis ? own : line);
    if (isHis && !isOurs(line) && !isTakenOver(line, own)) clashes.push({ his: own, ours: line });
  }
  takeOwn(his.length);
  return { block: lines.join('\n'), clashes };
}

/** Whether the writer's line has every letter of ours in its order: he took the new number over and keeps words of his own. */
function isTakenOver(ours: string, his: string): boolean {
  let place = 0;
  for (const letter of his) if (letter === ours[place]) place += 1;
  return place >= ours.length;
}

/** Which line of the writer stands for which of ours: the same, the one of the same name, or one that begins alike. */
function partnersOf(ours: readonly string[], his: readonly string[]): Map<number, number> {
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  for (const isPartner of [(left: string, right: string) => left === right, (left: string, right: string) => keyOf(left) === keyOf(right), isAlike]) {
    for (const [index, line] of ours.entries()) {
      if (partners.has(index)) continue;
      const found = his.findIndex((each, at) => !taken.has(at) && isPartner(line, each));
      if (found < 0) continue;
      partners.set(index, found);
      taken.add(found);
    }
  }
  return partners;
}

/** What a line is about: the words of a bullet before its colon, the cell of a row before its last. */
function keyOf(line: string): string {
  if (!line.startsWith('|')) return withoutNumbers(line.split('：')[0] ?? '');
  const cells = line.split('|').map((each) => each.trim());
  return cells.slice(1, -2).findLast((each) => each !== '') ?? '';
}

/** Whether two lines begin with the same words, whatever their numbers are, through half of the shorter. */
function isAlike(left: string, right: string): boolean {
  return commonWords(left, right) * 2 >= Math.min(withoutNumbers(left).length, withoutNumbers(right).length);
}

function commonWords(left: string, right: string): number {
  const [one, other] = [[...withoutNumbers(left)], [...withoutNumbers(right)]];
  const differs = one.findIndex((letter, index) => letter !== other[index]);
  return differs < 0 ? one.length : differs;
}

/** The block of `candidates` that a block of the writer was made from; undefined where none is likely. */
export function sourceOf(block: string, candidates: readonly string[]): string | undefined {
  const scored = candidates
    .filter((each) => kindOf(each) === kindOf(block))
    .map((each) => ({ each, score: kindOf(block) === 'words' ? (isAlike(each, block) ? commonWords(each, block) : 0) : sharedKeys(each, block) }));
  return scored.filter(({ score }) => score > 0).toSorted((left, right) => right.score - left.score)[0]?.each;
}

/** A lead is one, whatever else begins alike: what stands below it is its own. */
function kindOf(block: string): 'list' | 'table' | 'lead' | 'words' {
  if (block.startsWith('- ')) return 'list';
  if (block.startsWith('|')) return 'table';
  return block.endsWith('：') ? 'lead' : 'words';
}

/** Lines of the same name; of a table more than its head. */
function sharedKeys(left: string, right: string): number {
  const keys = new Set(left.split('\n').map(keyOf));
  const shared = right.split('\n').filter((line) => keys.has(keyOf(line))).length;
  return left.startsWith('|') ? Math.max(0, shared - 2) : shared;
}

/** The words of a block, whatever its numbers are. */
export function withoutNumbers(block: string): string {
  return block.replace(/\d+(?:\.\d+)?/gu, '0');
}
