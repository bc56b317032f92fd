import { assignmentKey, type Responsibility } from '../../domain/task/assignment.ts';
import type { SitePath } from '../../domain/publication/page-path.ts';
import type { Area } from '../../domain/task/area.ts';
import type { Programme, Project } from '../../domain/task/programme.ts';
import { namesSomebody } from '../../findings/answerable.ts';
import { namingLines } from '../../findings/named-at.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import type { Link } from '../address.ts';
import { type ListTools, listTools, type RowMarks } from '../list/list-tools.ts';
import { agencyLink } from '../code/contact.ts';
import { sourceLinks } from '../source-line.ts';
import { taskHref } from '../task/figure.ts';
import { listed } from '../words.ts';

/** One row of the table of responsibilities. */
export interface DutyRow {
  readonly project: Link;
  /** The indicators that the row is about, where it is not about the whole project. */
  readonly part: string;
  readonly leadOfficials: string;
  readonly leads: readonly Link[];
  readonly persons: string;
  readonly responsible: readonly Link[];
  /** 等 where the document leaves the list open, else empty. */
  readonly end: string;
  /** Where the units and the people are named. */
  readonly sources: readonly Link[];
  readonly marks: RowMarks;
}

/** Who answers for what on a list by an area's own documents, in the order of the list, and how that can be looked through. */
export function dutyList(
  snapshot: Snapshot,
  from: SitePath,
  area: Area,
  programme: Programme,
): { readonly tools: ListTools; readonly rows: readonly DutyRow[] } {
  const rows = programme.projects.flatMap((project) =>
    (snapshot.model.responsibilities.get(assignmentKey(project.id, area.id)) ?? []).filter(namesSomebody).map((row) => dutyRow(snapshot, from, project, row)),
  );
  const { tools, marks } = listTools(
    rows.map(({ project, leads }) => ({ name: project.words, units: leads.map(({ words }) => words) })),
    { unit: '行', sorts: ['list', 'name'] },
  );
  return { tools, rows: rows.map((row, index) => ({ ...row, marks: marks[index] ?? {} })) };
}

function dutyRow(snapshot: Snapshot, from: SitePath, project: Project, row: Responsibility): Omit<DutyRow, 'marks'> {
  const { model } = snapshot;
  const units = (names: readonly string[]) => names.map((name) => agencyLink(snapshot, from, row.area, name));
  const people = (names: readonly string[]) => listed(names.map((name) => model.officialByName.get(`${row.area}/${name}`)?.name ?? name));
  return {
    project: { words: project.title, href: taskHref(snapshot, from, project, row.area) },
    part: listed(row.indicators.flatMap((id) => model.indicators.get(id)?.text ?? [])),
    leadOfficials: people(row.leadOfficials),
    leads: units(row.leadAgencies),
    persons: people(row.responsiblePersons),
    responsible: units(row.responsibleAgencies),
    end: row.andOthers ? '等' : '',
    sources: sourceLinks(snapshot, from, namingLines(row)),
  };
}
