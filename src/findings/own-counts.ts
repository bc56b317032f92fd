import type { Model } from '../content/model.ts';
import { areaOfObject } from '../domain/code/registry-check.ts';
import { sumOf } from '../domain/feedback/feedback-count.ts';
import { lineage } from '../domain/task/area.ts';
import { areasInOrder } from './areas-below.ts';

/** What is counted of this portal's own record, with the words for it. */
export const ownCountNames = {
  policyDocuments: '政策文件',
  otherDocuments: '通报、进展表',
  localContents: '本地建设内容、要求',
  updates: '工作动态',
  opinions: '收到意见',
  finishedOpinions: '办结意见',
  codes: '亮码',
  signs: '装好的牌子',
} as const;

export type OwnCounts = Readonly<Record<keyof typeof ownCountNames, number>>;

/** The areas of whose record anything is counted, each by itself, as official lists order them. */
export function ownCountsByArea(model: Model): Map<string, OwnCounts> {
  const counted = counters(model, (area) => [area]);
  return new Map(areasInOrder(model).flatMap(({ id }) => (counted.has(id) ? [[id, counted.get(id) ?? nothing()] as const] : [])));
}

/** The record of one area and of every area below it, each thing counted once. */
export function ownCountsWithin(model: Model, area: string): OwnCounts {
  const within = counters(model, (id) => {
    const owner = model.areas.get(id);
    return owner !== undefined && lineage(owner).some((each) => each.id === area) ? [area] : [];
  });
  return within.get(area) ?? nothing();
}

/** One walk through the record; `keysOf` says under which areas a thing of an area is counted. */
function counters(model: Model, keysOf: (area: string) => readonly string[]): Map<string, Record<keyof OwnCounts, number>> {
  const counts = new Map<string, Record<keyof OwnCounts, number>>();
  const add = (area: string | undefined, what: keyof OwnCounts, by = 1) => {
    for (const key of area === undefined || by === 0 ? [] : keysOf(area)) {
      const count = counts.get(key) ?? nothing();
      counts.set(key, { ...count, [what]: count[what] + by });
    }
  };
  for (const { area, kind } of model.documents.values()) add(area, kind === 'policy' ? 'policyDocuments' : 'otherDocuments');
  for (const each of [...model.responsibilities.values()].flat()) if ((each.scope ?? each.requirements) !== undefined) add(each.area, 'localContents');
  for (const { area } of [...model.updatesByArea.values()].flat()) add(area, 'updates');
  for (const { area, units } of [...model.feedbackMonths.values()].flat()) {
    for (const { received, results } of units) {
      add(area, 'opinions', received);
      add(area, 'finishedOpinions', sumOf(results));
    }
  }
  for (const object of model.codes.keys()) add(areaOfObject(object), 'codes');
  for (const { area, sign } of model.sites.values()) if (sign !== undefined) add(area, 'signs');
  return counts;
}

function nothing(): Record<keyof OwnCounts, number> {
  return { policyDocuments: 0, otherDocuments: 0, localContents: 0, updates: 0, opinions: 0, finishedOpinions: 0, codes: 0, signs: 0 };
}
