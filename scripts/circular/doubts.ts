import type { Area } from '../../src/domain/task/area.ts';
import { documentOf } from '../../src/domain/value/source.ts';
import { circularCounts } from '../../src/findings/circular-count.ts';
import type { Snapshot } from '../../src/findings/snapshot.ts';
import type { Task } from '../../src/findings/task.ts';
import { documentName } from '../../src/views/source-line.ts';

/** What the office should look at before it signs: where its own documents of the year count otherwise or contradict themselves. */
export function doubtsOf(snapshot: Snapshot, area: Area, year: number, tasks: readonly Task[]): string[] {
  const { model } = snapshot;
  const counts = circularCounts(snapshot, area.id, year, tasks).map(({ document, statement, name, printed, kind, done }) => {
    const here = `按公开的数是${done.length}${kind === 'project' ? '个' : '项'}`;
    return `${documentName(document)}第${statement.line}行：${name}${printed}，${Number(printed) === done.length ? `${here}，一致` : `${here}，不一致`}`;
  });
  const own = new Set([...model.documents.values()].filter((document) => document.area === area.id).map(({ id }) => id));
  const contradictions = model.contradictions.flatMap(({ source, subject, printed, computed, kind }) => {
    const place = documentOf(source);
    if (kind === 'note' || place === undefined || !own.has(place.document) || !model.documents.get(place.document)?.periodTo?.startsWith(`${year}`)) return [];
    return [`第${place.line}行，${subject}：文件印的是${printed}；${computed}`];
  });
  return [...counts, ...contradictions];
}
