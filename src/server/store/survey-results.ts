import type { Kysely } from 'kysely';
import type { Database } from './tables.ts';

/** How often each level was given to each question about one code; levels nobody gave are absent. */
export interface SurveyResult {
  readonly code: string;
  readonly question: 'completionSatisfaction' | 'qualitySatisfaction' | 'serviceSatisfaction';
  readonly level: number;
  readonly count: number;
}

const questions: readonly SurveyResult['question'][] = [
  'completionSatisfaction',
  'qualitySatisfaction',
  'serviceSatisfaction',
];

/** All answers counted, by code, question and level. */
export async function surveyResults(db: Kysely<Database>): Promise<SurveyResult[]> {
  const results: SurveyResult[] = [];
  for (const question of questions) {
    const rows = await db
      .selectFrom('surveyAnswer')
      .select(['code', question, ({ fn }) => fn.countAll<number | string>().as('count')])
      .where(question, 'is not', null)
      .groupBy(['code', question])
      .orderBy('code')
      .execute();
    for (const { code, count, [question]: level } of rows) {
      if (code !== null && level !== null) results.push({ code, question, level, count: Number(count) });
    }
  }
  return results;
}
