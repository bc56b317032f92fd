import type { Area } from '../../src/domain/task/area.ts';
import type { OfficialDocument } from '../../src/domain/publication/document.ts';
import { yearOf } from '../../src/domain/value/civil-date.ts';
import { documentOf } from '../../src/domain/value/source.ts';
import { circularCounts } from '../../src/findings/circular-count.ts';
import type { Snapshot } from '../../src/findings/snapshot.ts';
import type { Task } from '../../src/findings/task.ts';
import { documentName } from '../../src/views/source-line.ts';
import type { Period } from './period.ts';

/** What the office should look at before it signs: where its own documents of the same period count otherwise or contradict themselves. */
export function doubtsOf(snapshot: Snapshot, area: Area, period: Period, tasks: readonly Task[]): string[] {
  const { model } = snapshot;
  const isOfPeriod = ({ periodTo }: Pick<OfficialDocument, 'periodTo'>) => periodTo !== undefined && periodTo >= period.from && periodTo <= period.to;
  const compared = circularCounts(snapshot, area.id, yearOf(period.to), tasks).filter(({ document }) => isOfPeriod(document));
  const counts = compared.map(({ document, statement, name, printed, kind, done }) => {
    const here = `按公开的数是${done.length}${kind === 'project' ? '个' : '项'}`;
    return `${documentName(document)}第${statement.line}行：${name}${printed}，${Number(printed) === done.length ? `${here}，一致` : `${here}，不一致`}`;
  });
  const own = new Set([...model.documents.values()].filter((document) => document.area === area.id && isOfPeriod(document)).map(({ id }) => id));
  const contradictions = model.contradictions.flatMap(({ source, subject, printed, computed, kind }) => {
    const place = documentOf(source);
    if (kind === 'note' || place === undefined || !own.has(place.document)) return [];
    return [`第${place.line}行，${subject}：文件印的是${printed}；${computed}`];
  });
  return [...counts, ...contradictions];
}
