import { noticeDays, noticeState, type PublicNotice } from '../../domain/year/public-notice.ts';
import { resultOutcomes, type TaskResult, type YearResult } from '../../domain/year/year-result.ts';
import { keysOf } from '../../domain/value/keys.ts';
import { formatCivilDate } from '../../domain/value/civil-date.ts';
import { pageOfCode, type SitePath } from '../../domain/publication/page-path.ts';
import { isTaskDone } from '../../findings/circular-count.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import type { Task } from '../../findings/task.ts';
import { resultOf } from '../../findings/year-end.ts';
import { type Link, relativeHref } from '../address.ts';
import { originLink } from '../figure/origin.ts';

/** A notice of completion, with the way to object to it. */
export interface PublicNoticeView {
  /** 2026年1月22日至1月28日公示7天，在县政府门户网站。 */
  readonly sentence: string;
  readonly channel: string;
  /** What came of it; while it runs, that it runs. */
  readonly outcome: string;
  readonly link: Link | undefined;
  readonly source: Link;
}

/** What was approved in the end. */
export interface ResultView {
  /** 清溪县人民政府2026年2月6日审定：部分完成（1所学校整改后复验）。 */
  readonly sentence: string;
  /** What the published figures say where that is not the same. */
  readonly difference: string;
  readonly source: Link;
}

/** A list's final result as a table: one row a project. */
export interface ResultTable {
  /** The list's own id: an anchor. */
  readonly id: string;
  /** 《关于…的通报》，清溪县人民政府2026年2月6日审定，2月8日公布。 */
  readonly sentence: string;
  readonly source: Link;
  readonly rows: readonly { readonly project: Link; readonly outcome: string; readonly note: string }[];
}

/** The notices about a task, newest first. */
export function publicNoticeViews(snapshot: Snapshot, from: SitePath, { key }: Task): PublicNoticeView[] {
  return (snapshot.model.publicNotices.get(key) ?? []).toReversed().map((notice) => noticeView(snapshot, from, notice));
}

export function noticeView(snapshot: Snapshot, from: SitePath, notice: PublicNotice): PublicNoticeView {
  return {
    sentence: `${formatCivilDate(notice.from)}至${formatCivilDate(notice.to)}公示${noticeDays(notice)}天，在${notice.place}。`,
    channel: `有异议可以提：${notice.channel}。`,
    outcome: outcomeWords(notice, snapshot),
    link: notice.link === undefined ? undefined : { words: '看公示', href: notice.link },
    source: originLink(snapshot, from, notice.source),
  };
}

/** 正在公示，到2026年2月14日为止。… The sentence that leads a task's page while a notice runs. */
export function openNoticeWords({ to, channel }: PublicNotice): string {
  return `完成情况正在公示，到${formatCivilDate(to)}为止。有异议可以提：${channel}。`;
}

/** The final result of a task; undefined where none is on record. */
export function resultView(snapshot: Snapshot, from: SitePath, task: Task): ResultView | undefined {
  const found = resultOf(snapshot, task);
  if (found === undefined) return undefined;
  const { result, outcome } = found;
  return {
    sentence: resultSentence(result, outcome),
    difference: differenceWords(snapshot, task, outcome),
    source: originLink(snapshot, from, result.source),
  };
}

/** 清溪县人民政府2026年2月6日审定：部分完成（1所学校整改后复验）。 */
export function resultSentence({ approver, approvedOn }: YearResult, { outcome, note }: TaskResult): string {
  const noted = note === undefined ? '' : `（${note.replace(/。$/u, '')}）`;
  return `${approver}${formatCivilDate(approvedOn)}审定：${resultOutcomes[outcome]}${noted}。`;
}

/** A final result on the page of its area's year. */
export function resultTable(snapshot: Snapshot, from: SitePath, result: YearResult, tasks: readonly Task[]): ResultTable {
  const published = result.publishedOn === undefined ? '' : `，${formatCivilDate(result.publishedOn)}公布`;
  return {
    id: `result-${result.list}`,
    sentence: `《${result.title}》，${result.approver}${formatCivilDate(result.approvedOn)}审定${published}。`,
    source: originLink(snapshot, from, result.source),
    rows: result.outcomes.flatMap(({ project: id, outcome, note = '' }) => {
      const task = tasks.find(({ project }) => project.id === id);
      if (task === undefined) return [];
      const difference = differenceWords(snapshot, task, { outcome });
      return [
        {
          project: { words: task.project.title, href: task.code && relativeHref(from, pageOfCode(task.code)) },
          outcome: resultOutcomes[outcome],
          note: [note, difference].filter(Boolean).join('。'),
        },
      ];
    }),
  };
}

/** 本站按公开的数算是没有全部完成 — both are shown, neither is mended. Empty where they agree. */
function differenceWords(snapshot: Snapshot, task: Task, { outcome }: Pick<TaskResult, 'outcome'>): string {
  const isDoneHere = isTaskDone(snapshot, task);
  if (!differs(snapshot, task, { outcome })) return '';
  return isDoneHere ? '本站按公开的数算是已经完成，两个都照登' : '本站按公开的数算是还没有全部完成，两个都照登';
}

function differs(snapshot: Snapshot, task: Task, { outcome }: Pick<TaskResult, 'outcome'>): boolean {
  return (outcome === 'completed') !== isTaskDone(snapshot, task);
}

/** 本站按公开的数算是已经完成，两个都照登, for a row that is marked with the final result; empty where the figures say the same or none is on record. */
export function resultBeside(snapshot: Snapshot, task: Task): string {
  const found = resultOf(snapshot, task);
  return found === undefined ? '' : differenceWords(snapshot, task, found.outcome);
}

/** 最终结果已经审定：4个项目完成，2个项目部分完成，3个项目未完成; undefined where none is on record. */
export function resultCounts(results: readonly YearResult[]): string | undefined {
  const counts = resultShares(results.flatMap((result) => result.outcomes));
  return counts.length === 0 ? undefined : `最终结果已经审定：${counts.map(({ words }) => words).join('，')}`;
}

/** 4个项目完成，2个项目部分完成 …: how many of some final results there are of each kind; none where there are no results. */
export function resultShares(outcomes: readonly Pick<TaskResult, 'outcome'>[]): { readonly kind: TaskResult['outcome']; readonly words: string }[] {
  return keysOf(resultOutcomes).flatMap((kind) => {
    const count = outcomes.filter(({ outcome }) => outcome === kind).length;
    return count === 0 ? [] : [{ kind, words: `${count}个项目${resultOutcomes[kind]}` }];
  });
}

function outcomeWords(notice: PublicNotice, { builtOn }: Pick<Snapshot, 'builtOn'>): string {
  const { objections, outcome, projects } = notice;
  const shared = projects.length === 1 ? '' : `这份公示管${projects.length}个项目，一共`;
  const state = noticeState(notice, builtOn);
  if (state !== 'over') return state === 'open' ? '正在公示。' : '还没有开始。';
  if (objections === undefined || outcome === undefined) return '公示期满，收到几件异议还没有公布。';
  return `${shared}${objections === 0 ? '没有收到异议' : `收到${objections}件异议`}。${outcome.replace(/。?$/u, '。')}`;
}
