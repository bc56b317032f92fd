import type { OfficialRow } from '../../src/content/official/official-rows.ts';
import type { Source } from '../../src/domain/value/source.ts';
import { type DraftOrder, type DraftQuestion, sourceOf, ask } from './draft-order.ts';
import { type DraftIndicator, indicatorOf } from './draft-indicator.ts';
import { leadOf } from './draft-leads.ts';

/** A year's list and who leads it, as a table of targets says them; what it does not say surely is asked. */
export interface ProgrammeDraft {
  readonly id: string;
  readonly programme: { readonly commitments: readonly DraftCommitment[] };
  readonly responsibilities: readonly {
    readonly project: string;
    readonly leadAgencies: readonly string[];
    readonly responsibleAgencies?: readonly string[];
    readonly source: Source;
  }[];
  readonly questions: readonly DraftQuestion[];
  /** Short id of a project, p1, or of an indicator, p1/i1 → line of the table. */
  readonly lineOf: ReadonlyMap<string, number>;
}

interface DraftCommitment {
  readonly number?: number;
  readonly title: string;
  readonly projects: readonly DraftProject[];
  readonly source: Source;
}

interface DraftProject {
  readonly id: string;
  readonly title: string;
  readonly indicators: readonly DraftIndicator[];
  readonly source: Source;
}

/**
 * The list that a table of targets is: each numbered name is a commitment, each name under it a project, each row an indicator. Ids are
 * numbers, since no table prints any. Targets stand as printed; units of the government that are not registered are asked and left out.
 */
export function programmeDraft(rows: readonly OfficialRow[], order: DraftOrder): ProgrammeDraft {
  const id = `${order.year}-${order.area.id}`;
  const file = `areas/${order.area.id}/programmes/${order.year}.yaml`;
  const questions: DraftQuestion[] = [];
  const responsibilities: ProgrammeDraft['responsibilities'][number][] = [];
  const used = new Set<string>();
  const lineOf = new Map<string, number>();
  let count = 0;
  const commitments = runs(rows, ({ words: [name = ''] }) => name).map((own): DraftCommitment => {
    const [first] = own;
    const cell = first?.row.cells[first.head.number] ?? '';
    const number = /^[1-9]\d*$/u.test(cell) && !used.has(cell) ? Number(cell) : undefined;
    if (number === undefined) questions.push(ask(first, numberDoubt(cell), `${file} 的 commitments`));
    used.add(cell);
    const projects = runs(own, projectTitle).map((group): DraftProject => {
      count += 1;
      const project = `p${count}`;
      const lead = leadOf(group, `${id}/${project}`, order, questions);
      if (lead !== undefined) responsibilities.push(lead);
      lineOf.set(project, group[0]?.line ?? order.titleLine);
      for (const [index, { line }] of group.entries()) lineOf.set(`${project}/i${index + 1}`, line);
      const indicators = group.map((row, index) => indicatorOf(row, `i${index + 1}`, { order, questions, place: `${file} 的 ${project}/i${index + 1}` }));
      return { id: project, title: projectTitle(group[0]), indicators, source: sourceOf(group[0], order) };
    });
    return { ...(number === undefined ? {} : { number }), title: first?.words[0] ?? '', projects, source: sourceOf(first, order) };
  });
  return { id, programme: { commitments }, responsibilities, questions, lineOf };
}

function numberDoubt(cell: string): string {
  if (cell === '') return '没有印序号：是不是和上一件同一件实事';
  return `序号“${cell}”${/^\d+$/u.test(cell) ? '前面已经用过：表里是不是有另一份清单' : '不是一个数'}，没有写序号`;
}

/** Neighbouring rows with the same name. */
function runs(rows: readonly OfficialRow[], nameOf: (row: OfficialRow) => string): OfficialRow[][] {
  const groups: OfficialRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && nameOf(last[0]) === nameOf(row)) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** Of 实事、项目、指标 and of 实事、项目 the second, of 项目、指标 the first. */
function projectTitle(row: OfficialRow | undefined): string {
  const words = row?.words ?? [];
  return (words.length > 2 || (words.length === 2 && isProjectSecond(row)) ? words[1] : words[0]) ?? '';
}

/** Whether the two columns of names are 实事名称 and 项目名称. */
function isProjectSecond(row: OfficialRow | undefined): boolean {
  const [first = '', second = ''] = row === undefined ? [] : row.head.printed.slice(row.head.names[0]);
  return /实事/u.test(first) && !/项目/u.test(first) && /项目|事项/u.test(second);
}
