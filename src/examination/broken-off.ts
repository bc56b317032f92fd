import { bare, type Draft, type Find, quoted } from './draft.ts';

/** One numbered item: 9.城镇老旧小区改造. */
interface Item {
  readonly part: number;
  readonly number: number;
  readonly words: string;
}

/** So many items of a table must be those of the text before its end is held against it. */
const leastAlike = 3;

/**
 * A table that stops in its middle: the draft ends with it, its numbered items are those that the text lists, and the text has more of
 * them; or its last words are no end: an open bracket, a comma.
 */
export function brokenOffFinds(draft: Draft): Find[] {
  const last = draft.findLastIndex(({ text }) => bare(text) !== '');
  const end = draft[last];
  if (end?.row === undefined && !endsInTable(draft, last)) return [];
  return [...openEnd(draft, last), ...fewerThanText(draft, last)];
}

/** A cell that has several lines in a table that was pasted line by line: only its first is a row. */
function endsInTable(draft: Draft, last: number): boolean {
  const from = draft.slice(0, last + 1).findLastIndex(({ row }) => row !== undefined);
  return from >= 0 && draft.slice(from + 1, last + 1).every(({ text }) => bare(text).length <= 20 && !/^(?:注|说明|备注)|日$/u.test(bare(text)));
}

function openEnd(draft: Draft, last: number): Find[] {
  const words = bare(draft[last]?.row?.cells.findLast(Boolean) ?? draft[last]?.text ?? '');
  const isOpen = /[，、：（]$/u.test(words) || (words.match(/（/gu)?.length ?? 0) > (words.match(/）/gu)?.length ?? 0);
  if (!isOpen) return [];
  return [{ part: last, text: quoted(words.slice(-20), 20), what: '表在这里断了：最后一格没有写完', cure: `补全；${partialWords}` }];
}

const partialWords = '手边的文本就到这里的，录入时写 isPartial: true 和断在哪里（partialNote）';

function fewerThanText(draft: Draft, last: number): Find[] {
  const rows = runs(items(draft, true));
  const [table = []] = rows.slice(-1);
  const end = table.at(-1);
  if (end === undefined || draft.slice(end.part + 1, last + 1).some(({ row, text }) => row === undefined && bare(text).length > 30)) return [];
  const texts = runs(items(draft, false)).filter((run) => run.length > table.length && (run[0]?.part ?? 0) < (table[0]?.part ?? 0));
  const whole = texts.find(
    (run) => table.filter(({ words }, index) => isAlike(words, run[index]?.words ?? '')).length >= Math.max(leastAlike, table.length * 0.6),
  );
  const next = whole?.[table.length];
  if (whole === undefined || next === undefined) return [];
  const missing = whole.length === next.number ? `第 ${next.number} 项` : `第 ${next.number} 到 ${whole.length} 项`;
  return [
    {
      part: end.part,
      text: quoted(end.words, 20),
      what: `表写到第 ${end.number} 项就断了：正文还有${missing}（“${quoted(next.words, 12)}”），表里没有`,
      cure: `把表补全；${partialWords}`,
    },
  ];
}

/** The numbered items of the tables, or of the text around them. */
function items(draft: Draft, inTables: boolean): Item[] {
  return draft.flatMap(({ text, row }, part): Item[] => {
    if ((row !== undefined) !== inTables) return [];
    return (row?.cells ?? [text]).flatMap((cell) => {
      const [, number, words = ''] = /^(\d{1,2})[.．、](?!\d)(.{4,})$/u.exec(bare(cell)) ?? [];
      return number === undefined ? [] : [{ part, number: Number(number), words }];
    });
  });
}

/** Items that follow one another from one on. */
function runs(all: readonly Item[]): Item[][] {
  const found: Item[][] = [];
  for (const item of all) {
    const run = found.at(-1);
    if (item.number === 1) found.push([item]);
    else if (run !== undefined && run.length + 1 === item.number) run.push(item);
  }
  return found;
}

/** Whether two items are called alike: the shorter of their first sentences, or four letters of it, stands in the other. */
function isAlike(one: string, other: string): boolean {
  const head = (one.split('。')[0] ?? '').slice(0, 24);
  return head.length >= 4 && Array.from({ length: head.length - 3 }, (_each, at) => head.slice(at, at + 4)).some((four) => other.slice(0, 60).includes(four));
}
