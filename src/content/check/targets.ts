import type { Cell } from '../../domain/task/allocation.ts';
import type { Target } from '../../domain/task/target.ts';
import { isUnread, parseTargetCell } from '../../domain/task/target-cell.ts';
import { compareDecimals, decimal, type Decimal } from '../../domain/value/quantity.ts';
import type { FieldPath, IssueDraft } from '../../domain/value/issue.ts';
import type { Entries } from '../entries.ts';
import type { Model } from '../model.ts';
import type { Rule } from '../rule.ts';

/** Every target is what its cell says: no number is lost in words, none is below zero, none contradicts its own text. */
export const targetRule: Rule = {
  id: 'target-not-read',
  sentence: '任务一格里有数字的，必须能读成数；读不出的要写明是文字。任务数不能是负数，并且要与所录原文里的数一致。',
  find: (model, entries) => cellsOf(model, entries).flatMap((each) => [...unread(each), ...belowZero(each), ...otherThanText(each)]),
};

interface WrittenCell {
  readonly at: object;
  readonly path: FieldPath;
  readonly cell: Cell;
  readonly unit: string;
}

/** Every cell that somebody wrote, at the record it stands in. */
function cellsOf({ indicators }: Model, { decompositions, revisions }: Entries): WrittenCell[] {
  const unitOf = (id: string) => indicators.get(id)?.unit ?? '';
  const own = [...indicators.values()].flatMap((at) => written(at, ['target'], at.target, at.unit ?? ''));
  const split = decompositions.flatMap((at) => {
    const unit = at.unit ?? unitOf(at.indicator);
    const shares = Object.entries(at.shares).flatMap(([area, cell]) => written(at, ['shares', area], cell, unit));
    return [...written(at, ['total'], at.total, unit), ...shares];
  });
  const changed = revisions.flatMap((at) =>
    (['before', 'after', 'sharesBelow'] as const).flatMap((field) => written(at, [field], at[field], unitOf(at.indicator))),
  );
  return [...own, ...split, ...changed];
}

function written(at: object, path: FieldPath, cell: Cell | undefined, unit: string): WrittenCell[] {
  return cell === undefined ? [] : [{ at, path, cell, unit }];
}

function unread({ at, path, cell, unit }: WrittenCell): IssueDraft[] {
  if (typeof cell !== 'string' || !isUnread(cell, parseTargetCell(cell, unit))) return [];
  const bare = cell.trim().replace(/[-—–－\s]/gu, '') === '';
  const what = bare ? `“${cell.trim()}”看不出是没有任务还是还没有下达` : `“${cell}”里的数读不出来${unit === '' ? '（这个指标没有写计量单位）' : `（计量单位是“${unit}”）`}`;
  const cure = bare
    ? '没有任务写 /，还没有下达就留空写 ""'
    : '写成数字，如 5000、不低于20、3000—3500；确实是一句话的要求，写成两行：kind: text 和 text: 原文';
  return [issue(at, path, what, cure)];
}

function belowZero({ at, path, cell }: WrittenCell): IssueDraft[] {
  const values = typeof cell === 'string' || cell.kind !== 'number' ? [] : [cell.value, cell.upTo, cell.baseline];
  const wrong = values.find((value) => value !== undefined && value.startsWith('-'));
  return wrong === undefined ? [] : [issue(at, path, `任务数不能是负数：${wrong}`, '对照原文件改正')];
}

/** A number whose own text holds numbers, none of which is it. */
function otherThanText({ at, path, cell, unit }: WrittenCell): IssueDraft[] {
  if (typeof cell === 'string' || cell.kind !== 'number' || cell.reading !== undefined || cell.value.startsWith('-')) return [];
  const printed = numbersIn(cell, unit);
  if (printed.length === 0 || printed.some((value) => compareDecimals(value, cell.value) === 0)) return [];
  return [issue(at, path, `任务数写的是 ${cell.value}，所录原文“${cell.text}”里没有这个数`, '对照原文件改正其中一个；数是推出来的，在 reading 里写明怎样读出')];
}

function numbersIn({ text }: Extract<Target, { kind: 'number' }>, unit: string): Decimal[] {
  const whole = parseTargetCell(text, unit);
  const plain = text.normalize('NFKC').replace(/(?<=\d),(?=\d{3})/gu, '');
  const found = [...plain.matchAll(/\d+(?:\.\d+)?(?:\s*[万亿])?/gu)].flatMap(([amount]) => {
    const read = parseTargetCell(amount, unit);
    return [...(read.kind === 'number' ? [read.value] : []), ...(decimal.safeParse(amount.replace(/\s*[万亿]$/u, '')).data ?? [])];
  });
  return [...(whole.kind === 'number' ? [whole.value] : []), ...found.flatMap((value) => decimal.safeParse(value).data ?? [])];
}

function issue(at: object, path: FieldPath, what: string, cure: string): IssueDraft {
  return { at, path, what, cure };
}
