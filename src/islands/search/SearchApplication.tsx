import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import { codeAnswer } from '../../search/code-words.ts';
import { finder } from '../../search/find.ts';
import { parseQuery, type Query } from '../../search/query.ts';
import type { IndexFiles, LoadedIndex } from './index-files.ts';
import { Results } from './Results.tsx';

interface Props {
  readonly hotline: string;
  /** Missing where the page is made. */
  readonly files?: IndexFiles;
  /** What the address asks, or what was typed before this script had loaded. */
  readonly typed?: string;
}

/** The search: one field, answers below it while one types, the query kept in the address, which is read when the script begins. */
export function SearchApplication({ hotline, files, typed = '' }: Props) {
  const [text, setText] = useState('');
  useEffect(() => setText(typed), [typed]);
  const [isEverything, setEverything] = useState(false);
  const query = useMemo(() => parseQuery(text), [text]);
  const index = useIndex(files, query, isEverything);
  const find = useMemo(() => finder(typeof index === 'object' ? index.entries : []), [index]);
  const found = useMemo(() => find(query.terms), [find, query]);
  const address = useAddress(setText);

  function submit(event: FormEvent) {
    event.preventDefault();
    address.settle();
  }

  return (
    <>
      <form className="find" action="search.html" role="search" onSubmit={submit}>
        <label className="form__label" htmlFor="q">
          名称、区域、单位、文号或者号码
        </label>
        <span className="find__line">
          <input
            className="form__input find__input"
            id="q"
            name="q"
            type="search"
            value={text}
            onChange={({ target }) => {
              setText(target.value);
              address.keep(target.value);
            }}
          />
          <button className="form__send" type="submit">
            搜索
          </button>
        </span>
      </form>
      {query.code && <CodeNote code={query.code} typed={text} />}
      {index === 'unreachable' && (
        <p className="panel">
          搜索的索引取不到。请检查网络，再改一个字重试；也可以从<a href="sitemap.html">站点地图</a>里找。
        </p>
      )}
      <Results key={query.terms.join(' ')} hotline={hotline} found={found} isAsked={query.terms.length > 0} isLoading={index === undefined} />
      {typeof index === 'object' && index.unread.length > 0 && query.terms.length > 0 && (
        <p>
          还没有在{index.unread.length}个市州里找。加上地名会自动去那里找，也可以
          <button className="call call--plain" type="button" onClick={() => setEverything(true)}>
            在全部市州里找
          </button>
        </p>
      )}
    </>
  );
}

function CodeNote({ code, typed }: { code: NonNullable<Query['code']>; typed: string }) {
  const { words, page } = codeAnswer(typed);
  if (page === undefined || code.kind !== 'code') return <p className="panel">{words}</p>;
  return (
    <p>
      <a className="call" href={page}>
        打开号码 {code.code} 的页面
      </a>
    </p>
  );
}

/** The index for the query; undefined while it is being fetched for the first time. */
function useIndex(files: IndexFiles | undefined, { terms }: Query, isEverything: boolean): LoadedIndex | 'unreachable' | undefined {
  const [index, setIndex] = useState<LoadedIndex | 'unreachable'>();
  const wanted = terms.join(' ');
  useEffect(() => {
    let isCurrent = true;
    const keep = (loaded: LoadedIndex | 'unreachable') => {
      if (isCurrent) setIndex(loaded);
    };
    files?.load(wanted.split(' '), isEverything).then(keep, () => keep('unreachable'));
    return () => {
      isCurrent = false;
    };
  }, [files, wanted, isEverything]);
  return index;
}

/**
 * Keeps the query in the address, so that coming back from a result brings the search back. What is
 * typed in one go is one step of the history; a submitted search ends the step.
 */
function useAddress(setText: (text: string) => void) {
  const isTyping = useRef(false);
  useEffect(() => {
    const restore = () => {
      isTyping.current = false;
      setText(queryOf(location.search));
    };
    addEventListener('popstate', restore);
    return () => removeEventListener('popstate', restore);
  }, [setText]);
  return {
    keep(text: string) {
      const isNewStep = !isTyping.current && queryOf(location.search) !== '';
      history[isNewStep ? 'pushState' : 'replaceState'](null, '', addressOf(text));
      isTyping.current = true;
    },
    settle() {
      isTyping.current = false;
    },
  };
}

/** What the address asks for; empty without `q`. */
export function queryOf(search: string): string {
  return new URLSearchParams(search).get('q') ?? '';
}

function addressOf(text: string): string {
  return text === '' ? location.pathname : `?q=${encodeURIComponent(text)}`;
}
