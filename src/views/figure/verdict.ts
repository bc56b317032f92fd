import { formatCivilDate } from '../../domain/value/civil-date.ts';
import { acceptanceSteps } from '../../domain/year/acceptance.ts';
import { basisNames, type Report } from '../../domain/task/report.ts';
import { hasBegun } from '../../domain/task/stage.ts';
import { type Status, statusNames } from '../../domain/task/status.ts';
import { documentJudgement } from '../../findings/document-judgement.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { type NotCompletedByRule, sinceOf } from '../../findings/application.ts';
import { type NotDoneReason, notDoneReason } from '../../findings/not-done.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { leadPercentagePoints } from '../../schedule/standing.ts';
import { percentWords, pointsWords } from '../../domain/value/percent-words.ts';
import { listed, quoted } from '../words.ts';
import type { Indicator } from '../../domain/task/programme.ts';
import { saidBasis } from './doing.ts';

/** How a task stands against its plan, in a sentence; a percent that the answer says already is not said again. Empty where nothing was asked or reported. */
export function verdictOf(outcome: Outcome): string {
  const { standing, latest, target } = outcome;
  const { judged, scheduled, status } = standing;
  if (latest === undefined || status === 'notCompleted' || target?.kind === 'withdrawn' || target?.kind === 'notAssigned') return '';
  if (target?.kind === 'pending') return '任务下达以前不判断进度，不参加汇总和排名。';
  if (status === 'completed' || status === 'completedEarly') return doneWords(status, outcome);
  if (status === 'stageOnly' || (standing.stage !== undefined && judged === undefined)) return stageWords(status, latest);
  if (outcome.indicator.isLevel && standing.done !== undefined) return levelWords(status);
  if (judged === undefined || scheduled === undefined) return '没有可以和计划比较的数，不判断快慢。';
  const isSaid = latest.breakdown === undefined && judged.from !== 'claimed';
  const percent = judged.from === 'reported' && latest.reportedPercent !== undefined ? `${latest.reportedPercent}%` : percentWords(judged.percent);
  return `${isSaid ? '' : `${basisNames[saidBasis(judged, latest)]}${percent}，`}${dueTitle(outcome.indicator)}${percentWords(scheduled)}，${leadWords(outcome)}。`;
}

/** 按计划应到 only where an indicator has a plan of its own; an even share of each month is our reckoning, not a plan. */
export function dueTitle({ plan }: Pick<Indicator, 'plan'>): string {
  return `${plan === undefined ? '按月平均' : '按计划'}应到`;
}

/** Why 100 % or more is not yet done, or what the plan's rule makes of it; undefined where neither needs a reason. */
export function notDoneSentence({ model }: Pick<Snapshot, 'model'>, outcome: Outcome): string | undefined {
  const reason = notDoneReason(outcome);
  if (reason === undefined) return undefined;
  return `${reason.kind === 'notApplied' || reason.kind === 'failed' ? byPlanWords(reason) : '还不算完成'}：${reasonWords(model, reason)}。`;
}

/** 从2026年1月11日起，按方案的规定是未完成: the figures before that day keep their own status. */
function byPlanWords(rule: NotCompletedByRule): string {
  const since = sinceOf(rule);
  return `${since === undefined ? '' : `从${formatCivilDate(since)}起，`}按方案的规定是未完成`;
}

/** 文件的判断：“整体按序时推进”。 Where it is not ours, both are kept. */
export function judgementSentence(outcome: Outcome): string | undefined {
  const judgement = documentJudgement(outcome);
  if (judgement === undefined) return undefined;
  const ours = judgement.differs ? `按公开的数计算是“${statusNames[outcome.standing.status]}”，两个判断都照登。` : '';
  return `文件的判断：${quoted(judgement.words)}。${ours}`;
}

function reasonWords({ areas }: Snapshot['model'], reason: NotDoneReason): string {
  switch (reason.kind) {
    case 'areas':
      if (reason.assigned === undefined) return `文件写了${reason.completed}个区域完成了全年任务，没有写有任务的一共几个；所有区域都完成才算完成`;
      return `有任务的${reason.assigned}个区域中，${reason.completed}个完成了全年任务；所有区域都完成才算完成`;
    case 'areasBelow':
      return `${listed(reason.areas.map((id) => areas.get(id)?.name ?? id))}还没有完成；所有区域都完成才算完成`;
    case 'notApplied':
      return `到${formatCivilDate(reason.until)}（申请验收的最后一天）没有申请${reason.lateOn === undefined ? '' : `，${formatCivilDate(reason.lateOn)}才申请`}；方案写明没有申请的直接认定为未完成`;
    case 'failed':
      return `${reason.step.by}${reason.step.word ?? acceptanceSteps[reason.step.step]}为不合格；方案写明不合格的直接认定为未完成`;
    case 'basis':
      return `这是${basisNames[reason.basis]}，文件没有写任务已经完成`;
  }
}

/** Done early is said with the day on which it was known: pages outlive the year. */
function doneWords(status: Status, { latest }: Outcome): string {
  return status === 'completedEarly' && latest !== undefined ? `到${formatCivilDate(latest.asOf)}，全年任务已经完成。` : '全年任务已经完成。';
}

function stageWords(status: Status, { reportedPercent, stage }: Report): string {
  if (status === 'overdue') return '期限已经到了，还没有达到要求。';
  if (reportedPercent === undefined && stage !== undefined && !hasBegun(stage)) return '没有写办成多少：不当作0，不算完成率，也不判断快慢。';
  return reportedPercent === undefined ? '只公布了办到哪一步，不判断快慢。' : `没有写“${reportedPercent}%”是什么的百分比，也没有写任务已经完成，不判断快慢。`;
}

function levelWords(status: Status): string {
  return status === 'overdue' ? '期限已经到了，还没有达到目标。' : '还没有达到目标，期限还没有到。';
}

/** 慢33.3个百分点, of an outcome that is held against a plan; empty for one that is not. */
export function lagWords(outcome: Outcome): string {
  return leadPercentagePoints(outcome.standing) === undefined ? '' : leadWords(outcome);
}

/** 慢33.3个百分点 */
function leadWords({ standing }: Outcome): string {
  const lead = leadPercentagePoints(standing);
  if (lead === undefined || lead.numerator === 0n) return '正好持平';
  const size = { ...lead, numerator: lead.numerator < 0n ? -lead.numerator : lead.numerator };
  return `${lead.numerator < 0n ? '慢' : '快'}${pointsWords(size)}`;
}

/** 截至2023年5月31日, of the report that is shown; a task that was taken back stands as of that, not of a report before. */
export function asOfWords({ latest, reports, target }: Outcome): string | undefined {
  if (target?.kind === 'withdrawn') return undefined;
  const { asOf } = latest ?? reports.at(-1) ?? {};
  return asOf && `截至${formatCivilDate(asOf)}`;
}
