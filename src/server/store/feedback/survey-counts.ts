import type { Kysely } from 'kysely';
import { countedAnswers, surveyResults } from './survey-results.ts';
import type { Database } from '../schema/tables.ts';

/** How often each mark (1 to 5) was given. */
export type Marks = Readonly<Record<string, number>>;

/** The survey of one code: how many answered, and each question's marks. */
export interface SurveyCount {
  readonly code: string;
  readonly area: string | null;
  /** How many count. */
  readonly answers: number;
  /** How many more were too many of their device or their address on one day. */
  readonly leftOut?: number;
  readonly completion: Marks;
  readonly quality: Marks;
  readonly service: Marks;
}

/** The survey after completion, code by code. */
export async function surveyCounts(db: Kysely<Database>): Promise<SurveyCount[]> {
  const totals = await db
    .selectFrom('surveyAnswer')
    .select(['code', 'area', ({ fn }) => fn.countAll<number | string>().as('answers')])
    .groupBy(['code', 'area'])
    .orderBy('code')
    .execute();
  const counted = await countedAnswers(db)
    .select(['code', ({ fn }) => fn.countAll<number | string>().as('answers')])
    .groupBy('code')
    .execute();
  const answersTo = new Map(counted.map(({ code, answers }) => [code, Number(answers)]));
  const byQuestion = new Map<string, Record<string, number>>();
  for (const { code, question, level, count } of await surveyResults(db)) {
    const key = `${code} ${question}`;
    byQuestion.set(key, { ...byQuestion.get(key), [level]: count });
  }
  const marks = (code: string, asked: string): Marks => byQuestion.get(`${code} ${asked}`) ?? {};
  return totals.flatMap(({ code, area, answers: stored }) => {
    if (code === null) return [];
    const completion = marks(code, 'completionSatisfaction');
    const quality = marks(code, 'qualitySatisfaction');
    const service = marks(code, 'serviceSatisfaction');
    const answers = answersTo.get(code) ?? 0;
    return [{ code, area, answers, leftOut: Number(stored) - answers, completion, quality, service }];
  });
}
