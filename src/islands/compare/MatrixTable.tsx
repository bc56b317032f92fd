import { statusNames } from '../../domain/task/status.ts';
import type { ComparisonMatrix, MatrixCell, MatrixRow } from '../../views/compare/comparison-matrix.ts';
import { matrixRows } from '../../views/compare/matrix-rows.ts';
import { saysAsMuch } from '../../views/indicator-name.ts';
import { AloneRows } from './AloneRows.tsx';

interface Props {
  /** Undefined while it is being fetched. */
  readonly matrix: ComparisonMatrix | undefined;
  readonly year: number;
  readonly chosen: readonly string[];
  /** A status, or `behind`; empty for every row. */
  readonly status: string;
}

/** One row an indicator that any chosen area has, one column an area. */
export function MatrixTable({ matrix, year, chosen, status }: Props) {
  // Each sentence is an element of its own: one that stayed would be seen to move as the areas above it come and go.
  if (chosen.length === 0)
    return (
      <p key="choose" role="status">
        选一个以上的区域，下面就列出它们的任务和进展。
      </p>
    );
  if (matrix === undefined)
    return (
      <p key="fetching" role="status">
        正在取比较表……
      </p>
    );
  const { columns, rows, alone, unknown, isWithoutTarget } = matrixRows(matrix, { year, areas: chosen, status });
  const told = <AloneRows rows={alone} columns={columns} isAll={status !== ''} hasOthers={rows.length > 0} />;
  if (rows.length === 0)
    return (
      <>
        {alone.length === 0 && (
          <p key="none" role="status">
            {status === '' ? '这几个区域这一年没有可以比的指标。' : '这几个区域里没有这种情况的指标；上面改选“全部”，就都列出来。'}
          </p>
        )}
        {told}
      </>
    );
  return (
    <>
      <p className="fine" role="status" aria-live="polite">
        {columns.length}个区域，{rows.length}项指标，有落后的排在前面。
        {unknown > 0 && `${unknown}格是“文件未提”：公开的文件没有写到，不等于没有任务。`}
        {isWithoutTarget && '格子里没有任务数的，是文件没有写。'}
      </p>
      <div className="wide" tabIndex={0} role="region" aria-label="比较表">
        <table className="card-table">
          <thead>
            <tr>
              <th scope="col">指标</th>
              {columns.map(({ id, name }) => (
                <th scope="col" key={id}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.level}${row.project}${row.indicator}`}>
                <th scope="row">
                  {row.indicator} <span className="fine">{levelWords(row)}</span>
                </th>
                {columns.map(({ id, name }) => (
                  <td key={id} data-label={name}>
                    <Cell cell={row.cells[id]} about={`${name}，${row.indicator}`} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {told}
    </>
  );
}

function levelWords({ indicator, project, level }: MatrixRow): string {
  return saysAsMuch(project, indicator) ? level : `${project}，${level}`;
}

interface CellProps {
  readonly cell: MatrixCell | undefined;
  /** 岳阳楼区，新增学位: what a link leads to, for those who hear the links alone. */
  readonly about: string;
}

/** What was asked, how far it is and its status, a line each; the first of them leads to the page. */
function Cell({ cell, about }: CellProps) {
  if (cell === undefined) return <span className="cell--unknown">文件未提</span>;
  const { target, figure, status, note, page } = cell;
  if (status === 'notAssigned' || status === 'withdrawn') return <span className="fine">{statusNames[status]}</span>;
  const name = statusNames[status];
  const lines = [target, figure].filter((words) => words !== '' && words !== name);
  const linked = (words: string) => (
    <a href={page} aria-label={`${words}（${about}）`}>
      {words}
    </a>
  );
  return (
    <>
      {lines.map((words, index) => (
        <span className="cell__line" key={words}>
          {index === 0 && page !== undefined ? linked(words) : words}
        </span>
      ))}
      <span className="cell__line">
        <span className={`status status--${status}`}>{lines.length === 0 && page !== undefined ? linked(name) : name}</span>
      </span>
      {note !== undefined && <span className="cell__line fine">{note}</span>}
    </>
  );
}
