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

export function searchOf({ prefecture, year, areas }: Choice): string {
  return `?${new URLSearchParams({ in: prefecture, year: String(year), areas: areas.join(',') })}`;
}
