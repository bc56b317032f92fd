import type { Kysely } from 'kysely';
import { waveOf } from '../../../domain/feedback/survey.ts';
import type { Database } from '../schema/tables.ts';
import { surveyAnswersByHour, surveyLevels } from './survey-results.ts';

/** How often each mark (1 to 5) was given. */
export type Marks = Readonly<Record<string, number>>;

/** The survey of one code in one wave: how many answered, and each question's marks. */
export interface SurveyCount {
  readonly code: string;
  readonly area: string | null;
  /** 2026年上半年 */
  readonly wave: string;
  /** How many count. */
  readonly answers: number;
  /** How many more were too many of their device or their address on one day. */
  readonly leftOut?: number;
  readonly completion: Marks;
  readonly quality: Marks;
  readonly service: Marks;
}

/** The survey after completion, code by code and wave by wave. */
export async function surveyCounts(db: Kysely<Database>): Promise<SurveyCount[]> {
  const { stored, counted } = await surveyAnswersByHour(db);
  const storedIn = totals(stored.map((row) => [waveKey(row), row.answers]));
  const countedIn = totals(counted.map((row) => [waveKey(row), row.answers]));
  const given = totals((await surveyLevels(db)).map((row) => [`${waveKey(row)} ${row.question} ${row.level}`, row.count]));
  const marks = (key: string, question: string): Marks =>
    Object.fromEntries(
      [1, 2, 3, 4, 5].flatMap((level) => {
        const count = given.get(`${key} ${question} ${level}`);
        return count === undefined ? [] : [[level, count]];
      }),
    );
  const firstOf = new Map(stored.toReversed().map((row) => [waveKey(row), row]));
  return [...storedIn].flatMap(([key, all]) => {
    const { code = null, area = null, hour = '' } = firstOf.get(key) ?? {};
    if (code === null) return [];
    const answers = countedIn.get(key) ?? 0;
    return [
      {
        code,
        area,
        wave: waveOf(instantOf(hour)),
        answers,
        leftOut: all - answers,
        completion: marks(key, 'completionSatisfaction'),
        quality: marks(key, 'qualitySatisfaction'),
        service: marks(key, 'serviceSatisfaction'),
      },
    ];
  });
}

function waveKey({ code, hour }: { readonly code: string | null; readonly hour: string }): string {
  return `${code} ${waveOf(instantOf(hour))}`;
}

/** An hour in UTC, `2026-11-26T08`, as an instant. */
function instantOf(hour: string): string {
  return `${hour}:00:00.000Z`;
}

function totals(counts: readonly (readonly [key: string, count: number])[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [key, count] of counts) sums.set(key, (sums.get(key) ?? 0) + count);
  return sums;
}
