import { nearestWords } from '../../src/content/file/nearest.ts';
import type { OfficialRow } from '../../src/content/official/official-rows.ts';
import type { Area } from '../../src/domain/task/area.ts';
import { ask, type DraftOrder, type DraftQuestion } from './draft-order.ts';

/** Who answers for a project: the units that are registered under 牵头单位 and 责任单位; the others are asked. */
export function leadOf(group: readonly OfficialRow[], project: string, order: DraftOrder, questions: DraftQuestion[]) {
  const { area, year, model, sourceOf: from } = order;
  const [row] = group;
  if (row === undefined) return undefined;
  const place = `areas/${area.id}/responsibilities/${year}-${area.id}.yaml 的 ${project}`;
  const registered = [...model.agencyByName.keys()].filter((key) => key.startsWith(`${area.id}/`)).map((key) => key.slice(area.id.length + 1));
  const known = row.head.lead === undefined ? [] : leadsIn(group, row, { area, registered, place, questions });
  const beside = besidesLead(group, known.length === 0 ? [] : registered, place, questions).filter((name) => !known.includes(name));
  if (known.length === 0) return undefined;
  const text = beside.length === 0 ? row.lead : `牵头 ${row.lead}，责任单位 ${beside.join('、')}`;
  return { project, leadAgencies: known, ...(beside.length === 0 ? {} : { responsibleAgencies: beside }), source: from({ line: row.line, text }) };
}

interface LeadPlace {
  readonly area: Area;
  readonly registered: readonly string[];
  readonly place: string;
  readonly questions: DraftQuestion[];
}

/** The registered units of one cell 牵头单位; the others, and rows that differ, are asked. */
function leadsIn(group: readonly OfficialRow[], row: OfficialRow, { area, registered, place, questions }: LeadPlace): string[] {
  const cells = [...new Set(group.map(({ lead }) => lead))];
  const [cell = ''] = cells;
  if (cells.length > 1 || cell === '') {
    questions.push(ask(row, cell === '' ? '没有写牵头单位' : `几行的牵头单位不同：${cells.join('；')}`, place));
    return [];
  }
  const { names, beside } = unitsIn(cell, registered);
  if (beside.length > 0) questions.push(ask(row, `牵头单位一格里的“${beside.join('、')}”不牵头，没有写`, `${place}，写在 responsibleAgencies`));
  for (const name of names.filter((each) => !registered.includes(each))) {
    questions.push(ask(row, `牵头单位“${name}”没有登记${nearestWords(name, registered)}`, `areas/${area.id}/agencies.yaml 登记或补别名，再写进 ${place}`));
  }
  return names.filter((name) => registered.includes(name));
}

/** Who leads by a cell 牵头单位; those that it names in brackets or behind 配合： stand beside: 县卫健局（县妇联）, 牵头：…；配合：…. */
function unitsIn(cell: string, registered: readonly string[]): { readonly names: string[]; readonly beside: string[] } {
  let isBeside = false;
  const found = cell.split(/[、，,；;\s]+/u).flatMap((part) => {
    const { role = '', name = '' } = /^(?<role>(?:牵头|责任|配合|协助|协办|参与)(?:责任)?(?:单位|部门)?[:：])?(?<name>.*)$/u.exec(part)?.groups ?? {};
    isBeside = role === '' ? isBeside : /^[配协参]/u.test(role);
    const { own = name, inside = '' } = registered.includes(name) ? {} : (/^(?<own>[^（(]+)[（(](?<inside>[^）)]+)[）)]$/u.exec(name)?.groups ?? {});
    return [
      { name: own, isBeside },
      { name: inside, isBeside: true },
    ];
  });
  const of = (wanted: boolean) => found.flatMap((each) => (each.isBeside === wanted && each.name !== '' ? [each.name] : []));
  return { names: of(false), beside: of(true) };
}

/** Units beside those that lead: those under 责任单位 that are registered are written; the others, and those under 配合单位, are asked once. */
function besidesLead(group: readonly OfficialRow[], registered: readonly string[], place: string, questions: DraftQuestion[]): string[] {
  const said = group.flatMap((row) =>
    row.head.printed.flatMap((printed, column) => {
      const [title, cell] = [printed.replaceAll(/\s/gu, ''), row.row.cells[column + (row.shift ?? 0)] ?? ''];
      return /^(?:责任|配合)单位$/u.test(title) && cell !== '' ? [{ row, title, names: cell.split(/[、，,；;\s]+/u).filter(Boolean) }] : [];
    }),
  );
  const isWritten = (title: string, name: string) => title === '责任单位' && registered.includes(name);
  const asked = said.flatMap(({ row, title, names }) => {
    const left = names.filter((name) => !isWritten(title, name));
    return left.length === 0 ? [] : [{ row, why: `${title}“${left.join('、')}”没有写` }];
  });
  questions.push(...[...new Map(asked.map((each) => [each.why, each])).values()].map(({ row, why }) => ask(row, why, `${place}，写在 responsibleAgencies`)));
  return [...new Set(said.flatMap(({ title, names }) => names.filter((name) => isWritten(title, name))))];
}
