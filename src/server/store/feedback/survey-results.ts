import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema/tables.ts';

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

/** The answers that count, by code, question and level. */
export async function surveyResults(db: Kysely<Database>): Promise<SurveyResult[]> {
  const results: SurveyResult[] = [];
  for (const question of questions) {
    const rows = await countedAnswers(db)
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

/** Of the answers of one address about one code on one day the first; the others are left out of every figure. */
export function countedAnswers(db: Kysely<Database>) {
  const firsts = db
    .selectFrom('surveyAnswer as each')
    .select(({ fn }) => fn.min('each.id').as('id'))
    .groupBy(sql`coalesce(each.voter, each.id)`);
  return db.selectFrom('surveyAnswer').where('isLeftOut', 'is', null).where('id', 'in', firsts);
}
