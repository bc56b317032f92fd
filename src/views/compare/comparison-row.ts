import type { SitePath } from '../../domain/publication/page-path.ts';
import type { Area } from '../../domain/task/area.ts';
import { formatCivilDate } from '../../domain/value/civil-date.ts';
import type { AreaRank } from '../../findings/area-ranks.ts';
import type { Outcome } from '../../findings/outcome.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { taskObject } from '../../findings/task.ts';
import type { Link } from '../address.ts';
import { namedFigure } from '../figure/named-behind.ts';
import { shortFigure } from '../figure/row.ts';
import { rowBar, type RowBar } from '../figure/row-bar.ts';
import { type StatusView, statusView } from '../figure/status.ts';
import { lagWords } from '../figure/verdict.ts';
import type { RowMarks } from '../list/list-tools.ts';
import { taskHref } from '../task/figure.ts';
import { percentWords } from '../../domain/value/percent-words.ts';
import { askedWords, figureBesideStatus } from './asked.ts';

/** One area in the comparison of an indicator. */
export interface ComparisonRow {
  readonly area: Link;
  readonly target: string;
  /** The document's own word where that alone says that it is behind. */
  readonly figure: string;
  readonly scheduled: string;
  readonly status: StatusView;
  readonly asOf: string;
  /** 1/9, computed here among the areas with a completion; empty without one. */
  readonly rank: string;
  /** As the document prints it. */
  readonly printedRank: string;
  /** Its bar; missing where it has no task. */
  readonly bar: RowBar | undefined;
  /** 慢33.3个百分点; empty for what is not behind its plan. */
  readonly lag: string;
  readonly marks: RowMarks;
}

interface RowFacts {
  readonly area: Area;
  readonly outcome: Outcome;
  readonly rank: AreaRank | undefined;
  readonly marks: RowMarks;
}

/** The row of an area on the page at `path`. */
export function comparisonRow(snapshot: Snapshot, path: SitePath, { area, outcome, rank, marks }: RowFacts): ComparisonRow {
  const { indicator, latest, standing } = outcome;
  const hasPage = snapshot.model.codes.has(taskObject(indicator.project, area));
  return {
    area: { words: area.name, href: hasPage ? taskHref(snapshot, path, indicator.project, area.id) : undefined },
    target: askedWords(outcome),
    figure: figureBesideStatus(outcome, namedFigure(outcome) ?? shortFigure(outcome)),
    scheduled: standing.scheduled === undefined ? '' : percentWords(standing.scheduled),
    status: statusView(standing),
    asOf: latest === undefined ? '' : formatCivilDate(latest.asOf),
    rank: rank === undefined ? '' : `${rank.rank}/${rank.rankOf}`,
    printedRank: printedRank(outcome),
    bar: standing.status === 'pending' ? undefined : rowBar(outcome),
    lag: standing.status === 'behindSchedule' ? lagWords(outcome) : '',
    marks,
  };
}

function printedRank({ latest }: Outcome): string {
  if (latest?.rank === undefined) return '';
  return latest.rankOf === undefined ? `第${latest.rank}名` : `第${latest.rank}名，共${latest.rankOf}个`;
}
