import { ascending } from '../domain/value/order.ts';
import type { Model } from '../content/model.ts';
import { type Area, lineage } from '../domain/task/area.ts';
import { assignmentKey } from '../domain/task/assignment.ts';
import type { AcceptanceRules, AcceptanceStandard, StepDuty } from '../domain/year/acceptance-rules.ts';
import { closingFor, yearKey } from '../domain/year/acceptance-rules.ts';
import type { CivilDate } from '../domain/value/civil-date.ts';
import type { AcceptanceStep } from '../domain/year/acceptance.ts';
import { type Decimal, roundRatio } from '../domain/value/quantity.ts';
import type { Statement } from '../domain/publication/document.ts';
import { documentOf, type Source } from '../domain/value/source.ts';
import { type AcceptanceGap, acceptanceGap } from '../schedule/acceptance-gap.ts';
import { yearOfDocument } from './document-year.ts';
import type { Mention } from './mentions.ts';
import type { Outcome } from './outcome.ts';
import type { Task } from './task.ts';

/** What share of a task was accepted, as it was said last. */
export interface AcceptedShare {
  readonly percent: Decimal;
  /** Missing where the document names no day. */
  readonly on: CivilDate | undefined;
  readonly source: Source;
  /** How far it lags behind progress; missing where no progress can be compared. */
  readonly gap: AcceptanceGap | undefined;
}

/**
 * The newest acceptance rate of an indicator: one reported in the monthly table, or one found in a step of the acceptance
 * where that can only mean this indicator. Undefined where none was said.
 */
export function acceptedShare({ acceptances }: Pick<Model, 'acceptances'>, { indicator, area, reports, standing }: Outcome): AcceptedShare | undefined {
  const reported = reports.flatMap(({ basis, reportedPercent, asOf, source }) =>
    basis === 'accepted' && reportedPercent !== undefined ? [{ percent: reportedPercent, on: asOf, source }] : [],
  );
  const isOnlyOne = indicator.project.indicators.filter(({ input, subsetOf }) => !input && subsetOf === undefined).length === 1;
  const steps = isOnlyOne ? (acceptances.get(assignmentKey(indicator.project.id, area))?.steps ?? []) : [];
  const found = steps.flatMap(({ percent, doneOn, source, step }) =>
    percent === undefined || step === 'selfAssessment' ? [] : [{ percent, on: doneOn, source }],
  );
  const newest = [...reported, ...found].sort(ascending(({ on }) => on ?? '')).at(-1);
  if (newest === undefined) return undefined;
  return { ...newest, gap: standing.judged && acceptanceGap(roundRatio(standing.judged.percent, 2), newest.percent) };
}

/** By what a task is accepted and who does what: said by the area's own rules of the year, else by those of the nearest area above. */
export interface AcceptancePlan {
  readonly standards: readonly AcceptanceStandard[];
  readonly duties: readonly StepDuty[];
  /** The area's own rule on tasks for which nobody applied; never that of an area above. */
  readonly closing: AcceptanceRules['closing'];
}

/**
 * The plan of an area's year: standards that hold for some projects only included.
 *
 * @param issuer of the list that is asked about: an area's plan speaks of its own list and of those above it, never of one that
 *   an area below it made for itself (岳阳 2023 年通知第 11 行：省级、市级). All plans above the area if it is missing.
 */
export function acceptancePlan({ acceptanceRules }: Pick<Model, 'acceptanceRules'>, area: Area, year: number, issuer?: Area): AcceptancePlan {
  const speaking = lineage(area).filter((each) => issuer === undefined || lineage(each).some(({ id }) => id === issuer.id));
  const all = speaking.flatMap(({ id }) => acceptanceRules.get(yearKey(id, year)) ?? []);
  return {
    standards: all.find(({ standards }) => standards.length > 0)?.standards ?? [],
    duties: all.find(({ duties }) => duties.length > 0)?.duties ?? [],
    closing: acceptanceRules.get(yearKey(area.id, year))?.closing,
  };
}

/** The plan of one task: only the standards and the closing that hold for its list and project. */
export function acceptancePlanOf(model: Pick<Model, 'acceptanceRules'>, { project, area }: Pick<Task, 'project' | 'area'>): AcceptancePlan {
  const plan = acceptancePlan(model, area, project.programme.year, project.programme.issuer);
  return { ...plan, closing: closingFor(plan, project.programme.id), standards: standardsFor(plan.standards, [{ project }]) };
}

/** The standards that hold for at least one of these tasks: a town is not told how lifts are accepted that it does not get. */
export function standardsFor(standards: readonly AcceptanceStandard[], tasks: readonly Pick<Task, 'project'>[]): AcceptanceStandard[] {
  const holds = ({ lists, projects }: AcceptanceStandard, { project }: Pick<Task, 'project'>) =>
    (lists.length === 0 || lists.includes(project.programme.id)) && (projects.length === 0 || projects.includes(project.id));
  return standards.filter((standard) => tasks.some((task) => holds(standard, task)));
}

/** A step of an acceptance after the application, and the task that it is about. */
export interface TakenStep {
  readonly task: Task;
  readonly step: AcceptanceStep;
}

/** The steps that were taken in a task's acceptance; applying is none of them. */
export function stepsTaken({ acceptances }: Pick<Model, 'acceptances'>, task: Task): TakenStep[] {
  return (acceptances.get(task.key)?.steps ?? []).filter(({ step }) => step !== 'application').map((step) => ({ task, step }));
}

/** What an area's own documents of a year say of acceptance besides the lines on which its rules rest. */
export function acceptanceMentions({ acceptanceRules, documents }: Pick<Model, 'acceptanceRules' | 'documents'>, area: Area, year: number): Mention[] {
  const { standards = [], duties = [], closing } = acceptanceRules.get(yearKey(area.id, year)) ?? {};
  const cited = [...standards, ...duties, ...(closing === undefined ? [] : [closing])].flatMap(({ source }) => documentOf(source) ?? []);
  const isCited = (id: string, { line, lastLine = line }: Statement) =>
    cited.some((each) => each.document === id && each.line >= line && each.line <= lastLine);
  return [...documents.values()]
    .filter((document) => document.area === area.id && yearOfDocument(document) === year)
    .flatMap((document) =>
      document.statements
        .filter((statement) => statement.topic === 'acceptance' && statement.area === undefined && !isCited(document.id, statement))
        .map((statement) => ({ document, statement })),
    );
}
