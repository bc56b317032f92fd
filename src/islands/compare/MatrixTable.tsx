import type { ComparisonMatrix, MatrixCell } from '../../views/compare/comparison-matrix.ts';
import { isBehind, statusNames } from '../../domain/task/status.ts';

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
  const columns = matrix.areas.filter(({ id }) => chosen.includes(id));
  const ofYear = matrix.rows.filter((row) => row.year === year && columns.some(({ id }) => isWanted(row.cells[id], status)));
  const rows = behindFirst(
    ofYear.filter((row) => isShared(row, columns)),
    columns,
  );
  const alone = ofYear.length - rows.length;
  if (rows.length === 0)
    return (
      <p key="none" role="status">
        {status === '' ? '这几个区域这一年没有可以比的指标。' : '这几个区域里没有这种情况的指标；上面改选“全部”，就都列出来。'}
      </p>
    );
  const unknown = rows.reduce((total, { cells }) => total + columns.filter(({ id }) => !(id in cells)).length, 0);
  return (
    <>
      <p className="fine" role="status" aria-live="polite">
        {columns.length}个区域，{rows.length}项指标，有落后的排在前面。
        {unknown > 0 && `${unknown}格是“文件未提”：公开的文件没有写到，不等于没有任务。`}
        {alone > 0 && `另有${alone}项只有一个区域有，没有可以比的，不在这里列出。`}
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
            {rows.map(({ indicator, project, level, cells }) => (
              <tr key={`${level}${project}${indicator}`}>
                <th scope="row">
                  {indicator} <span className="fine">{project.includes(indicator) || indicator.includes(project) ? level : `${project}，${level}`}</span>
                </th>
                {columns.map(({ id, name }) => (
                  <td key={id} data-label={name}>
                    <Cell cell={cells[id]} about={`${name}，${indicator}`} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

type Row = ComparisonMatrix['rows'][number];
type Columns = ComparisonMatrix['areas'];

/** What one area alone has on its list cannot be compared; of one chosen area all is shown. */
function isShared({ cells }: Row, columns: Columns): boolean {
  return columns.filter(({ id }) => id in cells).length >= Math.min(2, columns.length);
}

/** Rows in which any chosen area is behind, then the others in the order of the lists. */
function behindFirst(rows: readonly Row[], columns: Columns): Row[] {
  const isBehindIn = ({ cells }: Row) => columns.some(({ id }) => isWanted(cells[id], 'behind'));
  return [...rows.filter(isBehindIn), ...rows.filter((row) => !isBehindIn(row))];
}

/** Whether a document speaks of it, and it has the status that is asked for. */
function isWanted(cell: MatrixCell | undefined, status: string): boolean {
  if (cell === undefined) return false;
  return status === '' || cell.status === status || (status === 'behind' && isBehind(cell.status));
}

interface CellProps {
  readonly cell: MatrixCell | undefined;
  /** 岳阳楼区，新增学位: what a link leads to, for those who hear the links alone. */
  readonly about: string;
}

function Cell({ cell, about }: CellProps) {
  if (cell === undefined) return <span className="cell--unknown">文件未提</span>;
  const { target, figure, status, page } = cell;
  if (status === 'notAssigned' || status === 'withdrawn') return <span className="fine">{statusNames[status]}</span>;
  const asked = target === '' ? '任务数文件未提' : target;
  const link =
    page === undefined ? (
      asked
    ) : (
      <a href={page} aria-label={`${asked}（${about}）`}>
        {asked}
      </a>
    );
  return (
    <>
      {link} {figure} <span className={`status status--${status}`}>{statusNames[status]}</span>
    </>
  );
}
