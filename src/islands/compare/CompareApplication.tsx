import { useEffect, useState } from 'react';
import type { ComparisonMatrix } from '../../views/compare/comparison-matrix.ts';
import { type Choice, choiceOf, searchOf } from './choice.ts';
import { MatrixTable } from './MatrixTable.tsx';

interface Props {
  readonly prefectures: readonly { readonly id: string; readonly name: string }[];
}

/** Two or more areas of one prefecture side by side; what is chosen is kept in the address. */
export function CompareApplication({ prefectures }: Props) {
  const [choice, setChoice] = useState(() => choiceOf(location.search, prefectures[0]?.id ?? ''));
  const matrix = useMatrix(choice.prefecture);
  const years = [...new Set(matrix?.rows.map(({ year }) => year))].sort((left, right) => right - left);
  const year = years.includes(choice.year) ? choice.year : (years[0] ?? 0);
  // The year that is shown goes into the address, so that the link still shows it when there is a newer one.
  const change = (changes: Partial<Choice>) => {
    const next = { ...choice, year, ...changes };
    setChoice(next);
    history.replaceState(null, '', searchOf(next));
  };
  return (
    <section className="panel" aria-labelledby="choose">
      <h2 className="panel__title" id="choose">
        选区域来比
      </h2>
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
      {matrix && <AreaChoice matrix={matrix} year={year} chosen={choice.areas} onChange={(areas) => change({ areas })} />}
      {matrix && <MatrixTable matrix={matrix} year={year} chosen={choice.areas} />}
    </section>
  );
}

interface AreaChoiceProps {
  readonly matrix: ComparisonMatrix;
  readonly year: number;
  readonly chosen: readonly string[];
  readonly onChange: (areas: readonly string[]) => void;
}

/** Only areas that have something in that year can be chosen. */
function AreaChoice({ matrix, year, chosen, onChange }: AreaChoiceProps) {
  const busy = matrix.areas.filter(({ id }) => matrix.rows.some((row) => row.year === year && id in row.cells));
  const toggled = (id: string) => (chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <fieldset>
      <legend className="form__label">区域（可选几个）</legend>
      <div className="links">
        {busy.map(({ id, name }) => (
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
