import type { Snapshot } from './snapshot.ts';

/** The years in which an area has a task, newest first. */
export function yearsOf({ tasksByArea }: Pick<Snapshot, 'tasksByArea'>, area: string): number[] {
  const years = new Set((tasksByArea.get(area) ?? []).map(({ project }) => project.programme.year));
  return [...years].sort((left, right) => right - left);
}
