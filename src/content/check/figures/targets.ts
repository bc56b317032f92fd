import type { Cell } from '../../../domain/task/allocation.ts';
import type { Target } from '../../../domain/task/target.ts';
import { endsInAmount, isAwaited, isFilling, isUnread, parseTargetCell } from '../../../domain/task/target-cell.ts';
import { compareDecimals, decimal, type Decimal } from '../../../domain/value/quantity.ts';
import { differsByMultiple, inUnit } from '../../../domain/value/unit.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';
import type { Model } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** Every target is what its cell says: no number is lost in words, none is below zero, none contradicts its own text. */
export const targetRule: Rule = {
  id: 'target-not-read',
  sentence:
    '任务一格里有数的，必须能读成数；没有任务写“/”，待下达空着，不写“待定”；写明是文字的，不能其实是个数，如“改扩建学校12所”。任务数不能是负数，区间的下限小于上限，数和单位要与所录原文里的一致。',
  find: (model, entries) =>
    cellsOf(model, entries).flatMap((each) => [
      ...unread(each),
      ...hidden(each),
      ...reversed(each),
      ...belowZero(each),
      ...otherUnit(each),
      ...otherThanText(each),
    ]),
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

/** No number is lost in words, and what fills a cell without saying anything is neither `/` nor nothing. */
function unread({ at, path, cell, unit }: WrittenCell): IssueDraft[] {
  const words = typeof cell === 'string' ? cell : cell.kind === 'text' ? cell.text : '';
  if (isAwaited(words)) return [issue(at, path, `“${words.trim()}”是还没有下达，写成文字就算作一项任务了`, '还没有下达的留空写 ""，或写 kind: pending')];
  if (typeof cell !== 'string') return [];
  if (isFilling(cell))
    return [issue(at, path, `“${cell.trim()}”看不出是没有任务还是还没有下达`, '没有任务写 /，还没有下达就留空写 ""；任务取消了的，在 revisions.yaml 登记调整')];
  if (!isUnread(cell, parseTargetCell(cell, unit), unit)) return [];
  const what = `“${cell}”里的数读不出来${unit === '' ? '（这个指标没有写计量单位）' : `（计量单位是“${unit}”）`}`;
  return [issue(at, path, what, cureOf(cell, unit))];
}

function cureOf(cell: string, unit: string): string {
  const slip = slipIn(cell, unit);
  if (slip !== undefined) return slip;
  const amount = amountMeant(cell, unit);
  if (amount !== undefined && /不高于|不超过|不多于|以内|以下|至多|最多/u.test(cell))
    return `这是一个上限，录成数会被当成要达到的任务：照原话写成两行 kind: text 和 text: ${cell}，页面照原话公布，不算进度`;
  if (amount !== undefined && /[从由].*(?:提高|增加|提升|调整)[到至为]/u.test(cell))
    return `从一个数提高到另一个数的，分行写成 kind: number、baseline（原来的数）、value（要达到的数）、text: ${cell}`;
  if (amount !== undefined && groupMark.test(cell))
    return `数字中间的空格、撇号看不出是不是千位：核对原文件，是 ${amount} 的写成 "${amount}"，不是的照原文件写`;
  if (amount !== undefined)
    return `只写数，如 5000、不低于20、3000—3500；数以外还有话的，分行写成 kind: number、value: "${amount}"（核对是不是这个数）、text: ${cell}`;
  return '写成阿拉伯数字，如 50、不低于20、3000—3500；原文确实没有数、是一句话的要求，写成两行：kind: text 和 text: 原文';
}

/** Slips of the hand after which no part of the cell is the number: the cure must not name one. */
function slipIn(cell: string, unit: string): string | undefined {
  const plain = cell.normalize('NFKC');
  const letters = /(?=[\dOoIl]*\d)[\dOoIl]*[OoIl][\dOoIl]*/u.exec(plain)?.[0];
  if (letters !== undefined) {
    const digits = letters.replace(/[Oo]/gu, '0').replace(/[Il]/gu, '1');
    return `“${letters}”里有字母：对照原文件，是 ${digits} 的写成 ${plain.replace(letters, digits)}`;
  }
  if (/^[“”‘’「」"']+[^“”‘’「」"']+[“”‘’「」"']+$/u.test(plain)) {
    const inside = plain.replace(/[“”‘’「」"']/gu, '');
    return `这里用了中文引号：改成半角引号，写成 "${inside}"`;
  }
  if (/\d\s*[+＋×*]\s*\d/u.test(plain)) return '写了算式：写算好的那个数；原文没有写合计的，分行写成 kind: number、value、text，在 reading 里写明怎样算的';
  return unit === '' ? undefined : otherUnitCure(plain, unit);
}

/** 8—10个 of what is counted in 处; 600元/年 beside 元/月. */
function otherUnitCure(plain: string, unit: string): string | undefined {
  const behind = [...plain.matchAll(/\d\s*[万亿]?\s*(\p{Script=Han}{1,3}(?:\/(?:平方米|人次|\p{Script=Han}))?|[%‰])/gu)].map(([, words = '']) => words);
  const other = behind
    .map((words) => words.replace(/(?:提高|增加|提升|调整|以上|以内|左右|及|的).*$/u, ''))
    .find((words) => words !== '' && !words.startsWith(unit) && words !== '到');
  if (other === undefined || /^[到至和或]/u.test(other)) return undefined;
  const digits = /(\d+(?:\.\d+)?)/u.exec(plain)?.[1];
  const value = decimal.safeParse(digits).data;
  const read = value === undefined || !differsByMultiple(other, unit) ? undefined : inUnit(value, other, unit);
  const multiple = read === undefined ? '' : `（${value}${other} 是 ${read}${unit}）`;
  return `单位写的是“${other}”，指标的计量单位是“${unit}”${multiple}：对照原文件改正写错的一个；指标的单位写错的，改指标的 unit`;
}

/** What may part thousands from hundreds: 5 000, 5’000. */
const groupMark = /(?<=\d)[\s'’‘`´](?=\d{3}(?!\d))/u;

/** The first number of a cell with its thousands and the multiple behind it, as it would be written in the unit. */
function amountMeant(cell: string, unit: string): string | undefined {
  const joined = cell.normalize('NFKC').replace(new RegExp(`${groupMark.source}|(?<=\\d),(?=\\d{3})`, 'gu'), '');
  const [amount, digits] = /(\d+(?:\.\d+)?)\s*[百千万亿]*/u.exec(joined) ?? [];
  const read = parseTargetCell(amount ?? '', unit);
  return read.kind === 'number' ? read.value : digits;
}

/** A number that somebody wrote down as words counts for nothing on the page. */
function hidden({ at, path, cell, unit }: WrittenCell): IssueDraft[] {
  if (typeof cell === 'string' || cell.kind !== 'text') return [];
  const isNumber = parseTargetCell(cell.text, unit).kind === 'number' && /\d/u.test(cell.text.normalize('NFKC'));
  if (!isNumber && !endsInAmount(cell.text, unit)) return [];
  return [issue(at, path, `“${cell.text.slice(0, 40)}”里有数，却写成了文字（kind: text），进度算不出来`, '写成 kind: number，value 写那个数，text 照旧')];
}

function reversed({ at, path, cell, unit }: WrittenCell): IssueDraft[] {
  const read = typeof cell === 'string' ? parseTargetCell(cell, unit) : cell;
  if (read.kind !== 'number' || read.upTo === undefined || compareDecimals(read.value, read.upTo) < 0) return [];
  return [issue(at, path, `区间写反了：下限 ${read.value}，上限 ${read.upTo}`, '小的数写在前面，如 3000—3500；不是区间就只写一个数')];
}

/** 70米 is not 70 of 公里. */
function otherUnit({ at, path, cell, unit }: WrittenCell): IssueDraft[] {
  if (typeof cell === 'string' || cell.kind !== 'number') return [];
  const [, amount, printed = ''] =
    /^\D*?(\d+(?:\.\d+)?)\s*(\D+)$/u.exec(
      cell.text
        .normalize('NFKC')
        .replace(/(?<=\d),(?=\d{3})/gu, '')
        .trim(),
    ) ?? [];
  const value = decimal.safeParse(amount).data;
  const read = value === undefined || !differsByMultiple(printed, unit) ? undefined : inUnit(value, printed, unit);
  if (read === undefined || compareDecimals(read, cell.value) === 0) return [];
  return [issue(at, path, `任务数写的是 ${cell.value}${unit}，所录原文“${cell.text}”是 ${read}${unit}`, '对照原文件改正数或原文的单位')];
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
