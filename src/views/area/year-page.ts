import type { Area } from '../../domain/task/area.ts';
import type { Programme } from '../../domain/task/programme.ts';
import type { Contradiction } from '../../domain/publication/contradiction.ts';
import { formatCivilDate } from '../../domain/value/civil-date.ts';
import { documentOf } from '../../domain/value/source.ts';
import { speaksFor } from '../../findings/answerable.ts';
import { yearsOfDocument } from '../../findings/document-year.ts';
import { childAreas } from '../../findings/areas-below.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { levelName, type Task } from '../../findings/task.ts';
import { yearsOf } from '../../findings/area-years.ts';
import { ledgerOf } from '../../findings/ledger.ts';
import { areaPath, documentPath, feedPath, ledgerPath, type SitePath, yearPath } from '../../domain/publication/page-path.ts';
import { type Link, relativeHref } from '../address.ts';
import { type PageHead, pageHead } from '../head.ts';
import { decompositionLink } from '../decomposition/decomposition-table.ts';
import { type ContradictionView, contradictionView } from '../task/contradiction.ts';
import type { ListTools } from '../list/list-tools.ts';
import { type MarkedTaskRow, taskList } from '../task/task-list.ts';
import { type YearAcceptance, yearAcceptance } from '../year/year-acceptance.ts';
import { overviewLink } from './overview-link.ts';
import { circularLinks } from '../circular/circular-page.ts';
import { behindList, type BehindList, type BehindRow, namedBehind, namedTitles } from './behind.ts';
import { type CircularCountView, circularCountViews } from './circular-count.ts';
import { type MentionColumn, mentionColumns } from '../mention.ts';
import { type PrintedSizeView, printedSizeViews } from './printed-size.ts';
import { scoreFormula, type ScoresView, scoresView } from './scores.ts';
import { unansweredLinks } from './unanswered.ts';
import { yearWords } from './year-answer.ts';
import { yearContents } from './year-contents.ts';
import { yearsLink } from './years-page.ts';
import { tasksOfYear, type YearSummary, yearSummary } from './year-summary.ts';

/** Everything one area has to do in one year. */
export interface YearPage {
  readonly head: PageHead;
  readonly title: string;
  readonly summary: YearSummary;
  /** How large documents say the lists are, beside what is on record. */
  readonly sizes: readonly PrintedSizeView[];
  /** What documents count as done beside what is counted here. */
  readonly circularCounts: readonly CircularCountView[];
  readonly behind: BehindList;
  /** What a document calls behind without a figure that says so. */
  readonly namedBehind: { readonly title: string; readonly rows: readonly BehindRow[] };
  /** Tasks that nobody answers for, as far as this portal knows. */
  readonly unanswered: readonly Link[];
  /** How the tasks of all its lists can be looked through. */
  readonly tools: ListTools;
  readonly programmes: readonly ProgrammeSection[];
  /** To the areas below on one page, the ledger of the year, the same year above, and other years; what there is of them. */
  readonly ways: readonly Link[];
  readonly acceptance: YearAcceptance | undefined;
  readonly documents: readonly Link[];
  readonly contradictions: readonly ContradictionView[];
  /** Assessment, supervision, incentives of that year, in the words of documents. */
  readonly columns: readonly MentionColumn[];
  readonly formula: string;
  readonly scores: ScoresView;
  /** The same year in the areas below. */
  readonly children: readonly Link[];
  /** What follows on the page, in its order. */
  readonly contents: readonly Link[];
}

export interface ProgrammeSection {
  readonly id: string;
  readonly title: string;
  readonly level: string;
  readonly note: string | undefined;
  /** The whole tables on one page: the area's own and that of the area above. */
  readonly tables: readonly Link[];
  readonly rows: readonly MarkedTaskRow[];
}

