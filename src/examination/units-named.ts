import { bare, type Draft, passages } from './draft.ts';

/** A unit that a draft names as answerable, and where. */
export interface NamedUnit {
  readonly part: number;
  readonly name: string;
}

/** A list of units as it is printed: 牵头单位：…，责任单位：…. */
export interface UnitList {
  readonly part: number;
  readonly role: string;
  readonly names: readonly string[];
  /** Offset in the passage, and the words before, from which the list takes what it is about. */
  readonly before: string;
}

const roles = '牵头责任单位|牵头单位|主要责任单位|责任单位|配合单位';
const listed = new RegExp(`(${roles})[:：]([^。；;（()）]*?)(?=[,，、](?:${roles})[:：]|[)）。；;（(]|$)`, 'gu');

/** Lists within sentences. */
export function unitLists(draft: Draft): UnitList[] {
  return draft.flatMap((part, index) =>
    passages(part).flatMap((passage) =>
      [...passage.matchAll(listed)].map((match) => ({
        part: index,
        role: match[1] ?? '',
        names: namesIn(match[2] ?? ''),
        before: passage.slice(0, match.index),
      })),
    ),
  );
}

/** Cells below a head 牵头单位 or 责任单位. */
export function unitCells(draft: Draft): UnitList[] {
  let columns: readonly (readonly [number, string])[] = [];
  return draft.flatMap(({ row }, part) => {
    if (row === undefined) return [];
    const cells = row.cells.map(bare);
    const head = cells.flatMap((cell, column) => (new RegExp(`^(?:${roles})$`, 'u').test(cell) ? [[column, cell] as const] : []));
    if (head.length > 0 || cells.includes('序号')) {
      columns = head;
      return [];
    }
    return columns.flatMap(([column, role]) => {
      const names = (row.cells[column] ?? '').trim().split(/\s+/u).flatMap(namesIn);
      return names.length === 0 ? [] : [{ part, role, names, before: '' }];
    });
  });
}

/** Units that a name says: 市财政局等 is 市财政局; 相关县市区政府, 各乡镇人民政府 are none. */
function namesIn(words: string): string[] {
  return words
    .split(/[、,，；;\s]/u)
    .map((name) =>
      bare(name)
        .replace(/^.*[:：]/u, '')
        .replace(/等(?:单位|部门)?$/u, ''),
    )
    .filter((name) => name.length >= 3 && /^\p{Script=Han}+$/u.test(name) && !/相关|^各|有关|县直机关|^街道办事处$|^责任单/u.test(name));
}
