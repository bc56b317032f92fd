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
import { resultOf } from '../../findings/year-end.ts';
import { resultBar, resultMark } from '../year/result-mark.ts';
import { resultBeside } from '../year/year-end.ts';
import { listed } from '../words.ts';

/** A task in a list: every indicator with its number and its status word. */
export interface TaskRow {
  /** The ordinal that the list's document prints; missing where it prints none. */
  readonly number: number | undefined;
  readonly title: string;
  readonly href: string | undefined;
  readonly lead: string;
  readonly figures: readonly RowFigure[];
  /** 最终审定：部分完成; empty where no result was approved. */
  readonly final: string;
  /** What the published figures make of it, where the final result says otherwise; why 100 % is not done, or what the plan makes of it. */
  readonly result: string;
}

export interface RowFigure {
  readonly indicator: string;
  readonly number: string;
  readonly bar: RowBar | undefined;
  /** The final result where one was approved, else what the figures say. */
  readonly status: StatusView;
  /** What the figures say, whatever was approved. */
  readonly reported: StatusView;
}

/** The row of a task on the page at `from`. */
export function taskRow(snapshot: Snapshot, from: SitePath, task: Task): TaskRow {
  const { project, area, indicators, code } = task;
  const final = resultOf(snapshot, task)?.outcome;
  return {
    number: project.commitment.number,
    title: task.title,
    href: code && relativeHref(from, pageOfCode(code)),
    lead: listed(leadNames(snapshot, task)),
    final: final === undefined ? '' : resultMark(final).words,
    result: [resultBeside(snapshot, task), ...new Set(indicators.flatMap((indicator) => reasonWords(snapshot, snapshot.outcome(indicator, area.id))))]
      .filter(Boolean)
      .join('。'),
    figures: indicators.map((indicator) => {
      const outcome = speakingOutcome(snapshot, snapshot.outcome(indicator, area.id));
      const status = outcomeStatus(outcome);
      const figure = { indicator: indicator.text, number: rowNumber(outcome, status), bar: rowBar(outcome), status, reported: status };
      return final === undefined ? figure : { ...figure, bar: resultBar(figure.bar, final), status: resultMark(final) };
    }),
  };
}

/** The reason, where the number alone would say that it is done. */
function reasonWords(snapshot: Snapshot, outcome: Outcome): string[] {
  return (['notCompleted', 'overdue', 'onSchedule'] as const).some((each) => each === outcome.standing.status)
    ? [(notDoneSentence(snapshot, outcome) ?? '').replace(/。$/u, '')]
    : [];
}

/** The figure, or before any report the promise; a stage that is the status word is said once. */
function rowNumber(outcome: Outcome, { words }: StatusView): string {
  const figure = rowFigure(outcome);
  if (figure === words) return '';
  return figure === '' ? (targetPhrase(outcome.target, outcome.indicator) ?? '') : figure;
}
