import { compareDecimals, decimal, type Decimal, sum } from '../value/quantity.ts';
import { hasReached, type Stage, stageOf, stages } from './stage.ts';

/** Some of the things that a target counts, all at one stage: 后期装修 1（外国语学校）. */
export interface Part {
  readonly stage: Stage;
  readonly count: Decimal;
  /** Names of the things, or what exactly is being done; as the clerk wrote it between the brackets. */
  readonly note: string | undefined;
}

/** How far each part of one task is. The parts together are the whole, so none of them speaks for it. */
export type Breakdown = readonly Part[];

const partPattern = /^(?<stage>[^\d０-９\s（(:：]+)\s*[:：]?\s*(?<count>[\d０-９]+(?:[.．][\d０-９]+)?)\s*[^\d０-９（(]*(?:[（(](?<note>.+)[）)])?$/u;

/**
 * Reads `完工 1（鹰山小学）；已开工 2；未开工 9`: stages by their printed word or their code, parts
 * separated by a semicolon of either width, or by commas where every piece between them is a part. A colon
 * before the number and a unit after it are read over; digits may be of full width.
 *
 * @returns the parts in the order written, or the first part that cannot be read
 */
export function parseBreakdown(text: string): { readonly parts: Breakdown } | { readonly unread: string } {
  const read = partsOf(pieces(text, '；;'));
  const byCommas = 'unread' in read ? partsOf(pieces(text, '；;，,、')) : read;
  return 'parts' in byCommas ? byCommas : read;
}

function partsOf(written: readonly string[]): { readonly parts: Breakdown } | { readonly unread: string } {
  const parts: Part[] = [];
  for (const piece of written) {
    const { stage: word = '', count, note } = partPattern.exec(piece)?.groups ?? {};
    const reached = stageOf(word);
    const number = decimal.safeParse(count?.normalize('NFKC'));
    if (reached === undefined || !number.success) return { unread: piece };
    parts.push({ stage: reached, count: number.data, note });
  }
  return { parts };
}

/** `worksFinished=1;started=2;notStarted=9`: the codes as the published tables write them, furthest stage first. */
export function formatBreakdown(breakdown: Breakdown): string {
  return byStage(breakdown)
    .map(({ stage, count }) => `${stage}=${count}`)
    .join(';');
}

/** One part a stage, the furthest stage first; counts of equal stages added. */
export function byStage(breakdown: Breakdown): { readonly stage: Stage; readonly count: Decimal; readonly notes: readonly string[] }[] {
  return [...stages].reverse().flatMap((reached) => {
    const parts = breakdown.filter(({ stage }) => stage === reached);
    if (parts.length === 0) return [];
    return [{ stage: reached, count: total(parts), notes: parts.flatMap(({ note }) => (note === undefined ? [] : [note])) }];
  });
}

/** All parts added. */
export function total(breakdown: Breakdown): Decimal {
  return sum(breakdown.map(({ count }) => count));
}

/** The parts that have come as far as `doneAt`, or further, added. */
export function doneCount(breakdown: Breakdown, doneAt: Stage): Decimal {
  return total(breakdown.filter(({ stage }) => hasReached(stage, doneAt)));
}

/** The stage that every part has reached: what may be said of the whole. */
export function stageOfAll(breakdown: Breakdown): Stage | undefined {
  return stages.find((reached) => breakdown.some((part) => part.stage === reached));
}

/** Whether the parts add up to `target`. */
export function addsUpTo(breakdown: Breakdown, target: Decimal): boolean {
  return compareDecimals(total(breakdown), target) === 0;
}

/** Marks inside brackets belong to the note. */
function pieces(text: string, marks: string): string[] {
  return text
    .split(new RegExp(`[${marks}](?![^（(]*[）)])`, 'u'))
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}
