import { allowedGap } from '../../schedule/acceptance-gap.ts';
import { type AcceptanceStep, acceptanceResults, acceptanceSteps } from '../../domain/year/acceptance.ts';
import { type CivilDate, daysBetween, formatCivilDate } from '../../domain/value/civil-date.ts';
import { percentNumber } from '../../domain/value/percent-words.ts';
import { documentOf, isFiled } from '../../domain/value/source.ts';
import { pageOfCode, type SitePath } from '../../domain/publication/page-path.ts';
import { type AcceptancePlan, acceptancePlanOf, type AcceptedShare, acceptedShare, type TakenStep } from '../../findings/acceptance.ts';
import { type OrderGap, orderGaps } from '../../findings/acceptance-order.ts';
import type { Application } from '../../findings/application.ts';
import type { Outcome } from '../../findings/outcome.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import type { Task } from '../../findings/task.ts';
import { taskApplication } from '../../findings/year-end.ts';
import { type Link, relativeHref } from '../address.ts';
import { originLink } from '../figure/origin.ts';
import { datedSource } from '../source-line.ts';
import { quoted } from '../words.ts';
import { type EvidenceView, evidenceViews, type VerdictRow } from './evidence.ts';
import { type PublicNoticeView, publicNoticeViews, type ResultView, resultView } from './year-end.ts';
import { withStop } from '../stop.ts';

/** How a task is accepted and how far that has come: the standard first, then what was found. */
export interface AcceptanceView {
  /** 怎样验收 alone where nothing has been done yet. */
  readonly title: string;
  readonly standards: readonly SaidView[];
  readonly duties: readonly SaidView[];
  /** What the plan makes of a task for which nobody applied, and where this task stands with it. */
  readonly closing: SaidView | undefined;
  /** 验收率92%（截至2026年1月15日），比进度低12.5个百分点，超过了10个百分点的上限。 */
  readonly shares: readonly SaidView[];
  readonly steps: readonly StepView[];
  /** Where the records depart from the order of the plan. */
  readonly orderGaps: readonly string[];
  readonly evidence: readonly EvidenceView[];
  readonly notices: readonly PublicNoticeView[];
  readonly result: ResultView | undefined;
}

/** A sentence of ours and where it stands; with the document's words where something follows from them. */
export interface SaidView {
  readonly words: string;
  readonly quote?: string | undefined;
  readonly source: Link;
}

export interface StepView {
  readonly name: string;
  /** 县教育局，2026年1月4日。河口中学食堂消防水压不足 */
  readonly by: string;
  readonly result: string;
  /** Missing where the unit that took the step filed it: it is named already. */
  readonly source: Link | undefined;
}

/** The acceptance of a task as its page tells it; undefined where nothing is on record and no plan speaks of it. */
export function acceptanceView(snapshot: Snapshot, from: SitePath, task: Task, outcomes: readonly Outcome[]): AcceptanceView | undefined {
  const { model } = snapshot;
  const plan = acceptancePlanOf(model, task);
  const view = {
    ...planViews(snapshot, from, plan),
    closing: closingView(snapshot, from, plan.closing, { application: taskApplication(snapshot, task), task }),
    shares: outcomes.flatMap((outcome) => {
      const share = acceptedShare(model, outcome);
      const name = outcomes.length > 1 ? `${outcome.indicator.text}：` : '';
      return share === undefined ? [] : [{ words: `${name}${shareSentence(share)}`, source: originLink(snapshot, from, share.source) }];
    }),
    orderGaps: orderGaps(snapshot, task).map(orderSentence),
    steps: (model.acceptances.get(task.key)?.steps ?? []).map((step) => stepView(snapshot, from, step)),
    evidence: evidenceViews(snapshot, from, task),
    notices: publicNoticeViews(snapshot, from, task),
    result: resultView(snapshot, from, task),
  };
  const isBegun = view.result !== undefined || [view.shares, view.steps, view.notices].some(({ length }) => length > 0);
  const isPlanned = view.closing !== undefined || [view.standards, view.duties, view.evidence].some(({ length }) => length > 0);
  return isBegun || isPlanned ? { title: isBegun ? '怎样验收，验收到哪一步' : '怎样验收', ...view } : undefined;
}

/** 验收标准：电梯监督检验合格并交给业主使用. The one that names the project before the general one; its first clause, for the head of a page. */
export function standardLine(model: Snapshot['model'], task: Task): string | undefined {
  const { standards } = acceptancePlanOf(model, task);
  const [first] = standards.toSorted((left, right) => Number(right.projects.length > 0) - Number(left.projects.length > 0));
  if (first === undefined) return undefined;
  const [clause] = first.text.split(/[（；。]/u);
  const words = `${first.title === undefined ? '' : `《${first.title}》，`}${clause}`;
  return words.startsWith('验收标准') ? words : `验收标准：${words}`;
}

/** The standards and who does what, for a task or for a year. */
export function planViews(snapshot: Snapshot, from: SitePath, { standards, duties }: AcceptancePlan): Pick<AcceptanceView, 'standards' | 'duties'> {
  return {
    standards: standards.map(({ title, text, source }) => ({
      words: `${title === undefined ? '' : `《${title}》：`}${withStop(text)}`,
      source: originLink(snapshot, from, source),
    })),
    duties: duties.map(({ step, word, by, source }) => ({
      words: `${word ?? acceptanceSteps[step]}：${withStop(by)}`,
      source: originLink(snapshot, from, source),
    })),
  };
}

