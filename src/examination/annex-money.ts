import { inUnit } from '../domain/value/unit.ts';
import { type Amount, amountsIn } from './amounts.ts';
import { bare, type Draft, type Find, passages, quoted } from './draft.ts';
import { numberIn, tablesIn } from './tables.ts';

/** A cell below a head that says 万元 or 亿元. */
interface MoneyCell {
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly value: string;
  readonly place: string;
}

/** Words of every project, by which two are not the same. */
const common = /项目|建设|工程|资金|安排|投入|投资|改造|完成/gu;

/** 电梯投入800亿元, of a row 加装电梯 with 800 below 安排资金（万元）: the digits are the same, and the unit is another. */
export function annexMoneyFinds(draft: Draft): Find[] {
  const cells = moneyCells(draft);
  if (cells.length === 0) return [];
  return draft.flatMap((each, part) =>
    each.row !== undefined
      ? []
      : passages(each).flatMap((passage) =>
          amountsIn(passage)
            .filter(({ unit, value }) => /^[万亿]元$/u.test(unit) && value.replace('.', '').length >= 2)
            .flatMap((amount) => findOf(passage, amount, cells).map((find) => ({ part, ...find }))),
        ),
  );
}

function findOf(passage: string, amount: Amount, cells: readonly MoneyCell[]): Omit<Find, 'part'>[] {
  const clause = (
    passage
      .slice(0, amount.from)
      .split(/[。；，]/u)
      .at(-1) ?? ''
  ).replace(common, '，');
  const alike = cells.filter(({ name }) => shares(name, clause));
  if (alike.some(({ value, unit }) => Number(inUnit(amount.value, amount.unit, unit)) === Number(value))) return [];
  const same = alike.filter(({ value, unit }) => Number(value) === Number(amount.value) && unit !== amount.unit);
  const [cell] = same;
  if (cell === undefined || new Set(same.map(({ name }) => name)).size > 1) return [];
  return [
    {
      text: quoted(passage.slice(Math.max(0, amount.from - 12), amount.to)),
      what: `写的是 ${amount.text}，${cell.place}“${cell.name}”的“${cell.title}”是 ${cell.value}${cell.unit}`,
      cure: '核对单位是万元还是亿元，两处统一',
    },
  ];
}

function moneyCells(draft: Draft): MoneyCell[] {
  return tablesIn(draft).flatMap((rows) => {
    let heads: readonly (readonly [number, string, string])[] = [];
    return rows.flatMap(({ row, part }) => {
      const plain = row.cells.map(bare);
      const own = plain.flatMap((cell, column) => {
        const unit = /[（(]([万亿]元)[）)]$/u.exec(cell)?.[1];
        return unit === undefined ? [] : [[column, cell, unit] as const];
      });
      if (own.length > 0) {
        heads = own;
        return [];
      }
      const name = plain.find((cell) => /^\p{Script=Han}{2,}/u.test(cell)) ?? '';
      return heads.flatMap(([column, title, unit]) => {
        const value = numberIn(plain[column] ?? '');
        return value === undefined || name === '' ? [] : [{ name, title, unit, value, place: draft[part]?.place ?? '' }];
      });
    });
  });
}

/** Two letters after one another that both have. */
function shares(name: string, clause: string): boolean {
  const words = name.replace(common, '，');
  return [...words].some((letter, index) => {
    const pair = letter + (words[index + 1] ?? '');
    return /^\p{Script=Han}{2}$/u.test(pair) && clause.includes(pair);
  });
}
