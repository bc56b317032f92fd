import { ascending } from '../domain/value/order.ts';
import type { Model } from '../content/model.ts';
import { assignmentKey } from '../domain/task/assignment.ts';
import type { Indicator } from '../domain/task/programme.ts';
import type { Report } from '../domain/task/report.ts';
import { siteObject } from '../domain/site/site.ts';
import type { CivilDate } from '../domain/value/civil-date.ts';
import { isFiled, type Quoted } from '../domain/value/source.ts';
import { decompositionKey, type Snapshot } from './snapshot.ts';
import { sourceDay } from './source-day.ts';
import { onDay, type StoryEvent } from './story-event.ts';
import { concluded, told } from './story-told.ts';
import type { Task } from './task.ts';

/** What a story is read from. */
export type StorySources = Pick<Snapshot, 'model' | 'builtOn' | 'outcome' | 'decompositionsByTable'>;

/**
 * Everything on record that happened to a task until the day of the build, oldest first: promise, split, changes,
 * reports, updates, problems, answers, acceptance, notices, result. One event for each indicator; a figure that was
 * corrected keeps its place, the correction has its own. What has no day stands where it was made known, without that first;
 * of one day, in the order above.
 */
export function storyOf(snapshot: StorySources, task: Task): StoryEvent[] {
  const events = [
    ...promised(snapshot.model, task),
    ...divided(snapshot, task),
    ...changed(snapshot, task),
    ...reported(snapshot, task),
    ...told(snapshot.model, task),
    ...concluded(snapshot.model, task),
  ];
  const past = events.filter(({ day, toldOn }) => isPast(day) && isPast(toldOn));
  const placed = past.map((event) => ({ event, on: event.day ?? event.toldOn ?? '' }));
  return placed.toSorted(ascending(({ on }) => on)).map(({ event }) => event);

  function isPast(day: CivilDate | undefined): boolean {
    return day === undefined || day <= snapshot.builtOn;
  }
}

/** Whether an event is more than that the task was given: what a reader who follows the task waits for. */
export function isNews({ kind, toldOn }: StoryEvent): boolean {
  return toldOn !== undefined && kind !== 'promise' && kind !== 'split' && kind !== 'division';
}

/**
 * Whether anything but the giving of the task is on record, without reading what: a task's page links its feed, and the
 * feed is made, where this is so. Such a feed can be empty until the day of what is announced.
 */
export function mayHaveNews(model: Model, { key, project, area, indicators, code }: Task): boolean {
  const { reports, revisions, problemsOf, acceptances, publicNotices, answersByCode, sitesOf, codes } = model;
  const isReported = indicators.some(({ id }) => [reports, revisions].some((records) => records.has(assignmentKey(id, area.id))));
  const isRecorded = [problemsOf, acceptances, publicNotices].some((records) => records.has(key));
  const sites = (sitesOf.get(key) ?? []).map((site) => codes.get(siteObject(site)));
  return (
    isReported ||
    isRecorded ||
    project.withdrawal !== undefined ||
    project.renamings.length > 0 ||
    (model.updates.get(project.id) ?? []).some((update) => update.area === area.id) ||
    [code, ...sites].some((each) => each !== undefined && answersByCode.has(each)) ||
    (model.yearResults.get(area.id) ?? []).some(({ list }) => list === project.programme.id)
  );
}

function promised(model: Model, { project }: Task): StoryEvent[] {
  return [{ kind: 'promise', key: 'promise', ...givenBy(model, project), project }];
}

/** What the area was given of each indicator, and what it gave on to the areas below. */
function divided({ model, decompositionsByTable }: StorySources, { project, area, indicators, isIssuer }: Task): StoryEvent[] {
  const own = isIssuer ? [] : indicators.flatMap((indicator) => shareOf(model, indicator, area.id));
  const tables = (decompositionsByTable.get(decompositionKey(area.id, project.programme.id)) ?? []).flatMap((decomposition): StoryEvent[] => {
    const indicator = indicators.find(({ id }) => id === decomposition.indicator);
    const isDivided = [...decomposition.shares.keys()].some((each) => each !== area.id);
    if (indicator === undefined || !isDivided) return [];
    return [{ kind: 'division', key: `division/${indicator.id}`, ...givenBy(model, decomposition), indicator, decomposition }];
  });
  return [...own, ...tables];
}

function shareOf(model: Model, indicator: Indicator, area: string): StoryEvent[] {
  const share = model.allocations.get(indicator.id)?.get(area);
  if (share === undefined || share.target.kind === 'notAssigned') return [];
  return [{ kind: 'split', key: `split/${indicator.id}`, ...givenBy(model, share), indicator, target: share.target }];
}

/**
 * The place that lists or assigns a task, and its day: a policy document or a filing. A circular or a table of progress only
 * tells of a task that was given before. Without a day it was made after the period that it tells of.
 */
function givenBy(model: Model, { source, alsoIn }: Quoted): Pick<StoryEvent, 'day' | 'toldOn' | 'source'> & { readonly isGiven: boolean } {
  const giving = [source, ...alsoIn].find((each) => isFiled(each) || model.documents.get(each.document)?.kind === 'policy');
  const from = giving ?? source;
  const day = sourceDay(model, from);
  const period = isFiled(from) ? undefined : model.documents.get(from.document)?.periodTo;
  return { day, toldOn: day ?? period, source: from, isGiven: giving !== undefined };
}

function changed(snapshot: StorySources, { project, area, indicators }: Task): StoryEvent[] {
  const { renamings, withdrawal } = project;
  const outcomes = indicators.map((indicator) => snapshot.outcome(indicator, area.id));
  return [
    ...renamings.map((renaming): StoryEvent => ({ kind: 'renaming', key: `renaming/${renaming.renamedOn}`, ...onDay(renaming.renamedOn, renaming), renaming })),
    ...outcomes.flatMap((outcome) =>
      outcome.revisions.map((revision): StoryEvent => {
        const { revisedOn, indicator } = revision;
        return { kind: 'revision', key: `${indicator}@${revisedOn}`, ...onDay(revisedOn, revision), outcome, revision };
      }),
    ),
    ...(withdrawal === undefined ? [] : [{ kind: 'withdrawal', key: 'withdrawal', ...onDay(withdrawal.withdrawnOn, withdrawal), withdrawal } as const]),
  ];
}

function reported(snapshot: StorySources, { area, indicators }: Task): StoryEvent[] {
  const { model } = snapshot;
  return indicators.flatMap((indicator) => {
    const outcome = snapshot.outcome(indicator, area.id);
    const corrected = new Set(outcome.corrections.map(({ after }) => after));
    const event = (report: Report, isCorrected: boolean): StoryEvent => {
      const { asOf, measure, source } = report;
      const key = `report/${indicator.id}/${measure}/${asOf}`;
      const day = sourceDay(model, source);
      return { kind: 'report', key, day, toldOn: day ?? asOf, source, outcome, report, isCorrected };
    };
    const corrections = outcome.corrections.map((correction): StoryEvent => {
      const { asOf, measure, correctedOn, source } = correction.after;
      const day = correctedOn ?? sourceDay(model, source);
      const key = `correction/${indicator.id}/${measure}/${asOf}/${correctedOn ?? asOf}`;
      return { kind: 'correction', key, day, toldOn: day ?? asOf, source, outcome, correction };
    });
    return [
      ...outcome.corrections.filter(({ before }) => !corrected.has(before)).map(({ before }) => event(before, true)),
      ...outcome.reports.filter((report) => !corrected.has(report)).map((report) => event(report, false)),
      ...corrections,
    ];
  });
}
