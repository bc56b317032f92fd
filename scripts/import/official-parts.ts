import type { Model } from '../../src/content/model.ts';
import { targetOn } from '../../src/content/reported.ts';
import { assignmentKey } from '../../src/domain/task/assignment.ts';
import type { Indicator } from '../../src/domain/task/programme.ts';
import { withoutNumbers } from '../official-tables/personal-words.ts';
import { readShares } from '../official-tables/shares.ts';
import { type Question, readStatus } from '../official-tables/status.ts';
import { targetDifference } from '../official-tables/target-column.ts';
import { questionsForm } from '../official-tables/questions.ts';
import type { ContentAsRead } from './changed-content.ts';
import type { OfficialOrigin } from './official-origin.ts';
import type { OfficialTable } from './official-table.ts';
import { implausible } from './implausible.ts';
import { ordinalsApart } from './ordinals-apart.ts';
import type { ImportPart } from './part.ts';
import { progressPart, sharesPart } from './table-parts.ts';

/** Where the rows of an official table go, and of which indicators they may speak. */
export interface OfficialOrder {
  readonly path: string;
  readonly content: ContentAsRead;
  readonly model: Model;
  readonly origin: OfficialOrigin;
  readonly candidates: readonly Indicator[];
}

/** What an official table comes to. */
export interface OfficialParts {
  readonly parts: readonly ImportPart[];
  readonly questions: readonly Question[];
  /** Numbers of the table that are not those on record, and are written nowhere. */
  readonly warnings: readonly string[];
  /** The questions as a form to fill in; undefined where a person only has to read them. */
  readonly form: string | undefined;
}

export function officialParts({ status, tasks }: Pick<OfficialTable, 'status' | 'tasks'>, order: OfficialOrder): OfficialParts {
  const { path, content, model, candidates, origin } = order;
  const { area, asOf, isPublished, originCells, sourceOf } = origin;
  const targetOf = (indicator: Indicator) => targetOn({ indicator: indicator.id, area: area.id, asOf }, model);
  const found = readStatus(status, { candidates, asOf, targetOf, isPublished });
  const itself = model.children.get(area.id)?.find(({ kind }) => kind === 'prefectureOwn');
  const shares = readShares(tasks, candidates, { area, itself, areas: model.areas });
  const asked = found.questions.map(withoutNumbers);
  const reports = found.reports.map(({ line, indicator, cells }) => ({
    row: line,
    cells: new Map(Object.entries({ 指标: indicator.id, 区域: area.id, 截至日期: asOf, ...cells, ...originCells(line) })),
  }));
  const placed = shares.rows.flatMap(({ line, indicator }) => tasks.filter((row) => row.line === line).map((row) => ({ row, indicator })));
  const warnings = found.alone.flatMap(({ row, indicator }) => {
    const differs = targetDifference(row, indicator, targetOf(indicator));
    return differs === undefined
      ? []
      : [`提示：第 ${row.line} 行 ${row.words.join('：')}：${differs}（${placeOfTarget(indicator, order)}）；两边都没有改，核对哪一个对`];
  });
  return {
    parts: [
      ...(tasks.length > 0 ? [sharesPart(shares.rows, { content, path, area, model, sourceOf })] : []),
      ...(status.length > 0 ? [progressPart(reports, `areas/${area.id}/progress/${asOf.slice(0, 7)}.csv`, { content, path })] : []),
    ],
    questions: [...asked, ...shares.questions.map(withoutNumbers)],
    warnings: [...warnings, ...ordinalsApart([...found.alone, ...placed], area.id, sourceOf({ line: 1, text: '' })), ...implausible(reports, model)],
    form: status.length > 0 && asked.length > 0 ? questionsForm(asked, area, asOf, originCells) : undefined,
  };
}

/** The file in which the task stands that holds on the day of the table. */
function placeOfTarget({ id, project: { programme } }: Indicator, { model, origin: { area, asOf } }: OfficialOrder): string {
  const revision = model.revisions.get(assignmentKey(id, area.id))?.findLast(({ revisedOn }) => revisedOn <= asOf);
  if (revision !== undefined) return `areas/${revision.from ?? area.id}/revisions.yaml，${revision.revisedOn} 起`;
  if (programme.issuer.id === area.id) return `areas/${area.id}/programmes/${programme.year}.yaml 的 ${id}`;
  const by = model.decompositions.find((each) => each.indicator === id && each.shares.has(area.id))?.by ?? area.id;
  return `areas/${by}/allocations/${programme.id}.yaml 的 ${id}`;
}
