/** What somebody compares. */
export interface Choice {
  readonly prefecture: string;
  /** 0 until a year is chosen: the newest is shown. */
  readonly year: number;
  readonly areas: readonly string[];
  /** A status, or `behind` for all that is behind; empty for every row. */
  readonly status: string;
}

/** Reads `?in=430600&year=2023&areas=430602,430603`. */
export function choiceOf(search: string, prefectures: readonly string[]): Choice {
  const asked = new URLSearchParams(search);
  const areas = (asked.get('areas') ?? '').split(',').filter((area) => area !== '');
  // An address without a prefecture still names areas: the first four digits of one are its prefecture's.
  const own = prefectures.find((id) => id.slice(0, 4) === areas[0]?.slice(0, 4));
  const named = prefectures.find((id) => id === asked.get('in'));
  return { prefecture: named ?? own ?? prefectures[0] ?? '', year: yearIn(asked.get('year') ?? ''), areas, status: asked.get('status') ?? '' };
}

/** A year that somebody may mean; anything else chooses none. */
function yearIn(asked: string): number {
  return /^\d{4}$/u.test(asked) ? Number(asked) : 0;
}

/** The address of a choice: no year while none is known, so that a link never means another year's table later. */
export function searchOf({ prefecture, year, areas, status }: Choice): string {
  const search = new URLSearchParams({ in: prefecture });
  if (year !== 0) search.set('year', String(year));
  search.set('areas', areas.join(','));
  if (status !== '') search.set('status', status);
  return `?${search}`;
}
