import type { OfficialRow } from '../../src/content/official/official-rows.ts';
import type { Commitment, Indicator } from '../../src/domain/task/programme.ts';
import { documentOf, type Source } from '../../src/domain/value/source.ts';

/** A row, and the indicator that it is found to speak of. */
interface Found {
  readonly row: OfficialRow;
  readonly indicator: Indicator;
}

/** So many are named. */
const mostNamed = 6;

/**
 * One sentence for the commitments of a list from above that the table numbers otherwise than that list: rows are found by name, never by
 * number. What the list has as another number of it is known. A table that numbers its rows, several of one commitment, has no number for it.
 *
 * @param found rows of which the indicator is known
 * @param area whose table it is
 */
export function ordinalsApart(found: readonly Found[], area: string, source: Source): string[] {
  const document = documentOf(source)?.document;
  const numbered = found.filter(({ row, indicator }) => numberOf(row) !== undefined && indicator.project.programme.issuer.id !== area);
  const rowsOf = new Map<Commitment, Found[]>();
  for (const each of numbered) rowsOf.set(each.indicator.project.commitment, [...(rowsOf.get(each.indicator.project.commitment) ?? []), each]);
  const apart = [...rowsOf.values()].flatMap((rows) => {
    const [first] = rows;
    const printed = first && numberOf(first.row);
    if (first === undefined || rows.some(({ row }) => numberOf(row) !== printed)) return [];
    const { commitment, programme } = first.indicator.project;
    const isKnown = commitment.otherNumbers.some(({ number, source: from }) => number === printed && (document ?? from.document) === from.document);
    if (isKnown || commitment.number === undefined || printed === commitment.number) return [];
    return [`第 ${first.row.line} 行“${first.row.words[0] ?? ''}”表里是第 ${printed}，${programme.title}里是第 ${commitment.number}`];
  });
  if (apart.length === 0) return [];
  const more = apart.length > mostNamed ? `，共 ${apart.length} 处` : '';
  const cure = '各级的序号可以不同，这里按名称对，没有按序号对，请看对得对不对；就是不同的，把表的序号写进那张清单的 otherNumbers，不再提示';
  return [`提示：表里的序号和上级清单不同：${apart.slice(0, mostNamed).join('；')}${more}。${cure}`];
}

/** 4, 4., 第4件 under 序号. */
function numberOf({ row, head }: OfficialRow): number | undefined {
  const [, digits] = /^第?(\d{1,3})[件项]?[、.．]?$/u.exec((row.cells[head.number] ?? '').normalize('NFKC').replaceAll(/\s/gu, '')) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
