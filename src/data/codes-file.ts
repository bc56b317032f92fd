import { assignmentKey } from '../domain/task/assignment.ts';
import type { Code } from '../domain/code/code.ts';
import { type Site, siteObject } from '../domain/site/site.ts';
import { pageOfCode } from '../views/address.ts';
import type { Edition } from '../views/edition.ts';
import type { Task } from '../views/task/task.ts';

/** What one code stands for. */
export interface CodeRecord {
  readonly title: string;
  readonly kind: 'project' | 'assignment' | 'site';
  readonly area: string;
  readonly areaName: string;
  /** The first lead agency, by its registered name. */
  readonly agency?: string | undefined;
  /** Office phone of that agency, else the task's hotline. */
  readonly phone?: string | undefined;
  /** Path of the page below the site's base. */
  readonly page: string;
}

/** `data/codes.json`: every code that has a page, for the feedback server. */
export function codesFile(edition: Edition): Record<Code, CodeRecord> {
  const tasks = new Map([...edition.tasksByArea.values()].flat().map((task) => [task.key, task]));
  const { sites, codes } = edition.model;
  const taskRecords = [...tasks.values()].map((task) => [task.code, task, undefined] as const);
  const siteRecords = [...sites.values()].map((site) => [codes.get(siteObject(site)), tasks.get(assignmentKey(site.project, site.area)), site] as const);
  const records = [...taskRecords, ...siteRecords].flatMap(([code, task, site]) =>
    code === undefined || task === undefined ? [] : [[code, codeRecord(edition, task, code, site)] as const],
  );
  return Object.fromEntries(records);
}

function codeRecord({ model }: Edition, { project, area, isIssuer, responsibilities }: Task, code: Code, site: Site | undefined): CodeRecord {
  const agency = responsibilities.flatMap(({ leadAgencies }) => leadAgencies)[0];
  const hotline = site?.hotline ?? responsibilities.find((each) => each.hotline !== undefined)?.hotline;
  const registered = model.agencyByName.get(`${area}/${agency}`);
  const taskKind = isIssuer ? 'project' : 'assignment';
  return {
    title: site?.name ?? project.title,
    kind: site === undefined ? taskKind : 'site',
    area,
    areaName: model.areas.get(area)?.name ?? area,
    agency: registered?.name ?? agency,
    phone: registered?.phone ?? hotline,
    page: pageOfCode(code),
  };
}
