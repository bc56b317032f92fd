import { formatCivilDate } from '../../domain/value/civil-date.ts';
import { keysOf } from '../../domain/value/keys.ts';
import { documentOf } from '../../domain/value/source.ts';
import { pageOfCode, type SitePath } from '../../domain/publication/page-path.ts';
import { siteObject } from '../../domain/site/site.ts';
import { type Problem, problemOrigins, problemState, problemStates, type ProblemState } from '../../domain/year/problem.ts';
import { problemSite } from '../../content/oversight-records.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { taskObject } from '../../findings/task.ts';
import { type Link, relativeHref } from '../address.ts';
import { originLink } from '../figure/origin.ts';
import { fewestTexts, type ListTools, listTools, type RowMarks } from '../list/list-tools.ts';
import { listed } from '../words.ts';
import { withStop } from '../stop.ts';

/** Problems of one state under their heading. */
export interface ProblemGroup {
  readonly state: ProblemState;
  /** 过期没有登记解决的1个 */
  readonly title: string;
  readonly rows: readonly ProblemRow[];
}

/** A problem: what it is, who found it, who has to solve it by when, and what became of it. */
export interface ProblemRow {
  /** The problem's own id, an anchor on the ledger. */
  readonly id: string;
  readonly text: string;
  readonly state: ProblemState;
  readonly stateWords: string;
  /** 2025年10月15日检查发现（县民生实事办）。县水利局负责，限2025年12月31日以前解决。 */
  readonly detail: string;
  /** 2025年9月17日解决：…。 Missing while it is not solved. */
  readonly solution: string | undefined;
  /** The task or the site it is about; missing for a problem of the whole area. */
  readonly place: Link | undefined;
  readonly source: Link;
  /** Where the list can be looked through. */
  readonly marks?: RowMarks;
}

/** The problems of a ledger, and how they can be looked through where they are many. */
export interface ProblemList {
  readonly groups: readonly ProblemGroup[];
  readonly tools: ListTools;
}

/** Problems by state, overdue first and solved last, each group in the order given; a state without a problem has no group. */
export function problemGroups(snapshot: Snapshot, from: SitePath, problems: readonly Problem[]): ProblemGroup[] {
  const rows = problems.map((problem) => problemRow(snapshot, from, problem));
  return keysOf(problemStates).flatMap((state) => {
    const own = rows.filter((row) => row.state === state);
    return own.length === 0 ? [] : [{ state, title: `${problemStates[state]}的${own.length}个`, rows: own }];
  });
}

/** Problems by state with the tools to look through them. */
export function problemList(snapshot: Snapshot, from: SitePath, problems: readonly Problem[]): ProblemList {
  const groups = problemGroups(snapshot, from, problems);
  const rows = groups.flatMap((group) => group.rows);
  const recordOf = new Map(problems.map((problem) => [problem.id, problem]));
  const { tools, marks } = listTools(
    rows.map(({ id, text, stateWords }) => ({ name: text, kind: stateWords, units: recordOf.get(id)?.owners ?? [], day: recordOf.get(id)?.foundOn })),
    { unit: '个问题', sorts: ['list', 'newest', 'oldest'], labels: { unit: '负责单位', kind: '办到哪一步' }, fewest: fewestTexts },
  );
  const markOf = new Map(rows.map((row, index) => [row, marks[index] ?? {}]));
  return { tools, groups: groups.map((group) => ({ ...group, rows: group.rows.map((row) => ({ ...row, marks: markOf.get(row) ?? {} })) })) };
}

function problemRow(snapshot: Snapshot, from: SitePath, problem: Problem): ProblemRow {
  const { id, text, solvedOn, solution, source } = problem;
  const state = problemState(problem, snapshot.builtOn);
  return {
    id,
    text,
    state,
    stateWords: problemStates[state],
    detail: `${foundWords(snapshot, problem)}${ownerWords(problem)}`,
    solution: solvedOn === undefined || solution === undefined ? undefined : `${formatCivilDate(solvedOn)}解决：${withStop(solution)}`,
    place: placeOf(snapshot, from, problem),
    source: originLink(snapshot, from, source),
  };
}

/** 2025年10月15日检查发现（县民生实事办）。 Where the record has no day, that of the document that tells it. */
function foundWords({ model }: Snapshot, { foundOn, foundThrough, foundBy, source }: Problem): string {
  const who = foundBy === undefined ? '' : `（${foundBy}）`;
  if (foundOn !== undefined) return `${formatCivilDate(foundOn)}${problemOrigins[foundThrough]}${who}。`;
  const told = model.documents.get(documentOf(source)?.document ?? '')?.issuedOn;
  const day = told === undefined ? '' : `${formatCivilDate(told)}的${foundThrough === 'circular' ? '' : '文件写明，'}`;
  return `${day}${problemOrigins[foundThrough]}${who}。`;
}

function ownerWords({ owners, dueOn, source }: Problem): string {
  const due = dueOn === undefined ? '' : `限${formatCivilDate(dueOn)}以前解决`;
  if (owners.length > 0) return `${listed(owners)}负责${due === '' ? '' : `，${due}`}。`;
  const unsaid = documentOf(source) === undefined ? '' : '文件没有写由谁负责';
  return [unsaid, due]
    .filter((words) => words !== '')
    .join('，')
    .concat(unsaid === '' && due === '' ? '' : '。');
}

function placeOf({ model }: Snapshot, from: SitePath, problem: Problem): Link | undefined {
  const site = model.sites.get(problemSite(problem) ?? '');
  const siteCode = site && model.codes.get(siteObject(site));
  if (site !== undefined) return { words: site.name, href: siteCode && relativeHref(from, pageOfCode(siteCode)) };
  const [project, area] = [model.projects.get(problem.project ?? ''), model.areas.get(problem.area)];
  if (project === undefined || area === undefined) return undefined;
  const code = model.codes.get(taskObject(project, area));
  return { words: project.title, href: code && relativeHref(from, pageOfCode(code)) };
}