/** The page of an area's year. */
export function yearPage(snapshot: Snapshot, id: string, year: number): YearPage {
  const { model } = snapshot;
  const path = yearPath(id, year);
  const area = model.areas.get(id);
  const name = area?.name ?? id;
  const tasks = tasksOfYear(snapshot, id, year);
  const summary = yearSummary(snapshot, id, year);
  const list = taskList(snapshot, path, tasks);
  const named = namedBehind(snapshot, path, id, year);
  const title = `${name}${year}年重点民生实事`;
  const description = `${title}，${yearWords(summary)}`;
  const below = childAreas(model, id);
  const sections = {
    unanswered: unansweredLinks(snapshot, path, tasks),
    tools: list.tools,
    programmes: sectionsOf(snapshot, path, tasks, list.rows),
    acceptance: area && yearAcceptance(snapshot, path, area, year, tasks),
    contradictions: model.contradictions
      .filter((each) => (each.area === id || each.about.some((subject) => subject.endsWith(`@${id}`))) && yearsAbout(snapshot, each).has(year))
      .map((each) => contradictionView(snapshot, path, each)),
    columns: area === undefined ? [] : mentionColumns(snapshot, path, area, year),
    scores: scoresView(snapshot, path, { areas: area === undefined ? below : [area, ...below], year }),
    children: childLinks(snapshot, path, id, year),
  };
  return {
    head: pageHead(snapshot, { path, title, description, column: '数据发布', above: [[name, areaPath(id)]], feed: [name, feedPath(id)], area: id }),
    title,
    summary,
    sizes: printedSizeViews(snapshot, path, id, year, tasks),
    circularCounts: circularCountViews(snapshot, path, id, year, tasks),
    behind: behindList(snapshot, path, id, year),
    namedBehind: { title: namedTitles(named).join('，'), rows: named },
    documents: [...circularLinks(snapshot, path, id, year), ...documentsOf(snapshot, path, id, { tasks, year })],
    formula: scoreFormula,
    ...sections,
    contents: yearContents(sections),
    ways: waysOf(snapshot, path, area, id, year),
  };
}

/** @param rows of the tasks, in their order */
function sectionsOf(snapshot: Snapshot, path: SitePath, tasks: readonly Task[], rows: readonly MarkedTaskRow[]): ProgrammeSection[] {
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
    tables: tablesOf(snapshot, path, group[0]?.area, programme),
    note: programme.isPartial ? '这里只列出文件提到的一部分。' : undefined,
    rows: rows.filter((_, index) => tasks[index]?.project.programme === programme),
  }));
}

function tablesOf(snapshot: Snapshot, path: SitePath, area: Area | undefined, programme: Programme): Link[] {
  if (area === undefined) return [];
  return [area, area.parent].flatMap((each) => (each === undefined ? [] : (decompositionLink(snapshot, path, each, programme) ?? [])));
}

/** The area's own documents of that year, and those that its tasks quote. */
function documentsOf({ model }: Snapshot, path: SitePath, area: string, { tasks, year }: { tasks: readonly Task[]; year: number }): Link[] {
  const quoted = new Set(
    tasks.flatMap(({ project, responsibilities, area: owner }) =>
      [project.source, ...responsibilities.map(({ source }) => source)].flatMap((source) => {
        const stated = documentOf(source);
        return stated !== undefined && speaksFor(model, stated, owner) ? [stated.document] : [];
      }),
    ),
  );
  return [...model.documents.values()]
    .filter(({ id, area: owner }) => quoted.has(id) || (owner === area && quoted.size === 0 && yearsOfDocument(model, id).includes(year)))
    .map(({ id, title, issuedOn }) => ({
      words: issuedOn === undefined ? `《${title}》` : `《${title}》（${formatCivilDate(issuedOn)}）`,
      href: relativeHref(path, documentPath(id)),
    }));
}

/** The years of the lists that a contradiction is about; where it names none, those that its document speaks of. */
function yearsAbout({ model }: Snapshot, { about, source }: Contradiction): ReadonlySet<number> {
  const named = about.flatMap((subject) => {
    const id = subject.split('@')[0] ?? '';
    return (model.indicators.get(id)?.project ?? model.projects.get(id))?.programme.year ?? [];
  });
  const document = documentOf(source)?.document;
  return new Set(named.length > 0 || document === undefined ? named : yearsOfDocument(model, document));
}

function waysOf(snapshot: Snapshot, path: SitePath, area: Area | undefined, id: string, year: number): Link[] {
  const name = area?.name ?? id;
  const ledger = ledgerOf(snapshot, id, year) && { words: `${name}${year}年的问题、检查、任务调整（台账）`, href: relativeHref(path, ledgerPath(id, year)) };
  const others = yearsOf(snapshot, id).filter((other) => other !== year);
  return [
    area && overviewLink(snapshot, path, area, year),
    ledger,
    parentLink(snapshot, path, id, year),
    yearsLink(snapshot, path, id),
    ...others.map((other) => ({ words: `${other}年`, href: relativeHref(path, yearPath(id, other)) })),
  ].flatMap((link) => link ?? []);
}

function parentLink(snapshot: Snapshot, path: SitePath, area: string, year: number): Link | undefined {
  const parent = snapshot.model.areas.get(area)?.parent;
  if (parent === undefined || !yearsOf(snapshot, parent.id).includes(year)) return undefined;
  return { words: `${parent.name}${year}年`, href: relativeHref(path, yearPath(parent.id, year)) };
}

function childLinks(snapshot: Snapshot, path: SitePath, area: string, year: number): Link[] {
  return childAreas(snapshot.model, area)
    .filter(({ id }) => yearsOf(snapshot, id).includes(year))
    .map(({ id, name }) => ({ words: name, href: relativeHref(path, yearPath(id, year)) }));
}
