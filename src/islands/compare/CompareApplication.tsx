import { useEffect, useState } from 'react';
import type { ExplorerStart } from '../../views/compare/compare-list-page.ts';
import type { ComparisonMatrix } from '../../views/compare/comparison-matrix.ts';
import { type Status, statusNames } from '../../domain/task/status.ts';
import { keysOf } from '../../domain/value/keys.ts';
import { areasIn, statusesIn, yearsIn } from '../../views/compare/matrix-choice.ts';
import { type Choice, choiceOf, searchOf } from './choice.ts';
import { MatrixTable } from './MatrixTable.tsx';

/** Two or more areas of one prefecture side by side; what is chosen is kept in the address, which is read when the script begins. */
export function CompareApplication({ prefectures, ...start }: ExplorerStart) {
  const first = prefectures[0]?.id ?? '';
  const ids = prefectures.map(({ id }) => id);
  const [choice, setChoice] = useState(() => choiceOf('', ids));
  // Who comes with areas in the address sees their numbers first; the form is one touch away.
  const [isArrived, setIsArrived] = useState(false);
  const [isOpen, setIsOpen] = useState(true);
  useEffect(() => {
    const read = () => setChoice(choiceOf(location.search, ids));
    const isAsked = choiceOf(location.search, ids).areas.length > 0;
    setIsArrived(isAsked);
    setIsOpen(!isAsked);
    read();
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, [ids.join()]);
  const matrix = useMatrix(choice.prefecture);
  const isAtStart = matrix === undefined && choice.prefecture === first;
  const years = matrix === undefined ? (isAtStart ? start.years : []) : yearsIn(matrix);
  const year = years.includes(choice.year) ? choice.year : (years[0] ?? 0);
  const isStart = isAtStart && year === start.years[0];
  const areas = matrix === undefined ? (isStart ? start.areas : []) : areasIn(matrix, year);
  const present = matrix === undefined ? (isStart ? start.statuses : []) : statusesIn(matrix, year);
  // The year that is shown goes into the address, so that the link still shows it when there is a newer one.
  const change = (changes: Partial<Choice>) => {
    const next = { ...choice, year, ...changes };
    setChoice(next);
    history.pushState(null, '', searchOf(next));
  };
  return (
    <section className={`panel explorer${isArrived ? ' is-arrived' : ''}`} aria-labelledby="choose">
      <details className="explorer__form" open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
        <summary id="choose">{isArrived ? '换区域、换年份' : '选区域来比'}</summary>
        <div className="explorer__fields">
          <p>
            <label className="form__label" htmlFor="prefecture">
              看哪里
            </label>
            <select
              className="form__input"
              id="prefecture"
              value={choice.prefecture}
              onChange={({ target }) => change({ prefecture: target.value, year: 0, areas: [] })}
            >
              {prefectures.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </p>
          <p>
            <label className="form__label" htmlFor="year">
              年份
            </label>
            <select className="form__input" id="year" value={year} onChange={({ target }) => change({ year: Number(target.value) })}>
              {years.map((each) => (
                <option key={each} value={each}>
                  {each}年
                </option>
              ))}
            </select>
          </p>
          <StatusChoice present={present} status={choice.status} onChange={(status) => change({ status })} />
        </div>
        <AreaChoice areas={areas} chosen={choice.areas} onChange={(chosen) => change({ areas: chosen })} />
      </details>
      {matrix !== undefined && choice.year !== 0 && choice.year !== year && (
        <p className="fine">{year === 0 ? `这里没有${choice.year}年的表。` : `这里没有${choice.year}年的表，下面是${year}年的。`}</p>
      )}
      <MatrixTable matrix={matrix} year={year} chosen={choice.areas} status={choice.status} />
    </section>
  );
}

interface StatusChoiceProps {
  /** Those that occur; one that the address asks for stays a choice. */
  readonly present: readonly Status[];
  readonly status: string;
  readonly onChange: (status: string) => void;
}

/** Rows of which one of the chosen areas has a status. */
function StatusChoice({ present, status, onChange }: StatusChoiceProps) {
  return (
    <p>
      <label className="form__label" htmlFor="status">
        只看有这种情况的指标
      </label>
      <select className="form__input" id="status" value={status} onChange={({ target }) => onChange(target.value)}>
        <option value="">全部</option>
        <option value="behind">落后</option>
        {keysOf(statusNames)
          .filter((each) => present.includes(each) || each === status)
          .map((each) => (
            <option key={each} value={each}>
              {statusNames[each]}
            </option>
          ))}
      </select>
    </p>
  );
}

interface AreaChoiceProps {
  readonly areas: ComparisonMatrix['areas'];
  readonly chosen: readonly string[];
  readonly onChange: (areas: readonly string[]) => void;
}

function AreaChoice({ areas, chosen, onChange }: AreaChoiceProps) {
  const toggled = (id: string) => (chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <fieldset>
      <legend className="form__label">区域（可选几个）</legend>
      <div className="links">
        {areas.map(({ id, name }) => (
          <label className="links__link" key={id}>
            <input type="checkbox" checked={chosen.includes(id)} onChange={() => onChange(toggled(id))} />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The chosen prefecture's matrix; undefined while it is being fetched. */
function useMatrix(prefecture: string): ComparisonMatrix | undefined {
  const [loaded, setLoaded] = useState<{ prefecture: string; matrix: ComparisonMatrix }>();
  useEffect(() => {
    let isCurrent = true;
    void fetch(`compare/${prefecture}.json`)
      .then((response) => response.json())
      .then((matrix: ComparisonMatrix) => {
        if (isCurrent) setLoaded({ prefecture, matrix });
      });
    return () => {
      isCurrent = false;
    };
  }, [prefecture]);
  return loaded?.prefecture === prefecture ? loaded.matrix : undefined;
}
