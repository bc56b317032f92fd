import { statusNames } from '../../domain/task/status.ts';
import type { ComparisonMatrix, MatrixRow } from '../../views/compare/comparison-matrix.ts';

interface Props {
  /** Those that one of the areas alone has, behind first. */
  readonly rows: readonly MatrixRow[];
  readonly columns: ComparisonMatrix['areas'];
  /** Each is named, since a status was asked for; otherwise what is behind. */
  readonly isAll: boolean;
  readonly hasOthers: boolean;
}

/** What cannot be compared since one area alone has it: how many there are, and those that are looked for, or behind, by name. */
export function AloneRows({ rows, columns, isAll, hasOthers }: Props) {
  if (rows.length === 0) return null;
  const entries = rows.flatMap((row) => columns.flatMap(({ id, name }) => (row.cells[id] === undefined ? [] : [{ row, name, cell: row.cells[id] }])));
  const behind = entries.filter(({ cell }) => cell.isBehind).length;
  const named = isAll ? entries : entries.filter(({ cell }) => cell.isBehind);
  return (
    <>
      <p className="fine" role={hasOthers ? undefined : 'status'}>
        {hasOthers ? '另有' : ''}
        {rows.length}项只有一个区域有，没有可以比的
        {behind > 0 && !isAll && `，其中${behind}项落后`}
        {named.length > 0 ? '：' : '，不在这里列出。'}
      </p>
      {named.length > 0 && (
        <ul>
          {named.map(({ row, name, cell }) => (
            <li key={`${row.level}${row.project}${row.indicator}`}>
              {name}：{cell.page === undefined ? row.indicator : <a href={cell.page}>{row.indicator}</a>}
              <span className="cell__line">
                <span className={`status status--${cell.status}`}>{statusNames[cell.status]}</span>
                {[cell.target, cell.figure].filter(Boolean).map((words) => `　${words}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