/** What the plan says of tasks for which nobody applied, and what follows for this one. */
export function closingView(
  snapshot: Snapshot,
  from: SitePath,
  closing: AcceptancePlan['closing'],
  { application, task }: { readonly application?: Application | undefined; readonly task?: Task } = {},
): SaidView | undefined {
  if (closing === undefined) return undefined;
  const words = `方案规定：没有申请验收（认定）或不合格的，直接认定为未完成。${untilWords(closing.applyUntil, application, snapshot.builtOn)}${task === undefined ? '' : exemptWords(task, closing)}`;
  const text = documentOf(closing.source)?.text;
  return { words, quote: text && quoted(text), source: originLink(snapshot, from, closing.source) };
}

/** 申请验收到2026年1月10日为止，还有22天，现在还没有申请。 The countdown that stands first on a page; undefined where none runs. */
export function countdownWords(application: Application | undefined, today: CivilDate): string | undefined {
  if (application?.kind !== 'open' || !application.isCountedDown) return undefined;
  const left = daysBetween(today, application.until);
  const day = formatCivilDate(application.until);
  return `申请验收到${day}为止，${left === 0 ? '今天是最后一天' : `还有${left}天`}，现在还没有申请；到时没有申请的，按方案是未完成。`;
}

/** A task that goes on, or that was taken back, is not judged by the rule: plans do not say what holds for it. */
function exemptWords({ project, span }: Task, { applyUntil }: NonNullable<AcceptancePlan['closing']>): string {
  const notJudged = applyUntil === undefined ? '' : '，本站不按这一条判断';
  if (project.withdrawal !== undefined) return `这项任务已经取消${notJudged}。`;
  return span.to > project.programme.year ? `这项任务计划办到${span.to}年${notJudged}。` : '';
}

function untilWords(until: CivilDate | undefined, application: Application | undefined, today: CivilDate): string {
  if (until === undefined) return '方案没有写申请的最后一天，本站也没有这份清单的全部申请记录，不按这一条判断。';
  const day = formatCivilDate(until);
  if (application === undefined) return `申请的最后一天是${day}。`;
  if (application.kind === 'applied')
    return `申请的最后一天是${day}，这项任务${application.on === undefined ? '' : `${formatCivilDate(application.on)}`}已经申请。`;
  if (application.kind === 'missed')
    return `申请的最后一天是${day}，这项任务${application.lateOn === undefined ? '没有申请' : `${formatCivilDate(application.lateOn)}才申请，晚了`}。`;
  return countdownWords(application, today) ?? `申请的最后一天是${day}，现在还没有申请。`;
}

/** The acceptance rate, with a warning where it lags behind progress more than the circulars allow. */
export function shareSentence({ percent, on, gap }: AcceptedShare): string {
  const rate = `验收率${percent}%${on === undefined ? '' : `（截至${formatCivilDate(on)}）`}`;
  return gap?.isTooWide === true ? `${rate}，比进度低${percentNumber(gap.points)}个百分点，超过了${allowedGap}个百分点的上限。` : `${rate}。`;
}

/** 方案规定要核定，没有核定的记录，就有了审定。 */
export function orderSentence(gap: OrderGap): string {
  if (gap.kind === 'approvedInNotice') {
    const { from, to } = gap.notice;
    if (from > gap.approvedOn) return `${formatCivilDate(gap.approvedOn)}就审定了，${formatCivilDate(from)}才开始公示。`;
    return `${formatCivilDate(gap.approvedOn)}审定时公示还没有期满（公示到${formatCivilDate(to)}为止）。`;
  }
  const { duty, next } = gap;
  const name = duty.word ?? acceptanceSteps[duty.step];
  return `方案规定由${duty.by}${name}，没有${name}的记录，已经有了${next.word ?? acceptanceSteps[next.step]}的记录。`;
}

/** A step of an acceptance: who took it, when, what was found. */
export function stepView(snapshot: Snapshot, from: SitePath, { step, word, by, post = '', doneOn, percent, result, note, source }: AcceptanceStep): StepView {
  const found = [result && acceptanceResults[result], percent && `验收率${percent}%`].filter(Boolean).join('，');
  return {
    name: word ?? acceptanceSteps[step],
    by: `${by}${post}，${doneOn === undefined ? `文件没有写日期，见${datedSource(snapshot, source)}` : formatCivilDate(doneOn)}。${note === undefined ? '' : withStop(note)}`,
    result: step === 'application' ? '已申请' : found || '文件没有写结果',
    source: isFiled(source) && source.filedBy === by ? undefined : originLink(snapshot, from, source),
  };
}

/** The steps that a unit took in the acceptance of tasks, for its page. */
export function stepRows(snapshot: Snapshot, from: SitePath, steps: readonly TakenStep[]): VerdictRow[] {
  return steps.map(({ task, step }) => {
    const { name, by, result, source } = stepView(snapshot, from, step);
    const link = { words: task.project.title, href: task.code && relativeHref(from, pageOfCode(task.code)) };
    return { task: link, area: task.area.name, verdict: `${name}：${result}`, detail: by, source };
  });
}
