import { isPossibleRank } from '../comparison/rank.ts';
import { bare, type Draft, type Find, passages, quoted } from './draft.ts';

/** 在9个有任务的县市区中排名第10: nobody is tenth of nine. */
export function rankFinds(draft: Draft): Find[] {
  return draft.flatMap((part, index) =>
    passages(part).flatMap((passage) =>
      [
        ...passage.matchAll(
          /在?(\d+)个(?:有任务的?)?(?:县市区|县区|区县|乡镇|街道|单位)中?[，,]?(?:我[市县区镇乡]|\p{Script=Han}{1,4}(?:街道|镇|乡|县|市|区))?(?:排名|排|位列|列|居)第?(\d+)/gu,
        ),
      ].flatMap(([text, of, rank]) =>
        isPossibleRank(Number(rank), Number(of))
          ? []
          : [{ part: index, text: quoted(text), what: `只有 ${of} 个，名次是第 ${rank}`, cure: '核对名次和区域数' }],
      ),
    ),
  );
}

const area = /(?:镇|乡|街道|县|市|区)$/u;

/**
 * A column 排名 beside areas: 1, 2, 2, 4 or 1, 2, 2, 3, and nothing else. Told where it begins with 1 and goes down the table in order,
 * so that a table of some of the areas, or of other things in each row, stays silent.
 */
export function rankColumnFinds(draft: Draft): Find[] {
  return rankColumns(draft).flatMap((ranks) => {
    const values = ranks.map(({ rank }) => rank);
    if (values.length < 3 || values[0] !== 1 || values.some((each, index) => each < (values[index - 1] ?? 0))) return [];
    const isSkipping = values.every((each) => each === 1 + values.filter((other) => other < each).length);
    const isDense = values.every((each) => each === 1 + new Set(values.filter((other) => other < each)).size);
    if (isSkipping || isDense) return [];
    return [
      {
        part: ranks.at(-1)?.part ?? 0,
        text: quoted(values.join('、')),
        what: `${values.length} 个的名次写的是 ${values.join('、')}，接不上`,
        cure: '核对名次；并列的写法前后一致',
      },
    ];
  });
}

function rankColumns(draft: Draft): { readonly part: number; readonly rank: number }[][] {
  const columns: { part: number; rank: number }[][] = [];
  let column = -1;
  for (const [part, { row }] of draft.entries()) {
    const cells = (row?.cells ?? []).map(bare);
    const head = cells.findIndex((cell) => /^(?:排名|名次|位次)$/u.test(cell));
    if (head >= 0) columns.push([]);
    column = row === undefined ? -1 : head >= 0 ? head : column;
    const printed = head >= 0 || column < 0 ? '' : (cells[column] ?? '');
    if (/^\d{1,3}$/u.test(printed) && cells.slice(0, 2).some((cell) => area.test(cell))) columns.at(-1)?.push({ part, rank: Number(printed) });
  }
  return columns;
}
