import { type Kysely, sql } from 'kysely';
import { votesPerAddress } from '../../../domain/feedback/survey.ts';
import type { Database } from '../schema/tables.ts';

/** How often each level was given to each question about one code; levels nobody gave are absent. */
export interface SurveyResult {
  readonly code: string;
  readonly question: 'completionSatisfaction' | 'qualitySatisfaction' | 'serviceSatisfaction';
  readonly level: number;
  readonly count: number;
}

const questions: readonly SurveyResult['question'][] = ['completionSatisfaction', 'qualitySatisfaction', 'serviceSatisfaction'];

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

/**
 * The answers that count: of each device about one code on one day the first, and of
 * those the first `votesPerAddress` of each address. A device's further votes use up
 * nothing of its address, so that nobody votes his neighbours out.
 */
export function countedAnswers(db: Kysely<Database>) {
  return db.selectFrom('surveyAnswer').where('isLeftOut', 'is', null).where('id', 'in', countedIds(db));
}

/** Whether a vote of today counts. */
export async function isVoteCounted(db: Kysely<Database>, id: string): Promise<boolean> {
  const counted = await db.selectFrom(countedIds(db, 'today').as('counted')).select('id').where('id', '=', id).executeTakeFirst();
  return counted !== undefined;
}

/** @param span `today`: only those that are not yet judged for good, which is all that today's depend on */
export function countedIds(db: Kysely<Database>, span: 'ever' | 'today' = 'ever') {
  const turns = db
    .selectFrom('surveyAnswer')
    .select(['id', 'voter', sql<number>`row_number() over (partition by coalesce(device, id) order by id)`.as('turn')])
    .where('isLeftOut', 'is', null)
    .$if(span === 'today', (query) => query.where('voter', 'is not', null));
  const places = db
    .selectFrom(turns.as('turns'))
    .select(['id', sql<number>`row_number() over (partition by coalesce(voter, id) order by id)`.as('place')])
    .where('turn', '=', 1);
  return db.selectFrom(places.as('places')).select('id').where('place', '<=', votesPerAddress);
}
