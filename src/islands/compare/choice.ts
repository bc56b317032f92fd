/** What somebody compares. */
export interface Choice {
  readonly prefecture: string;
  /** 0 until a year is chosen: the newest is shown. */
  readonly year: number;
  readonly areas: readonly string[];
}

/** Reads `?in=430600&year=2023&areas=430602,430603`. */
export function choiceOf(search: string, first: string): Choice {
  const asked = new URLSearchParams(search);
  const areas = (asked.get('areas') ?? '').split(',').filter((area) => area !== '');
  return { prefecture: asked.get('in') ?? first, year: Number(asked.get('year') ?? 0), areas };
}

/** The address of a choice: no year while none is known, so that a link never means another year's table later. */
export function searchOf({ prefecture, year, areas }: Choice): string {
  const search = new URLSearchParams({ in: prefecture });
  if (year !== 0) search.set('year', String(year));
  search.set('areas', areas.join(','));
  return `?${search}`;
}
