import { useState } from 'react';
import type { Found } from '../../search/find.ts';
import { kindNames } from '../../search/shard.ts';

interface Props {
  readonly found: Found;
  readonly isAsked: boolean;
  readonly isLoading: boolean;
}

/** Results shown at first, and added by each press of the button. */
const step = 30;

/** What was found, and how much, said aloud to those who do not see it. */
export function Results({ found, isAsked, isLoading }: Props) {
  const [shown, setShown] = useState(step);
  const { entries } = found;
  return (
    <section aria-label="搜索结果">
      <p className="fine" role="status" aria-live="polite">
        {isAsked ? countWords(found, isLoading) : ''}
      </p>
      <ol className="rows">
        {entries.slice(0, shown).map(({ kind, title, place, page }) => (
          <li className="paper" key={page}>
            <a className="row__title" href={page}>
              {title}
            </a>
            <span className="paper__note">{kind === 'project' ? place : `${kindNames[kind]} · ${place}`}</span>
          </li>
        ))}
      </ol>
      {entries.length > shown && (
        <button className="call call--plain" type="button" onClick={() => setShown(shown + step)}>
          再看{Math.min(step, entries.length - shown)}条
        </button>
      )}
    </section>
  );
}

function countWords({ entries, isExact }: Found, isLoading: boolean): string {
  if (isLoading) return '正在取索引……';
  if (entries.length === 0) return '没有找到。换一个说法，或者从站点地图里找。';
  return isExact ? `找到${entries.length}条。` : `没有完全相符的，下面${entries.length}条相近。`;
}
