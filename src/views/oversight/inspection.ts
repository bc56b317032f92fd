import { formatCivilDate } from '../../domain/value/civil-date.ts';
import { pageOfCode, keptFilePath, type SitePath } from '../../domain/publication/page-path.ts';
import { siteObject } from '../../domain/site/site.ts';
import { type Inspection, inspectionMethods, inspectors, isVisit } from '../../domain/year/inspection.ts';
import { problemKey } from '../../content/oversight-records.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { taskObject } from '../../findings/task.ts';
import { type Link, relativeHref } from '../address.ts';
import { originLink } from '../figure/origin.ts';
import { listed } from '../words.ts';
import { problemPath } from './record-links.ts';
import { withStop } from '../stop.ts';

/** An inspection or a visit: who came, what was seen, and the problems that were found. */
export interface InspectionView {
  /** The inspection's own id, an anchor on the ledger. */
  readonly id: string;
  /** 人大代表走访，2025年11月12日 */
  readonly title: string;
  /** 方式：实地察看、随机问询。参加：县人大代表小组。 Empty where nobody says either. */
  readonly how: string;
  readonly seen: string;
  /** Tasks and sites that were looked at. */
  readonly places: readonly Link[];
  readonly problems: readonly Link[];
  readonly photos: readonly { readonly href: string; readonly alt: string; readonly caption: string }[];
  readonly source: Link;
}

/** Inspections and visits, newest first. */
export function inspectionViews(snapshot: Snapshot, from: SitePath, inspections: readonly Inspection[]): InspectionView[] {
  return inspections.toReversed().map((inspection) => ({
    id: inspection.id,
    title: titleOf(inspection),
    how: howWords(inspection),
    seen: withStop(inspection.seen),
    places: placesOf(snapshot, from, inspection),
    problems: problemLinks(snapshot, from, inspection),
    photos: inspection.photos.map(({ file, alt, takenOn }) => ({
      href: relativeHref(from, keptFilePath(inspection.keptBy, file)),
      alt,
      caption: takenOn === undefined ? '现场照片' : `现场照片，${formatCivilDate(takenOn)}`,
    })),
    source: originLink(snapshot, from, inspection.source),
  }));
}

/** 实事办检查组检查，2025年9月4日; where only a number is told: 调研督导，截至2024年9月30日20余次. */
function titleOf(inspection: Inspection): string {
  const { by, word, heldOn, asOf, times = '' } = inspection;
  const what = word ?? `${inspectors[by]}${isVisit(inspection) ? '走访' : '检查'}`;
  if (heldOn !== undefined) return `${what}，${formatCivilDate(heldOn)}`;
  return asOf === undefined ? what : `${what}，截至${formatCivilDate(asOf)}${times}`;
}

function howWords({ methods, members }: Inspection): string {
  const how = methods.length === 0 ? '' : `方式：${listed(methods.map((method) => inspectionMethods[method]))}。`;
  return `${how}${members.length === 0 ? '' : `参加：${listed(members)}。`}`;
}

function placesOf({ model }: Snapshot, from: SitePath, { area: id, projects, sites }: Inspection): Link[] {
  const area = model.areas.get(id);
  const link = (words: string, object: string): Link => {
    const code = model.codes.get(object);
    return { words, href: code && relativeHref(from, pageOfCode(code)) };
  };
  return [
    ...projects.flatMap((each) => {
      const project = model.projects.get(each);
      return project === undefined || area === undefined ? [] : [link(project.title, taskObject(project, area))];
    }),
    ...sites.flatMap((each) => {
      const site = model.sites.get(`${id}/${each}`);
      return site === undefined ? [] : [link(site.name, siteObject(site))];
    }),
  ];
}

function problemLinks({ model }: Snapshot, from: SitePath, { keptBy, problems }: Inspection): Link[] {
  return problems.flatMap((id) => {
    const problem = model.problems.get(problemKey(keptBy, id));
    return problem === undefined ? [] : [{ words: problem.text, href: relativeHref(from, problemPath(problem)) }];
  });
}
