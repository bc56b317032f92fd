import { fittingWords, percentVerdict } from '../comparison/percent.ts';
import { decimal, type Decimal } from '../domain/value/quantity.ts';
import { bare, type Draft, type Find } from './draft.ts';

interface Columns {
  readonly target: number;
  readonly done: number;
  readonly percent: number;
}

const titles = {
  target: /^(?:年度|全年|年|目标|计划)*(?:任务|目标|计划)(?:任务)?(?:数|值|量)?$/u,
  done: /^(?:累计|实际|已|目前)*完成(?:任务)?(?:数|值|量)?$/u,
  percent: /^(?:任务)?(?:完成率|完成比例|完成进度|序时进度)$/u,
} as const;

/** Tables with columns 任务, 完成 and 完成率: every row against value ÷ target. */
export function percentColumnFinds(draft: Draft): Find[] {
  let columns: Columns | undefined;
  return draft.flatMap(({ row }, part) => {
    if (row === undefined) {
      columns = undefined;
      return [];
    }
    const cells = row.cells.map(bare);
    const head = columnsIn(cells);
    columns = head ?? columns;
    if (columns === undefined || head !== undefined) return [];
    const [target, done, percent] = [columns.target, columns.done, columns.percent].map((column) => numberIn(cells[column]));
    if (target === undefined || done === undefined || percent === undefined || Number(target) === 0) return [];
    const { agrees, computed } = percentVerdict(done, target, percent);
    if (agrees) return [];
    const what = `印的是 ${percent}%，${done} ÷ ${target} 是 ${computed}%`;
    return [
      {
        part,
        text: cells.slice(0, 3).filter(Boolean).join(' '),
        what,
        cure: `核对完成数、任务数和百分比，改正其中一个${fittingWords({ value: done, divisor: target, printed: percent })}`,
      },
    ];
  });
}

/** 完成率(%) is 完成率; a unit in brackets is left out. */
function columnsIn(cells: readonly string[]): Columns | undefined {
  const plain = cells.map((cell) => cell.replace(/[（(][^）)]*[）)]$/u, ''));
  const [target, done, percent] = [titles.target, titles.done, titles.percent].map((title) => plain.findIndex((cell) => title.test(cell)));
  return target === undefined || done === undefined || percent === undefined || Math.min(target, done, percent) < 0 ? undefined : { target, done, percent };
}

function numberIn(cell: string | undefined): Decimal | undefined {
  return decimal.safeParse(cell?.replace(/,(?=\d{3})/gu, '').replace(/%$/u, '')).data;
}
