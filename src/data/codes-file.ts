import type { Code } from '../domain/code.ts';
import { pageOfCode } from '../views/address.ts';
import type { Edition } from '../views/edition.ts';
import type { Task } from '../views/task.ts';

/** What one code stands for. */
export interface CodeRecord {
  readonly title: string;
  readonly kind: 'project' | 'assignment' | 'site';
  readonly area: string;
  readonly areaName: string;
  /** The first lead agency, as printed. */
  readonly agency?: string | undefined;
  /** Office phone of that agency, else the task's hotline. */
  readonly phone?: string | undefined;
  /** Path of the page below the site's base. */
  readonly page: string;
}

/** `data/codes.json`: every code that has a page, for the feedback server. */
export function codesFile(edition: Edition): Record<Code, CodeRecord> {
  const tasks = [...edition.tasksByArea.values()].flat();
  return Object.fromEntries(tasks.flatMap((task) => (task.code === undefined ? [] : [[task.code, taskRecord(edition, task, task.code)]])));
}

function taskRecord({ model }: Edition, { project, area, isIssuer, responsibilities }: Task, code: Code): CodeRecord {
  const agency = responsibilities.flatMap(({ leadAgencies }) => leadAgencies)[0];
  const hotline = responsibilities.find((each) => each.hotline !== undefined)?.hotline;
  return {
    title: project.title,
    kind: isIssuer ? 'project' : 'assignment',
    area,
    areaName: model.areas.get(area)?.name ?? area,
    agency,
    phone: model.agencyByName.get(`${area}/${agency}`)?.phone ?? hotline,
    page: pageOfCode(code),
  };
}
