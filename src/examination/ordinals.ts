import { bare, type Draft, type Find, quoted } from './draft.ts';

const han = '一二三四五六七八九十';

/** A printed ordinal at the head of a paragraph, and how it is written. */
interface Ordinal {
  readonly kind: '一、' | '（一）' | '1.' | '①';
  readonly value: number;
  /** Its sign has no point behind it: 6县城区. */
  readonly isBare?: boolean;
}

/** A kind of ordinal begins anew below each of the kinds before it. */
const kinds = ['一、', '（一）', '1.'] as const;

/**
 * Ordinals that are missing, doubled or out of order: headings, numbered paragraphs, circled numbers, the column 序号, and 一是…二是… within
 * a paragraph. A row of ordinals may begin anew at one.
 */
export function ordinalFinds(draft: Draft): Find[] {
  return [...headings(draft), ...circled(draft), ...numberColumn(draft), ...enumerated(draft)];
}

function headings(draft: Draft): Find[] {
  const last: Record<string, number> = {};
  return draft.flatMap(({ text, row }, part) => {
    const words = bare((row?.cells.filter(Boolean).length === 1 ? row.cells.find(Boolean) : row === undefined ? text : '') ?? '');
    if (/^附(?:件|表)/u.test(words)) for (const kind of kinds) delete last[kind];
    const found = ordinalOf(words.replace(/^附件[:：]/u, ''), last['1.']);
    if (found === undefined) return [];
    const before = last[found.kind];
    last[found.kind] = found.value;
    for (const kind of kinds.slice(kinds.findIndex((each) => each === found.kind) + 1)) delete last[kind];
    const text20 = quoted(words, 20);
    if (found.isBare) return [{ part, text: text20, what: `序号“${found.value}”后面少了点`, cure: `写成“${found.value}.”` }];
    return ordered(before, found.value) ? [] : [{ part, text: text20, ...disorder(before ?? 0, found.value, found.kind) }];
  });
}

function ordinalOf(words: string, before: number | undefined): Ordinal | undefined {
  const [, chapter] = new RegExp(`^([${han}]{1,3})、`, 'u').exec(words) ?? [];
  if (chapter !== undefined) return { kind: '一、', value: hanValue(chapter) };
  const [, section] = new RegExp(`^[（(]([${han}]{1,3})[)）]`, 'u').exec(words) ?? [];
  if (section !== undefined) return { kind: '（一）', value: hanValue(section) };
  const [, item] = /^(\d{1,2})[.．、](?!\d)/u.exec(words) ?? [];
  if (item !== undefined) return { kind: '1.', value: Number(item) };
  const [, naked] = /^(\d{1,2})(?=\p{Script=Han}{4})(?![年月日个项件万千百])/u.exec(words) ?? [];
  return naked !== undefined && before !== undefined && Number(naked) === before + 1 ? { kind: '1.', value: Number(naked), isBare: true } : undefined;
}

/** ①…⑳ ㉑…㉟, where they begin a cell or a line. */
function circled(draft: Draft): Find[] {
  let last: number | undefined;
  return draft.flatMap(({ text, row }, part) =>
    (row?.cells ?? [text]).flatMap((cell) => {
      const sign = /^\s*([①-⑳㉑-㉟])/u.exec(cell)?.[1];
      if (sign === undefined) return [];
      const value = Number(sign.normalize('NFKC'));
      const before = last;
      last = value;
      return ordered(before, value) ? [] : [{ part, text: quoted(bare(cell), 20), ...disorder(before ?? 0, value, '①') }];
    }),
  );
}

/** The column 序号: a number printed again at the top of a page keeps its item. */
function numberColumn(draft: Draft): Find[] {
  let column = -1;
  let last: number | undefined;
  let isTop = false;
  return draft.flatMap(({ row }, part) => {
    if (row === undefined) return [];
    const cells = row.cells.map(bare);
    const head = headColumn(cells);
    if (head >= 0) {
      [column, isTop] = [head, true];
      return [];
    }
    const printed = column < 0 ? undefined : cells[column];
    if (printed === undefined || !/^\d{1,3}$/u.test(printed) || cells.filter(Boolean).length < 2) return [];
    const value = Number(printed);
    const isSame = isTop && value === last;
    const before = last;
    [last, isTop] = [value, false];
    return isSame || ordered(before, value) ? [] : [{ part, text: quoted(cells.filter(Boolean).join(' '), 30), ...disorder(before ?? 0, value, '序号') }];
  });
}

/** Where 序号 stands in the head of a table; -1 for a row that is none. A cell alone is a table that was taken apart. */
export function headColumn(cells: readonly string[]): number {
  return cells.filter(Boolean).length < 3 ? -1 : cells.indexOf('序号');
}

/** 一是…二是…四是 within a paragraph, and 第一，…第三，…. */
function enumerated(draft: Draft): Find[] {
  return draft.flatMap(({ text, row }, part) =>
    [new RegExp(`(?:^|[。；，：;:,])([${han}])是`, 'gu'), new RegExp(`(?:^|[。；：;:])第([${han}])[，、,]`, 'gu')].flatMap((pattern) =>
      (row?.cells ?? [text]).flatMap((cell) => {
        const values = [...bare(cell).matchAll(pattern)].map(([, sign = '']) => hanValue(sign));
        const wrong = values.findIndex((value, index) => index > 0 && !ordered(values[index - 1], value));
        if (values[0] !== 1 || wrong < 0) return [];
        const [before = 0, value = 0] = [values[wrong - 1], values[wrong]];
        return [{ part, text: quoted(bare(cell), 20), ...disorder(before, value, '一是') }];
      }),
    ),
  );
}

function ordered(before: number | undefined, value: number): boolean {
  return before === undefined || value === before + 1 || (value === 1 && before !== 1);
}

function disorder(before: number, value: number, kind: string): Pick<Find, 'what' | 'cure'> {
  const [own, wanted, old] = [value, before + 1, before].map((each) => written(each, kind));
  if (value === before) return { what: `序号“${own}”重复`, cure: `按顺序应是“${wanted}”` };
  return { what: `序号从“${old}”跳到“${own}”`, cure: `按顺序应是“${wanted}”：漏了一项，或序号写错` };
}

function written(value: number, kind: string): string {
  if (kind === '①') return value <= 20 ? String.fromCodePoint(0x245f + value) : String.fromCodePoint(0x323c + value);
  if (kind === '序号' || kind === '1.') return String(value);
  const tens = value >= 20 ? `${han[Math.floor(value / 10) - 1]}十` : value >= 10 ? '十' : '';
  return `${tens}${value % 10 === 0 ? '' : han[(value % 10) - 1]}`;
}

/** 十二 is 12, 二十 is 20. */
function hanValue(words: string): number {
  const [tens, ones = ''] = words.includes('十') ? words.split('十') : ['0', words];
  const ten = tens === '0' ? 0 : tens === '' ? 10 : (han.indexOf(tens ?? '') + 1) * 10;
  return ten + (ones === '' ? 0 : han.indexOf(ones) + 1);
}
