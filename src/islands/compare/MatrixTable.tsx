import type { ComparisonMatrix, MatrixCell } from '../../views/compare/comparison-matrix.ts';
import { statusNames } from '../../domain/task/status.ts';

interface Props {
  readonly matrix: ComparisonMatrix;
  readonly year: number;
  readonly chosen: readonly string[];
}

/** One row an indicator that any chosen area has, one column an area. */
export function MatrixTable({ matrix, year, chosen }: Props) {
  const columns = matrix.areas.filter(({ id }) => chosen.includes(id));
  const rows = matrix.rows.filter((row) => row.year === year && columns.some(({ id }) => id in row.cells));
  if (columns.length === 0) return <p role="status">选一个以上的区域，下面就列出它们的任务和进展。</p>;
  return (
    <>
      <p className="fine" role="status" aria-live="polite">
        {columns.length}个区域，{rows.length}个指标。
      </p>
      <div className="wide" tabIndex={0} role="region" aria-label="比较表">
        <table>
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
                  {indicator} <span className="fine">{level}</span>
                </th>
                {columns.map(({ id }) => (
                  <td key={id}>
                    <Cell cell={cells[id]} />
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

function Cell({ cell }: { cell: MatrixCell | undefined }) {
  if (cell === undefined) return <span className="fine">没有任务</span>;
  const { target, figure, status, page } = cell;
  const asked = target === '' ? '文件未提' : target;
  return (
    <>
      {page === undefined ? asked : <a href={page}>{asked}</a>} {figure} <span className={`status status--${status}`}>{statusNames[status]}</span>
    </>
  );
}
