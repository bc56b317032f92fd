import { compareRatios, type Ratio } from '../domain/value/quantity.ts';

export interface Ranked {
  readonly area: string;
  readonly percent: Ratio;
  /** 1 is best; areas with the same percent share a rank and the next rank is skipped. */
  readonly rank: number;
  /** Number of areas compared. */
  readonly rankOf: number;
}

/** Areas by completion, best first; equal areas keep the order given. Areas without a percent are left out by the caller. */
export function ranked(completions: readonly { area: string; percent: Ratio }[]): Ranked[] {
  const best = [...completions].sort((left, right) => compareRatios(right.percent, left.percent));
  const rankOf = best.length;
  return best.map((each) => {
    const better = best.filter((other) => compareRatios(other.percent, each.percent) > 0).length;
    return { ...each, rank: better + 1, rankOf };
  });
}

/** Whether anybody can be `rank`-th of so many: nobody is tenth of nine. */
export function isPossibleRank(rank: number, of: number): boolean {
  return rank >= 1 && rank <= of;
}
