import type { Responsibility } from '../../domain/task/assignment.ts';
import { answerableFor } from '../../findings/answerable.ts';
import { formatCivilDate } from '../../domain/value/civil-date.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { areasThatReported } from '../../findings/neighbours.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { isOver } from '../../findings/report-duty.ts';
import type { Task } from '../../findings/task.ts';
import type { SitePath } from '../../domain/publication/page-path.ts';
import type { Link } from '../address.ts';
import { taskHref } from './figure.ts';

/** What a page says where nothing has been published: whose report is missing, and who has reported. */
export interface AbsenceView {
  /** 岳阳楼区还没有公布进展（本站要求：应于每月22日前）。该报的是牵头单位区教育局，2023年1月以来一次也没有。 of a year that is over: 这一年已经结束（办几年的：计划的年份已经过完），岳阳楼区没有在本站公布进展。 */
  readonly sentence: string;
  /** The same project in the areas beside it that have reported. */
  readonly neighbours: readonly Link[];
}

/** Undefined as soon as any indicator has a report, and where there is no task to report on. */
export function absenceOf(snapshot: Snapshot, from: SitePath, task: Task, outcomes: readonly Outcome[]): AbsenceView | undefined {
  const { project, area } = task;
  const isOwed = outcomes.some(({ standing: { status } }) => status === 'notReported' || status === 'undecided' || status === 'pending');
  if (!isOwed || outcomes.some(({ reports }) => reports.length > 0)) return undefined;
  return {
    sentence: `${absenceSentence(snapshot, area.name, outcomes)}${oweWords(snapshot, task, outcomes)}`,
    neighbours: areasThatReported(snapshot, task).map(({ id, name }) => ({
      words: `${name}${lastDay(snapshot, task, id)}`,
      href: taskHref(snapshot, from, project, id),
    })),
  };
}

/** The day is the portal's own demand, not one that a document makes of the area. */
function absenceSentence({ model: { portal }, builtOn }: Snapshot, area: string, outcomes: readonly Outcome[]): string {
  const isPast = outcomes.every((outcome) => isOver(outcome, builtOn));
  const over = outcomes.some(({ span: { from, to } }) => from !== to) ? '计划的年份已经过完' : '这一年已经结束';
  return isPast ? `${over}，${area}没有在本站公布进展。` : `${area}还没有公布进展（本站要求：应于每月${portal.reportDay}日前）。`;
}

/** 该报的是牵头单位县教育局，2024年1月以来一次也没有。 Who owes the report as far as the area's own documents say it, and since when. */
function oweWords({ model }: Snapshot, task: Task, outcomes: readonly Outcome[]): string {
  const since = `${Math.min(...outcomes.map(({ span }) => span.from))}年1月以来一次也没有。`;
  const { responsibilities, inheritedFrom } = answerableFor(model, task);
  const leads = namesIn(responsibilities, 'leadAgencies');
  const units = leads.length > 0 ? `牵头单位${leads.join('、')}` : unitsOf(namesIn(responsibilities, 'responsibleAgencies'));
  if (units !== '' && inheritedFrom === undefined) return `该报的是${units}，${since}`;
  const above = units === '' ? '' : `（${model.areas.get(inheritedFrom ?? '')?.name ?? ''}的${units.replace('单位', '单位是')}）`;
  return `${task.area.name}哪个单位该报，公开的文件没有写明${above}。${since}`;
}

function unitsOf(names: readonly string[]): string {
  return names.length === 0 ? '' : `责任单位${names.join('、')}`;
}

function namesIn(all: readonly Responsibility[], field: 'leadAgencies' | 'responsibleAgencies'): string[] {
  return [...new Set(all.flatMap((each) => each[field]))];
}

/** （截至2023年5月31日） */
function lastDay(snapshot: Snapshot, { project }: Task, area: string): string {
  const days = project.indicators.flatMap((indicator) => snapshot.outcome(indicator, area).latest?.asOf ?? []);
  const last = days.toSorted().at(-1);
  return last === undefined ? '' : `（截至${formatCivilDate(last)}）`;
}
