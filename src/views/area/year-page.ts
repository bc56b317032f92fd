import type { Programme } from '../../domain/task/programme.ts';
import { formatCivilDate } from '../../domain/value/civil-date.ts';
import { areaPath, documentPath, type Link, relativeHref, type SitePath, yearPath } from '../address.ts';
import { childAreas } from '../../findings/areas-below.ts';
import { type ContradictionView, contradictionView } from '../task/contradiction.ts';
import type { Edition } from '../../findings/edition.ts';
import { type PageHead, pageHead } from '../head.ts';
import { type StatusView, statusCounts } from '../task/status.ts';
import { documentOf } from '../../domain/value/source.ts';
import { speaksFor } from '../../findings/answerable.ts';
import { levelName, type Task } from '../../findings/task.ts';
import { statusesOf, type TaskRow, taskRow } from '../task/task-row.ts';
import { type ScoreRow, scoreRows } from './scores.ts';

/** Everything one area has to do in one year. */
export interface YearPage {
  readonly head: PageHead;
  readonly title: string;
  readonly summary: string;
  readonly counts: readonly { readonly status: StatusView; readonly count: number }[];
  readonly programmes: readonly ProgrammeSection[];
  readonly documents: readonly Link[];
  readonly contradictions: readonly ContradictionView[];
  readonly scores: readonly ScoreRow[];
  /** The same year in the areas above and below. */
  readonly parent: Link | undefined;
  readonly children: readonly Link[];
  readonly otherYears: readonly Link[];
}

export interface ProgrammeSection {
  readonly id: string;
  readonly title: string;
  readonly level: string;
  readonly note: string | undefined;
  readonly rows: readonly TaskRow[];
}

/** The years in which an area has a task, newest first. */
export function yearsOf({ tasksByArea }: Edition, area: string): number[] {
  const years = new Set((tasksByArea.get(area) ?? []).map(({ project }) => project.programme.year));
  return [...years].sort((left, right) => right - left);
}

/** The page of an area's year. */
export function yearPage(edition: Edition, area: string, year: number): YearPage {
  const { model } = edition;
  const path = yearPath(area, year);
  const name = model.areas.get(area)?.name ?? area;
  const tasks = (edition.tasksByArea.get(area) ?? []).filter(({ project }) => project.programme.year === year);
  const programmes = sectionsOf(edition, path, tasks);
  const statuses = statusesOf(programmes.flatMap(({ rows }) => rows));
  const title = `${name}${year}年重点民生实事`;
  const summary = `${tasks.length}个项目，${statuses.length}项指标。${newestWords(edition, tasks)}`;
  return {
    head: pageHead(edition, { path, title, description: `${title}：${summary}`, column: '数据发布', above: [[name, areaPath(area)]] }),
    title,
    summary,
    counts: statusCounts(statuses),
    programmes,
    documents: documentsOf(edition, path, area, tasks),
    contradictions: model.contradictions
      .filter((each) => each.area === area && sourceYear(edition, tasks, documentOf(each.source)?.document ?? ''))
      .map((each) => contradictionView(edition, path, each)),
    scores: scoreRows(edition, path, area, year),
    parent: parentLink(edition, path, area, year),
    children: childLinks(edition, path, area, year),
    otherYears: yearsOf(edition, area)
      .filter((other) => other !== year)
      .map((other) => ({ words: `${other}年`, href: relativeHref(path, yearPath(area, other)) })),
  };
}

function newestWords(edition: Edition, tasks: readonly Task[]): string {
  const outcomes = tasks.flatMap(({ project, area }) => project.indicators.map((indicator) => edition.outcome(indicator, area.id)));
  const days = outcomes.flatMap(({ latest }) => (latest === undefined ? [] : [latest.asOf])).sort();
  const newest = days.at(-1);
  return newest === undefined ? '还没有公布进展。' : `最新的进展截至${formatCivilDate(newest)}。`;
}

function sectionsOf(edition: Edition, path: SitePath, tasks: readonly Task[]): ProgrammeSection[] {
  const byProgramme = new Map<Programme, Task[]>();
  for (const task of tasks) {
    const { programme } = task.project;
    const group = byProgramme.get(programme);
    if (group === undefined) byProgramme.set(programme, [task]);
    else group.push(task);
  }
  return [...byProgramme].map(([programme, group]) => ({
    id: programme.id,
    title: programme.title,
    level: levelName(programme),
    note: programme.isPartial ? '这里只列出文件提到的一部分。' : undefined,
    rows: group.map((task) => taskRow(edition, path, task)),
  }));
}

/** The area's own documents of that year, and those that its tasks quote. */
function documentsOf({ model }: Edition, path: SitePath, area: string, tasks: readonly Task[]): Link[] {
  const quoted = new Set(tasks.flatMap(({ project, responsibilities, area: owner }) =>
    [project.source, ...responsibilities.map(({ source }) => source)].flatMap((source) => {
      const stated = documentOf(source);
      return stated !== undefined && speaksFor(model, stated, owner) ? [stated.document] : [];
    }),
  ));
  return [...model.documents.values()]
    .filter(({ id, area: owner }) => quoted.has(id) || (owner === area && quoted.size === 0))
    .map(({ id, title, issuedOn }) => ({
      words: issuedOn === undefined ? `《${title}》` : `《${title}》（${formatCivilDate(issuedOn)}）`,
      href: relativeHref(path, documentPath(id)),
    }));
}

function sourceYear({ model }: Edition, tasks: readonly Task[], document: string): boolean {
  const dated = model.documents.get(document);
  const year = Number((dated?.periodTo ?? dated?.issuedOn ?? '').slice(0, 4));
  return tasks.some(({ project }) => project.programme.year === year) || Number.isNaN(year) || year === 0;
}

function parentLink(edition: Edition, path: SitePath, area: string, year: number): Link | undefined {
  const parent = edition.model.areas.get(area)?.parent;
  if (parent === undefined || !yearsOf(edition, parent.id).includes(year)) return undefined;
  return { words: parent.name, href: relativeHref(path, yearPath(parent.id, year)) };
}

function childLinks(edition: Edition, path: SitePath, area: string, year: number): Link[] {
  return childAreas(edition.model, area)
    .filter(({ id }) => yearsOf(edition, id).includes(year))
    .map(({ id, name }) => ({ words: name, href: relativeHref(path, yearPath(id, year)) }));
}
