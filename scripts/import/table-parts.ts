import type { Model } from '../../src/content/model.ts';
import type { Area } from '../../src/domain/task/area.ts';
import type { Source } from '../../src/domain/value/source.ts';
import type { FilledRow } from '../monthly-form/rows.ts';
import { mergedAllocations } from '../official-tables/allocation-file.ts';
import { mergedTable } from '../official-tables/progress-file.ts';
import type { ReadShares } from '../official-tables/shares.ts';
import type { ContentAsRead } from './changed-content.ts';
import { atTable, type ImportPart } from './part.ts';
import { told, toldShares } from './told.ts';

/** The table that is imported, and the content as it was read. */
interface PartFrom {
  readonly content: ContentAsRead;
  readonly path: string;
}

interface SharesInto extends PartFrom {
  readonly area: Area;
  readonly model: Model;
  readonly sourceOf: (row: ReadShares) => Source;
}

/** What the rows of a table of tasks come to in `allocations/`. */
export function sharesPart(rows: readonly ReadShares[], { content, path, area, model, sourceOf }: SharesInto): ImportPart {
  const merged = mergedAllocations(rows, area, model, content.textOf, sourceOf);
  return {
    into: `areas/${area.id}/allocations/`,
    changed: merged.files,
    place: (issue) =>
      atTable(issue, path, (file, line) =>
        merged.files.has(file) ? merged.places.findLast((each) => each.file === file && each.from <= line)?.row.line : undefined,
      ),
    added: merged.added.map((row) => toldShares(row, model)),
    same: merged.same,
    conflicts: merged.conflicts.map(
      ({ row, differs }) => `第 ${row.line} 行没有写：${row.indicator.id} 已经有任务，${differs}。任务调整了的写进 revisions.yaml；录错了的直接改`,
    ),
    left: [],
  };
}

/**
 * What filled rows come to in a month's table.
 *
 * @param left what of the form was not filled in: 没有填的 3 行
 */
export function progressPart(rows: readonly FilledRow[], name: string, { content, path }: PartFrom, left: readonly string[] = []): ImportPart {
  const merged = mergedTable(content.textOf(name), rows);
  return {
    into: name,
    changed: new Map(merged.added.length === 0 ? [] : [[name, merged.text]]),
    place: (issue) => atTable(issue, path, (file, line) => (file === name ? merged.rowOfLine.get(line) : undefined)),
    added: merged.added.map(told),
    same: merged.same,
    conflicts: merged.conflicts.map(
      ({ row, before }) => `第 ${row.row} 行没有写：${told(row)}，这一天已经报过（${before}）。以前报错了的，在 ${name} 里另写一行，填“更正日期”“更正原因”`,
    ),
    left,
  };
}
