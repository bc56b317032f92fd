import { type Ratio, roundRatio } from '../../domain/value/quantity.ts';
import { percentWords } from '../../domain/value/percent-words.ts';

/** A progress bar, measured in percent of its own width. Over 100 % the goal moves left and the bar runs past it. */
export interface BarView {
  /** End of the bar up to the goal, and beyond it. */
  readonly fill: number;
  readonly over: number;
  /** Where the goal stands; at the right end unless progress is over 100 %. */
  readonly goal: number;
  /** Where the schedule stands; missing once the goal is reached. */
  readonly due: number | undefined;
  readonly label: { readonly x: number; readonly anchor: 'start' | 'middle' | 'end'; readonly words: string };
  /** The bar in words, for people who do not see it. */
  readonly words: string;
}

/** The bar of a percent held against the percent that is due. */
export function barView(percent: Ratio, scheduled: Ratio): BarView {
  const done = asNumber(percent);
  const scale = Math.max(100, done);
  const goal = share(100, scale);
  const due = done >= 100 ? undefined : share(asNumber(scheduled), scale);
  const words = due === undefined ? '目标100%' : `应到${percentWords(scheduled)}`;
  const x = due ?? goal;
  return {
    fill: share(Math.min(Math.max(done, 0), 100), scale),
    over: share(Math.max(0, done - 100), scale),
    goal,
    due,
    label: { x, anchor: anchorAt(x), words },
    words: `报告的是${percentWords(percent)}，${words}`,
  };
}

function share(percent: number, scale: number): number {
  return Math.round((percent / scale) * 10_000) / 100;
}

function anchorAt(x: number): 'start' | 'middle' | 'end' {
  if (x < 20) return 'start';
  return x > 80 ? 'end' : 'middle';
}

function asNumber(percent: Ratio): number {
  return Number(roundRatio(percent, 2));
}
