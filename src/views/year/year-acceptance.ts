import { allowedGap } from '../../schedule/acceptance-gap.ts';
import type { Area } from '../../domain/task/area.ts';
import { formatCivilDate } from '../../domain/value/civil-date.ts';
import { pageOfCode, type SitePath } from '../../domain/publication/page-path.ts';
import type { Application } from '../../findings/application.ts';
import { acceptanceMentions, acceptancePlan, standardsFor } from '../../findings/acceptance.ts';
import { orderGaps } from '../../findings/acceptance-order.ts';
import { disputesOfYear } from '../../findings/year-disputes.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import type { Task } from '../../findings/task.ts';
import { notAppliedTasks, openNotices, resultsOfYear, wideGaps } from '../../findings/year-end.ts';
import { type Link, relativeHref } from '../address.ts';
import { originLink } from '../figure/origin.ts';
import { indicatorName } from '../indicator-name.ts';
import { quoted } from '../words.ts';
import { type AcceptanceView, closingView, orderSentence, planViews, type SaidView, shareSentence } from './acceptance.ts';
import { type VerdictRow, disputeRows } from './evidence.ts';
import { type ResultTable, resultTable } from './year-end.ts';

/** How an area's year is accepted: by what, what is missing, and what was approved in the end. */
export interface YearAcceptance extends Pick<AcceptanceView, 'standards' | 'duties'> {
  readonly closing: SaidView | undefined;
  /** What else the area's documents of the year say of it. */
  readonly mentions: readonly SaidView[];
  /** The tasks for which nobody has applied; missing where that cannot be said. */
  readonly notApplied: { readonly title: string; readonly rows: readonly NoteRow[] } | undefined;
  readonly disputes: readonly VerdictRow[];
  /** 验收比进度低超过10个百分点的2项指标 */
  readonly gapsTitle: string;
  readonly gaps: readonly NoteRow[];
  /** Where the records depart from the order of the plan. */
  readonly orderGaps: readonly NoteRow[];
  readonly open: readonly NoteRow[];
  readonly results: readonly ResultTable[];
}

/** A task and one sentence about it. */
export interface NoteRow {
  readonly task: Link;
  readonly words: string;
}

/** The acceptance of an area's year; undefined where nothing is on record and no plan speaks of it. */
export function yearAcceptance(snapshot: Snapshot, from: SitePath, area: Area, year: number, tasks: readonly Task[]): YearAcceptance | undefined {
  const { model } = snapshot;
  const plan = acceptancePlan(model, area, year);
  const gaps = wideGaps(snapshot, tasks);
  const view: YearAcceptance = {
    ...planViews(snapshot, from, { ...plan, standards: standardsFor(plan.standards, tasks) }),
    closing: closingView(snapshot, from, plan.closing),
    mentions: acceptanceMentions(model, area, year).map(({ document, statement: { line, text } }) => ({
      words: `文件写：${quoted(text)}。`,
      source: originLink(snapshot, from, { document: document.id, line, text }),
    })),
    notApplied: notAppliedList(snapshot, from, tasks),
    disputes: disputeRows(snapshot, from, disputesOfYear(snapshot, area, year)),
    gapsTitle: `验收比进度低超过${allowedGap}个百分点的${gaps.length}项指标`,
    gaps: gaps.map(({ task, outcome, share }) => ({
      task: taskLink(from, task, indicatorName(outcome.indicator)),
      words: shareSentence(share),
    })),
    orderGaps: tasks.flatMap((task) => orderGaps(snapshot, task).map((gap) => ({ task: taskLink(from, task, task.project.title), words: orderSentence(gap) }))),
    open: tasks.flatMap((task) =>
      openNotices(snapshot, task).map(({ to }) => ({ task: taskLink(from, task, task.project.title), words: `公示到${formatCivilDate(to)}为止` })),
    ),
    results: resultsOfYear(snapshot, area.id, year).map((result) => resultTable(snapshot, from, result, tasks)),
  };
  const lists = [view.standards, view.duties, view.mentions, view.disputes, view.gaps, view.orderGaps, view.open, view.results];
  return view.closing === undefined && view.notApplied === undefined && lists.every(({ length }) => length === 0) ? undefined : view;
}

/** Said before the last day and after it; without a last day, or where the records are not whole, nothing is said. */
function notAppliedList(snapshot: Snapshot, from: SitePath, tasks: readonly Task[]): YearAcceptance['notApplied'] {
  const found = notAppliedTasks(snapshot, tasks);
  const [first] = found;
  if (first === undefined || first.application.kind === 'applied') return undefined;
  const { until } = first.application;
  const isOver = first.application.kind === 'missed';
  return {
    title: `还没有申请验收的${found.length}个项目`,
    rows: found.map(({ task, application }) => ({
      task: taskLink(from, task, task.project.title),
      words: isOver ? `最后一天是${formatCivilDate(until)}${lateWords(application)}，按方案未完成` : `最后一天是${formatCivilDate(until)}`,
    })),
  };
}

/** ，2026年1月15日才申请 */
function lateWords(application: Application): string {
  return application.kind === 'missed' && application.lateOn !== undefined ? `，${formatCivilDate(application.lateOn)}才申请` : '';
}

function taskLink(from: SitePath, { code }: Task, words: string): Link {
  return { words, href: code && relativeHref(from, pageOfCode(code)) };
}
