import { byText } from '../../domain/value/order.ts';
import type { OfficialDocument } from '../../domain/publication/document.ts';
import { areaPath, documentPath, documentsPath } from '../../domain/publication/page-path.ts';
import { formatCivilDate } from '../../domain/value/civil-date.ts';
import { areasInOrder } from '../../findings/areas-below.ts';
import { groupBy, type Snapshot } from '../../findings/snapshot.ts';
import { type Link, relativeHref } from '../address.ts';
import { fewestTexts, type ListTools, listTools, type RowMarks } from '../list/list-tools.ts';
import { type PageHead, pageHead } from '../head.ts';

/** Every document of the portal, area by area. */
export interface DocumentsPage {
  readonly head: PageHead;
  /** 政策文件3份，通报1份，进展表1份。 */
  readonly size: string;
  readonly areas: readonly DocumentsOfArea[];
  readonly tools: ListTools;
}

export interface DocumentsOfArea {
  readonly area: Link;
  /** 政策文件1份 */
  readonly size: string;
  readonly papers: readonly PaperRow[];
  /** Said with a link where there are more than one page holds. */
  readonly more: Link | undefined;
}

/** A document with what a reader knows it by. */
export interface PaperRow extends Link {
  /** 政策文件，岳办函〔2023〕27号，岳阳市人民政府办公室，2023年4月27日 */
  readonly note: string;
  readonly marks: RowMarks;
}

const kindNames: Readonly<Record<OfficialDocument['kind'], string>> = { policy: '政策文件', circular: '通报', status: '进展表' };

/** Of an area with more the newest are listed; its own page has them all. */
const mostOfAnArea = 50;

/** The page of all documents: policy documents first, then the newest first; one without a date comes last. */
export function documentsPage(snapshot: Snapshot): DocumentsPage {
  const { model } = snapshot;
  const all = [...model.documents.values()];
  const byArea = groupBy(all, ({ area }) => [area]);
  const groups = areasInOrder(model).flatMap(({ id, name }) => {
    const own = (byArea.get(id) ?? []).toSorted(byKindAndDay);
    return own.length === 0 ? [] : [{ id, name, own, shown: own.slice(0, mostOfAnArea) }];
  });
  const { tools, marks } = listTools(
    groups.flatMap(({ id, name, shown }) =>
      shown.map(({ title, kind, issuedOn }) => ({ name: title, kind: kindNames[kind], day: issuedOn, areas: [{ value: id, words: name }] })),
    ),
    { unit: '份', sorts: ['list', 'newest', 'name'], labels: { area: '区域' }, fewest: fewestTexts },
  );
  let before = 0;
  return {
    head: pageHead(snapshot, {
      path: documentsPath,
      title: '政策文件和通报',
      description: `各区域公开的政策文件、通报和进展表：文号、日期、发文机关。${sizeWords(all)}。`,
      column: '政策文件',
    }),
    size: `${sizeWords(all)}。`,
    areas: groups.map(({ id, name, own, shown }) => {
      const ownMarks = marks.slice(before, (before += shown.length));
      return documentsOfArea({ words: name, href: relativeHref(documentsPath, areaPath(id)) }, own, ownMarks);
    }),
    tools,
  };
}

function documentsOfArea(area: Link, own: readonly OfficialDocument[], marks: readonly RowMarks[]): DocumentsOfArea {
  return {
    area,
    size: sizeWords(own),
    papers: own.slice(0, mostOfAnArea).map((document, index) => ({
      words: `《${document.title}》`,
      href: relativeHref(documentsPath, documentPath(document.id)),
      note: noteOf(document),
      marks: marks[index] ?? {},
    })),
    more: own.length > mostOfAnArea ? { words: `${area.words}的全部${own.length}份`, href: area.href } : undefined,
  };
}

function sizeWords(documents: readonly OfficialDocument[]): string {
  const counts = Object.entries(kindNames).map(([kind, name]) => [name, documents.filter((document) => document.kind === kind).length] as const);
  const told = counts.filter(([, count]) => count > 0).map(([name, count]) => `${name}${count}份`);
  return told.length === 0 ? '还没有公开文件' : told.join('，');
}

function noteOf({ kind, documentNumber, issuers, issuedOn }: OfficialDocument): string {
  const parts = [kindNames[kind], documentNumber, issuers.join('、') || undefined, issuedOn === undefined ? '没有公布日期' : formatCivilDate(issuedOn)];
  return parts.flatMap((part) => part ?? []).join('，');
}

function byKindAndDay(left: OfficialDocument, right: OfficialDocument): number {
  const rank = ({ kind }: OfficialDocument) => (kind === 'policy' ? 0 : 1);
  const day = ({ issuedOn }: OfficialDocument): string => issuedOn ?? '';
  return rank(left) - rank(right) || byText(day(right), day(left));
}
