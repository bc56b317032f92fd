import type { Commitment, Programme } from '../../domain/task/programme.ts';
import type { OfficialDocument } from '../../domain/publication/document.ts';
import { documentsQuoting, speaksFor } from '../../findings/answerable.ts';
import type { Task } from '../../findings/task.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import type { SitePath } from '../../domain/publication/page-path.ts';
import type { Link } from '../address.ts';
import { sourceLink } from '../source-line.ts';

/** 2023年岳阳市重点民生实事第5件; without an ordinal where the list's own document prints none. */
export function commitmentWords({ title }: Pick<Programme, 'title'>, { number }: Pick<Commitment, 'number'>): string {
  return number === undefined ? title : `${title}第${number}件`;
}

/** The ordinals that the area's own documents and those above it give the same thing: 隆回县的方案里是第3件. */
export function otherOrdinals(snapshot: Snapshot, from: SitePath, { project, area }: Task): Link[] {
  const { documents, areas } = snapshot.model;
  const quoting = documentsQuoting(snapshot.model, { project, area });
  const shown = project.commitment.otherNumbers
    .filter(({ source }) => quoting.has(source.document))
    .filter(({ source }) => speaksFor(snapshot.model, source, area));
  return shown.map(({ number, source }) => {
    const document = documents.get(source.document);
    const by = areas.get(document?.area ?? '')?.name;
    const whose = by === undefined ? '' : `${by}的`;
    return { words: `${whose}${document === undefined ? '另一份文件' : kindWord(document)}里是第${number}件`, href: sourceLink(snapshot, from, source).href };
  });
}

/** What people call a document, by its title: 方案, 意见, 通知, 通报. */
function kindWord({ title }: Pick<OfficialDocument, 'title'>): string {
  return /方案|意见|通报|通知|进展/u.exec(title.slice(-8))?.[0] ?? '文件';
}
