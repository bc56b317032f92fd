import { useState } from 'react';
import { phoneLinks } from '../../domain/value/phone.ts';
import type { Found } from '../../search/find.ts';
import { byMatter } from '../../search/by-matter.ts';
import { kindNames, type SearchEntry } from '../../search/shard.ts';

interface Props {
  /** Whom to call who finds nothing. */
  readonly hotline: string;
  readonly found: Found;
  readonly isAsked: boolean;
  readonly isLoading: boolean;
}

/** Matters shown at first, and added by each press of the button. */
const step = 30;

/** What was found, and how much, said aloud to those who do not see it. */
export function Results({ hotline, found, isAsked, isLoading }: Props) {
  const [shown, setShown] = useState(step);
  const matters = byMatter(found.entries);
  return (
    <section className="asked" aria-label="搜索结果">
      <p className="fine" role="status" aria-live="polite">
        {isAsked ? countWords(found, isLoading) : ''}
      </p>
      {isAsked && !isLoading && found.entries.length === 0 && <Nothing hotline={hotline} />}
      <ol className="rows">
        {matters.slice(0, shown).map((matter) => (
          <Matter matter={matter} key={matter[0]?.page} />
        ))}
      </ol>
      {matters.length > shown && (
        <button className="call call--plain" type="button" onClick={() => setShown(shown + step)}>
          再看{Math.min(step, matters.length - shown)}件
        </button>
      )}
    </section>
  );
}

/** One thing to do is found once, with every area that has to do it. */
function Matter({ matter }: { readonly matter: readonly SearchEntry[] }) {
  const [first] = matter;
  if (first === undefined) return null;
  const { kind, title, place, page } = first;
  if (matter.length > 1) {
    return (
      <li className="paper">
        <b>{title}</b>
        <ul className="links">
          {matter.map((each) => (
            <li key={each.page}>
              <a className="links__link" href={each.page} aria-label={`${title}，${each.place}`}>
                {each.place}
              </a>
            </li>
          ))}
        </ul>
      </li>
    );
  }
  return (
    <li className="paper">
      <a className="row__title" href={page}>
        {title}
      </a>
      <span className="paper__note">{kind === 'project' ? place : `${kindNames[kind]} · ${place}`}</span>
    </li>
  );
}

/** Where somebody goes whom the search did not help. */
function Nothing({ hotline }: Pick<Props, 'hotline'>) {
  return (
    <ul className="links">
      <li>
        <a className="links__link" href={phoneLinks(hotline)[0]?.href}>
          打{hotline}问
        </a>
      </li>
      <li>
        <a className="links__link" href="sitemap.html">
          站点地图：全部栏目、区域和项目
        </a>
      </li>
    </ul>
  );
}

function countWords({ entries, ownCount, isExact, otherWords }: Found, isLoading: boolean): string {
  if (isLoading) return '正在取索引……';
  if (entries.length === 0) return '没有找到。可以换一个说法。';
  if (!isExact) return `没有完全相符的，下面${entries.length}条相近。`;
  if (ownCount === entries.length) return `找到${entries.length}条。`;
  const others = `${entries.length - ownCount}条${otherWords.length === 0 ? '意思相近' : `是按“${otherWords.join('”“')}”找到的`}`;
  return ownCount === 0 ? `没有写这个词的，下面${others}。` : `找到${entries.length}条，其中${others}。`;
}
