import { pageOfCode, type SitePath } from '../../domain/publication/page-path.ts';
import { relativeHref } from '../address.ts';
import { leadNames } from '../code/contact.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { speakingOutcome } from '../../findings/reported-under.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { targetPhrase } from '../figure/asked.ts';
import { notDoneSentence } from '../figure/verdict.ts';
import { rowFigure } from '../figure/row.ts';
import { rowBar, type RowBar } from '../figure/row-bar.ts';
import { outcomeStatus, type StatusView } from '../figure/status.ts';
import type { Task } from '../../findings/task.ts';
import { resultBeside } from '../year/year-end.ts';
import { listed } from '../words.ts';
import { withoutStop } from '../stop.ts';

/** A task in a list: every indicator with its number and its status word. */
export interface TaskRow {
  /** The ordinal that the list's document prints; missing where it prints none. */
  readonly number: number | undefined;
  readonly title: string;
  readonly href: string | undefined;
  readonly lead: string;
  readonly figures: readonly RowFigure[];
  /** 最终审定：部分完成, where the figures say otherwise; why 100 % is not done, or what the plan makes of it. */
  readonly result: string;
}

export interface RowFigure {
  readonly indicator: string;
  readonly number: string;
  readonly bar: RowBar | undefined;
  readonly status: StatusView;
}

/** The row of a task on the page at `from`. */
export function taskRow(snapshot: Snapshot, from: SitePath, task: Task): TaskRow {
  const { project, area, indicators, code } = task;
  return {
    number: project.commitment.number,
    title: task.title,
    href: code && relativeHref(from, pageOfCode(code)),
    lead: listed(leadNames(snapshot, task)),
    result: [resultBeside(snapshot, task), ...new Set(indicators.flatMap((indicator) => reasonWords(snapshot, snapshot.outcome(indicator, area.id))))]
      .filter(Boolean)
      .join('。'),
    figures: indicators.map((indicator) => {
      const outcome = speakingOutcome(snapshot, snapshot.outcome(indicator, area.id));
      const status = outcomeStatus(outcome);
      return { indicator: indicator.text, number: rowNumber(outcome, status), bar: rowBar(outcome), status };
    }),
  };
}

/** The reason, where the number alone would say that it is done. */
function reasonWords(snapshot: Snapshot, outcome: Outcome): string[] {
  return (['notCompleted', 'overdue', 'onSchedule'] as const).some((each) => each === outcome.standing.status)
    ? [withoutStop(notDoneSentence(snapshot, outcome) ?? '')]
    : [];
}

/** The figure, or before any report the promise; a stage that is the status word is said once. */
function rowNumber(outcome: Outcome, { words }: StatusView): string {
  const figure = rowFigure(outcome);
  if (figure === words) return '';
  return figure === '' ? (targetPhrase(outcome.target, outcome.indicator) ?? '') : figure;
}
