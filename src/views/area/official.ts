import type { Area } from '../../domain/task/area.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import type { Task } from '../../findings/task.ts';
import { pageOfCode, type SitePath } from '../../domain/publication/page-path.ts';
import { type Link, relativeHref } from '../address.ts';

/** Somebody whom a document names as answerable, and what for. */
export interface OfficialView {
  /** Anchor on the page of the area: the name itself. */
  readonly id: string;
  readonly name: string;
  readonly post: string | undefined;
  readonly tasks: readonly Link[];
}

/** Everybody whom an area's documents name for a task, in the order of the first one; the newest year's tasks come first. */
export function officialViews(snapshot: Snapshot, from: SitePath, area: Area): OfficialView[] {
  const tasks = (snapshot.tasksByArea.get(area.id) ?? []).toSorted((left, right) => right.project.programme.year - left.project.programme.year);
  const named = new Map<string, Set<Task>>();
  for (const task of tasks) {
    for (const name of namesOf(task)) {
      const official = snapshot.model.officialByName.get(`${area.id}/${name}`)?.name ?? name;
      named.set(official, (named.get(official) ?? new Set()).add(task));
    }
  }
  return [...named].map(([name, own]) => ({
    id: name,
    name,
    post: snapshot.model.officialByName.get(`${area.id}/${name}`)?.post,
    tasks: [...own].map(({ project, title, code }) => ({
      words: `${title}（${project.programme.year}年）`,
      href: code && relativeHref(from, pageOfCode(code)),
    })),
  }));
}

function namesOf({ responsibilities }: Task): string[] {
  return responsibilities.flatMap(({ leadOfficials, responsiblePersons }) => [...leadOfficials, ...responsiblePersons]);
}
