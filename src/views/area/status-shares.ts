import type { DecidedTask } from '../../findings/year-end.ts';
import { keyWords, statusCounts, type StatusView } from '../figure/status.ts';
import { type StatusTone, statusTones, toneOf } from '../figure/tone.ts';
import { resultOutcomes } from '../../domain/year/year-result.ts';
import { resultKinds } from '../year/result-mark.ts';
import { hundredths } from '../../domain/value/hundredths.ts';

/** Indicators by status: the counts add up to all of them, the lengths of the bar to 100. */
export interface StatusShares {
  /** 项, or 个 of projects. */
  readonly unit: '项' | '个';
  /** 60项指标：18项按序时推进，…… */
  readonly words: string;
  readonly shares: readonly StatusShare[];
}

export interface StatusShare {
  readonly status: StatusView;
  /** The same in the key of the bar: 按计划在办（按序时推进）. */
  readonly inKey: StatusView;
  readonly tone: StatusTone;
  readonly count: number;
  /** Percent of the bar's width. */
  readonly x: number;
  readonly width: number;
}

/** How many of several statuses there are, as lengths of a bar, in the order of its colours. */
export function statusShares(statuses: readonly StatusView[]): StatusShares {
  const total = statuses.length;
  const shares = sharesOf(
    statusCounts(statuses).map(({ status, count }) => ({ status, inKey: { kind: status.kind, words: keyWords(status.kind) }, count })),
    total,
  );
  return { unit: '项', words: `${total}项指标：${shares.map(({ status, count }) => `${count}项${status.words}`).join('，')}`, shares };
}

/** The projects of a year by their final result, those without one too: the bar of a year that is decided. */
export function decidedShares(decided: readonly DecidedTask[], projects: number): StatusShares {
  const kinds = [
    ...decided.map(({ outcome: { outcome } }) => ({ kind: resultKinds[outcome], words: resultOutcomes[outcome] })),
    ...Array.from({ length: projects - decided.length }, () => ({ kind: 'notStated' as const, words: '没有审定结果' })),
  ];
  const views = [...new Map(kinds.map((view) => [view.kind, view])).values()];
  const shares = sharesOf(
    views.map((status) => ({ status, inKey: status, count: kinds.filter(({ kind }) => kind === status.kind).length })),
    projects,
  );
  return { unit: '个', words: `${projects}个项目：${shares.map(({ status, count }) => `${count}个${status.words}`).join('，')}`, shares };
}

function sharesOf(counts: readonly Pick<StatusShare, 'status' | 'inKey' | 'count'>[], total: number): StatusShare[] {
  let before = 0;
  return statusTones
    .flatMap((tone) => counts.filter(({ status }) => toneOf(status.kind) === tone))
    .map((each) => {
      const x = hundredths((before / total) * 100);
      before += each.count;
      return { ...each, tone: toneOf(each.status.kind), x, width: hundredths((each.count / total) * 100) };
    });
}
