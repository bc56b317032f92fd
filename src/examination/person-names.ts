import { bare, type Draft, type Find, quoted } from './draft.ts';
import type { Registry } from './registry.ts';

/** What is printed alone in a line of a cell: a name, or who somebody is. */
interface Printed {
  readonly part: number;
  readonly words: string;
}

const spaced = /^(\p{Script=Han})[\s　]+(\p{Script=Han})$/u;
/** 各乡镇长, 县直机关各单位负责人, 街道办事处主任: whoever holds the post, among names. */
const role = /^[各县市区乡镇街]\p{Script=Han}{1,20}(?:、\p{Script=Han}{2,20})*(?:[乡镇街局校院]长|主任|书记|负责人)$/u;
/** What a column of people is called. */
const peopleTitle = /^(?:分管|牵头|责任|联系|挂牌|包联|主管)?(?:县级|市级|区级)?(?:领导|责任人|负责人|联络员|联系人)$/u;

/**
 * Names that are written in two ways, with a space within and without; and posts that stand where the others are names. What is on record
 * with both spellings, or as a post, is known.
 */
export function personNameFinds(draft: Draft, { officials }: Registry): Find[] {
  const printed = draft.flatMap((each, part) =>
    (each.row?.cells ?? [each.text]).flatMap((cell) => cell.split(/[\n、，,；;]/u).map((words) => ({ part, words: words.trim() }))),
  );
  const known = new Set(officials);
  return [...spacedFinds(printed, known), ...roleFinds(draft, known)];
}

function spacedFinds(printed: readonly Printed[], known: ReadonlySet<string>): Find[] {
  const whole = new Set(printed.flatMap(({ words }) => words.split(/[\s　]+/u).filter((each) => /^\p{Script=Han}{2}$/u.test(each))));
  const told = new Set<string>();
  return printed.flatMap(({ part, words }): Find[] => {
    const [, surname = '', given = ''] = spaced.exec(words) ?? [];
    const name = `${surname}${given}`;
    if (name === '' || known.has(words) || told.has(name) || !(whole.has(name) || known.has(name))) return [];
    told.add(name);
    const where = known.has(name) ? '登记的是' : '别处写的是';
    return [
      {
        part,
        text: words,
        what: `“${words}”的姓名中间有空格，${where}“${name}”`,
        cure: '是同一个人的写成一样；文件就是这样印的，登记为别名（officials.yaml 的 aliases）',
      },
    ];
  });
}

/** Of a table with a column of people, the cells that name a post; of a table that was taken apart, lines that begin with 各. */
function roleFinds(draft: Draft, known: ReadonlySet<string>): Find[] {
  let columns: readonly number[] = [];
  let isPeople = false;
  return draft.flatMap(({ text, row }, part): Find[] => {
    const cells = row?.cells ?? [text];
    const titled = cells.flatMap((cell, column) => (peopleTitle.test(bare(cell)) ? [column] : []));
    if (titled.length > 0) {
      [columns, isPeople] = [cells.filter(Boolean).length > 1 ? titled : [], true];
      return [];
    }
    if (!isPeople) return [];
    const looked = columns.length === 0 ? (cells.filter(Boolean).length === 1 ? cells : []) : columns.flatMap((column) => cells[column] ?? []);
    return looked.flatMap((cell) =>
      cell
        .split(/\n|(?<=\p{Script=Han}{3})[\s　]+(?=\p{Script=Han}{3})/u)
        .map((words) => words.trim())
        .filter((words) => role.test(bare(words)) && !known.has(words) && !known.has(bare(words)))
        .map((words) => ({
          part,
          text: quoted(words, 20),
          what: `这一列是人，“${quoted(words, 20)}”写的是职务，不是姓名`,
          cure: '写姓名；按职务负责的，写明单位，登记时填 isRole: true',
        })),
    );
  });
}
