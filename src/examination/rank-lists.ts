import { type Draft, type Find, passages, quoted } from './draft.ts';
import { kindOf, type RankedTable, rankedTables } from './ranked-tables.ts';
import type { Registry } from './registry.ts';

/** An area with the rank that a sentence gives it, and the figure beside it where it has one. */
interface Place {
  readonly name: string;
  readonly rank: number;
  readonly figure: number | undefined;
}

/**
 * 城关街道第1名、石桥镇第2名、东山镇第2名、柳林乡第3名: ranks in words against one another, against the figures beside them and against a table of
 * the draft. After a tie both 1, 2, 2, 4 and 1, 2, 2, 3 are in use, and the five official documents print no tie: either is right as long as
 * the draft keeps to it. A list of some of the areas stays silent.
 */
export function rankListFinds(draft: Draft, registry: Registry): Find[] {
  const names = [...new Set(registry.areas.flatMap(({ name, aliases }) => [name, ...aliases]))].filter((name) => kindOf(name) !== undefined);
  const tables = rankedTables(draft);
  return draft.flatMap((each, part) =>
    each.row !== undefined
      ? []
      : passages(each).flatMap((passage) =>
          passage.split(/[。！]/u).flatMap((sentence) => {
            const places = placesIn(sentence, names);
            if (places.length < 2) return [];
            const told = againstCount(sentence, places) ?? againstFigures(sentence, places) ?? againstTable(places, tables);
            return told === undefined
              ? []
              : [{ part, text: quoted(sentence), what: told, cure: '核对名次；并列以后的名次，全文用一种写法（1、2、2、4 或者 1、2、2、3）' }];
          }),
        ),
  );
}

const mark =
  /(?:分别)?(?:排名|位列|位居|排|列|居|获)?(?:全[县市区省])?(?:排名|位列|位居|排|列|居)?(并列)?第(\d{1,3}|[一二三四五六七八九十]{1,3})(?:名|位)?(?!\d|[件项批期季次个步条轮])/gu;

/** The areas of a sentence with their ranks; none where it is not plain whose a rank is. */
function placesIn(sentence: string, names: readonly string[]): Place[] {
  const places: Place[] = [];
  let end = 0;
  for (const match of sentence.matchAll(mark)) {
    const segment = sentence.slice(end, match.index);
    end = match.index + match[0].length;
    const rank = rankOf(match[2] ?? '');
    const named = namesIn(segment, names);
    const isTie = match[1] !== undefined || /并列|同列|均|都$/u.test(segment);
    if (named.length === 0 || /倒数|退|升|前进|上月|去年|上年|分别/u.test(`${segment.slice(-6)}${match[0]}`)) return [];
    if (named.length > 1 && !isTie) return [];
    const figure = named.length > 1 ? undefined : (figureBefore(segment) ?? figureAfter(sentence.slice(end)));
    places.push(...named.map((name) => ({ name, rank, figure })));
  }
  return new Set(places.map(({ name }) => name)).size < places.length ? [] : places;
}

/** Names that are on record, or that stand at the head of a clause. */
function namesIn(segment: string, names: readonly string[]): string[] {
  const known = names.filter((name) => segment.includes(name));
  const shaped = [
    ...segment.matchAll(
      /(?<=^|[，、；：:,（(和与])(?!全|我|本|各|有|该|其|个)(\p{Script=Han}{1,5}?(?:街道|镇|乡|县|市|区))(?!\p{Script=Han}{0,2}[街镇乡县市区])/gu,
    ),
  ].map(([name]) => name);
  return [...new Set([...known.filter((name) => known.every((other) => other === name || !other.includes(name))), ...(known.length > 0 ? [] : shaped)])];
}

function figureBefore(segment: string): number | undefined {
  const [, digits] = /(\d+(?:\.\d+)?)(?:%|分)[）)]?[，,]?(?:在全[县市区省])?$/u.exec(segment) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

function figureAfter(rest: string): number | undefined {
  const [, digits] = /^[（(](?:完成率|得分|进度)?(?:为)?(\d+(?:\.\d+)?)(?:%|分)[）)]/u.exec(rest) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** All of five areas are named: their ranks are 1, 2, 2, 4, 5 or 1, 2, 2, 3, 4. */
function againstCount(sentence: string, places: readonly Place[]): string | undefined {
  const [, count] = /(\d{1,3})个(?:有任务的)?(?:乡镇|镇|乡|街道|县市区|县区|区县|县|区)/u.exec(sentence) ?? [];
  if (places.length < 3 || Number(count) !== places.length) return undefined;
  const ranks = places.map(({ rank }) => rank).toSorted((left, right) => left - right);
  const isSkipping = ranks.every((rank) => rank === 1 + ranks.filter((other) => other < rank).length);
  const isDense = ranks.every((rank) => rank === 1 + new Set(ranks.filter((other) => other < rank)).size);
  return isSkipping || isDense ? undefined : `${count} 个的名次写的是 ${ranks.join('、')}，接不上`;
}

/** Figures of which more is better: one rank for two figures, or the better rank for the lower. */
function againstFigures(sentence: string, places: readonly Place[]): string | undefined {
  if (!/完成率|完成比例|进度|得分|\d分|满意|达标|普及|覆盖|公开/u.test(sentence) || /投诉|超期|逾期|倒数|欠|差|失/u.test(sentence)) return undefined;
  const known = places.flatMap(({ figure, ...place }) => (figure === undefined ? [] : [{ ...place, figure }]));
  for (const [index, one] of known.entries()) {
    const other = known.slice(index + 1).find(({ rank, figure }) => figure !== one.figure && (rank - one.rank) * (figure - one.figure) >= 0);
    if (other !== undefined) return `${one.name} ${one.figure} 是第 ${one.rank}，${other.name} ${other.figure} 是第 ${other.rank}，名次和数对不上`;
  }
  return undefined;
}

/** A table that gives most of the areas the same ranks gives the others another one. */
function againstTable(places: readonly Place[], tables: readonly RankedTable[]): string | undefined {
  for (const { ranks, where } of tables) {
    const held = places.flatMap((place) => {
      const known = ranks.get(place.name);
      return known === undefined ? [] : [{ ...place, known }];
    });
    const wrong = held.filter(({ rank, known }) => !known.includes(rank));
    const isOther = held.every(({ known }) => known.length > 1) && [0, 1].every((way) => held.some(({ rank, known }) => known[way] !== rank));
    if (held.length < 2 || wrong.length * 2 > held.length || (wrong.length === 0 && !isOther)) continue;
    const [first] = wrong.length > 0 ? wrong : held;
    if (first === undefined) continue;
    return wrong.length === 0
      ? `并列以后的名次前后写法不一`
      : `${wrong.map(({ name, rank, known }) => `${name}写的是第 ${rank}，${where}是第 ${[...new Set(known)].join(' 或 ')}`).join('；')}`;
  }
  return undefined;
}

const han = '一二三四五六七八九十';

function rankOf(words: string): number {
  if (/^\d+$/u.test(words)) return Number(words);
  const [tens = '', ones = ''] = words.includes('十') ? words.split('十') : ['', words];
  const digit = (sign: string) => han.indexOf(sign) + 1;
  return words.includes('十') ? (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones)) : digit(ones);
}
