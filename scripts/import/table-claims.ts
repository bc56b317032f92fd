import type { Head } from '../../src/content/official/head.ts';
import { tellsProgress } from '../../src/content/official/head.ts';
import type { OfficialRow } from '../../src/content/official/official-rows.ts';
import type { SheetRow } from '../../src/content/official/sheet-row.ts';
import { isUpTo, periodIn, yearsIn } from '../../src/content/official/stated-period.ts';
import { type Area, lineage } from '../../src/domain/task/area.ts';
import { type CivilDate, yearOf } from '../../src/domain/value/civil-date.ts';

/** What the command says a table is of. */
export interface ClaimedPlace {
  readonly area: Area;
  readonly asOf: CivilDate;
  /** The year of the list that the command names, which the table may name instead. */
  readonly listYear: number | undefined;
  readonly areas: ReadonlyMap<string, Area>;
  /** The name of the sheet; empty for text. */
  readonly sheet: string;
}

/** What a table's own words say against the command, and what they leave open. */
export interface Claims {
  readonly wrong: readonly string[];
  readonly doubts: readonly string[];
}

/** Rows above a head that may be its title; longer cells are sentences of a document. */
const above = { rows: 6, characters: 60 };

/**
 * Holds the lines above each table, the titles of its columns and the name of its sheet against the area and the day of the command. The
 * period counts for figures of what was done alone: tasks are those of a year.
 */
export function tableClaims(table: readonly SheetRow[], rows: readonly OfficialRow[], place: ClaimedPlace): Claims {
  const heads = [...new Set(rows.map(({ head }) => head))];
  const lines = [...new Map(heads.flatMap((head) => titleLines(table, head, rows)).map((each) => [`${each.line}/${each.words}`, each])).values()];
  const isStatus = heads.some(tellsProgress);
  const columns = heads.filter(tellsProgress).flatMap(columnTitles);
  const sheet = /^(?:20\d\d年)?\d{1,2}(?:[-—至]\d{1,2})?月份?$/u.test(place.sheet) ? [{ line: undefined, words: place.sheet }] : [];
  const wrong = [yearClaim([...lines, ...columns], place), ...(isStatus ? [...lines, ...columns, ...sheet].map((each) => periodClaim(each, place)) : [])];
  const area = areaClaim(lines, place);
  const found = [...wrong, area.wrong].filter((each) => each !== undefined);
  return { wrong: [...new Set(found)], doubts: area.doubt === undefined ? [] : [area.doubt] };
}

interface Line {
  /** Undefined for the name of the sheet. */
  readonly line: number | undefined;
  readonly words: string;
}

function titleLines(table: readonly SheetRow[], head: Head, rows: readonly OfficialRow[]): Line[] {
  const tasks = new Set(rows.map(({ line }) => line));
  const before = table.filter(({ line, cells }) => line < head.line && cells.some(Boolean)).toReversed();
  const end = before.findIndex(({ line }) => tasks.has(line));
  const near = before.slice(0, end === -1 ? above.rows : Math.min(end, above.rows)).toReversed();
  return near.flatMap(({ line, cells }) => cells.filter((cell) => cell !== '' && cell.length <= above.characters).map((words) => ({ line, words })));
}

function columnTitles({ line, printed, progress, done, rate }: Head): Line[] {
  return [progress, done, rate].flatMap((column) => (column === undefined ? [] : [{ line, words: printed[column] ?? '' }]));
}

function periodClaim({ line, words }: Line, { asOf }: ClaimedPlace): string | undefined {
  const period = periodIn(words);
  if (period === undefined || isUpTo(asOf, period)) return undefined;
  const cure = line === undefined ? '要读别的工作表的，加 --sheet 名称' : '写对 --as-of，或改正表里的字';
  return `${placeOf(line)}写的是“${period.words}”，--as-of 是 ${asOf}：${cure}`;
}

function yearClaim(lines: readonly Line[], { asOf, listYear, area }: ClaimedPlace): string | undefined {
  const named = lines.flatMap(({ line, words }) => yearsIn(words).map((year) => ({ line, year })));
  const [first] = named;
  if (first === undefined || named.some(({ year }) => year === yearOf(asOf) || year === listYear)) return undefined;
  return `${placeOf(first.line)}写的是“${first.year}年”，--as-of 是 ${asOf}：写对 --as-of；是往年的清单到这一天的数，加 --list ${first.year}-${area.id}`;
}

/** The areas that the lines name, without those above another of them: 云岭市清溪县 is 清溪县. */
function areaClaim(lines: readonly Line[], { area, areas }: ClaimedPlace): { readonly wrong?: string; readonly doubt?: string } {
  const all = [...areas.values()];
  const named = lines.flatMap(({ line, words }) => {
    const bare = words.normalize('NFKC').replaceAll(/\s/gu, '');
    return all.flatMap((each) => {
      const name = [each.name, ...each.aliases].find((known) => known.length >= 3 && bare.includes(known));
      return name === undefined ? [] : [{ line, name, area: each.kind === 'prefectureOwn' ? (lineage(each)[1] ?? each) : each }];
    });
  });
  const narrowest = named.filter((one) => !named.some((other) => other.area !== one.area && lineage(other.area).includes(one.area)));
  const [first] = narrowest;
  const stranger = strangerIn(lines, all);
  if (narrowest.some((each) => each.area === area)) return {};
  if (first === undefined) return stranger === undefined ? {} : { wrong: `${stranger}，--area ${area.id} 是${area.name}：写对 --area，或改正表的标题` };
  const said = `${placeOf(first.line)}写的是“${first.name}”，--area ${area.id} 是${area.name}`;
  // The list of an area above is called by its name: 云岭市重点民生实事 in a table of the county.
  if (lineage(area).includes(first.area)) return { doubt: `${said}：数是${area.name}的才对；是${first.name}的，--area 写 ${first.area.id}` };
  return { wrong: `${said}：表是${first.name}的，--area 写 ${first.area.id}；是${area.name}的，改正表里的字` };
}

/** 青石县 of 2025年青石县重点民生实事, which is not registered here; 全县 and 省市区 are no names. */
function strangerIn(lines: readonly Line[], areas: readonly Area[]): string | undefined {
  for (const { line, words } of lines) {
    const bare = words.normalize('NFKC').replaceAll(/\s/gu, '');
    const name = /(?:^|年度?|\d{4}(?!年))(?<name>\p{Script=Han}{1,7}?(?:自治[州县旗]|[省市州盟县区旗镇乡]|街道))(?:\d{4}年度?)?(?:重点)?民生实事/u.exec(bare)
      ?.groups?.['name'];
    if (name === undefined || /年|^[省市州县区乡镇级定全各本我该、和]+$/u.test(name)) continue;
    if (areas.every((area) => area.name !== name && !area.aliases.includes(name))) return `${placeOf(line)}写的是“${name}”（这里没有登记的区域）`;
  }
  return undefined;
}

function placeOf(line: number | undefined): string {
  return line === undefined ? '工作表的名称' : `第 ${line} 行`;
}
