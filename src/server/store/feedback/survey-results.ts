import { type Kysely, sql } from 'kysely';
import { votesPerAddress } from '../../../domain/feedback/survey.ts';
import type { Database } from '../schema/tables.ts';

/** How often each level was given to each question about one code in one hour; levels nobody gave are absent. */
export interface SurveyLevel {
  readonly code: string;
  /** The hour of receipt in UTC, `2026-11-26T08`. */
  readonly hour: string;
  readonly question: 'completionSatisfaction' | 'qualitySatisfaction' | 'serviceSatisfaction';
  readonly level: number;
  readonly count: number;
}

/** Answers about one code in one hour. */
export interface HourCount {
  readonly code: string | null;
  readonly area: string | null;
  readonly hour: string;
  readonly answers: number;
}

const questions: readonly SurveyLevel['question'][] = ['completionSatisfaction', 'qualitySatisfaction', 'serviceSatisfaction'];
const hour = sql<string>`substr(${sql.ref('receivedAt')}, 1, 13)`;

/** The answers that count, by code, hour, question and level. */
export async function surveyLevels(db: Kysely<Database>): Promise<SurveyLevel[]> {
  const results: SurveyLevel[] = [];
  for (const question of questions) {
    const rows = await countedAnswers(db)
      .select(['code', question, hour.as('hour'), ({ fn }) => fn.countAll<number | string>().as('count')])
      .where(question, 'is not', null)
      .groupBy(['code', hour, question])
      .orderBy('code')
      .execute();
    for (const { code, count, hour: at, [question]: level } of rows) {
      if (code !== null && level !== null) results.push({ code, hour: at, question, level, count: Number(count) });
    }
  }
  return results;
}

/** How many answers are stored and how many of them count, by code and hour. */
export async function surveyAnswersByHour(db: Kysely<Database>): Promise<{ stored: HourCount[]; counted: HourCount[] }> {
  return { stored: await byHour(answersIn(db)), counted: await byHour(countedAnswers(db)) };
}

async function byHour(answers: ReturnType<typeof answersIn>): Promise<HourCount[]> {
  const rows = await answers
    .select(['code', 'area', hour.as('hour'), ({ fn }) => fn.countAll<number | string>().as('answers')])
    .groupBy(['code', 'area', hour])
    .orderBy('code')
    .orderBy(hour)
    .execute();
  return rows.map((row) => ({ ...row, answers: Number(row.answers) }));
}

function answersIn(db: Kysely<Database>) {
  return db.selectFrom('surveyAnswer');
}

/**
 * The answers that count: of each device about one code on one day the first, and of
 * those the first `votesPerAddress` of each address. A device's further votes use up
 * nothing of its address, so that nobody votes his neighbours out.
 */
function countedAnswers(db: Kysely<Database>) {
  return answersIn(db).where('isLeftOut', 'is', null).where('id', 'in', countedIds(db));
}

/** Whether a vote of today counts, and if not, why: its device voted before, or its address has enough. */
export type VoteStanding = 'counted' | 'again' | 'crowded';

/** How a vote of today stands. */
export async function voteStanding(db: Kysely<Database>, { id, table }: { id: string; table: VoteTable }): Promise<VoteStanding> {
  const counted = await db
    .selectFrom(countedIds(db, 'today', table).as('counted'))
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  if (counted !== undefined) return 'counted';
  const first = await db
    .selectFrom(turnsOf(db, 'today', table).as('turns'))
    .select('id')
    .where('id', '=', id)
    .where('turn', '=', 1)
    .executeTakeFirst();
  return first === undefined ? 'again' : 'crowded';
}

/**
 * The ids of the votes that count.
 *
 * @param span `today`: only those that are not yet judged for good, which is all that today's depend on
 * @param table which votes; those of sites at a glance are told apart like those of the survey
 */
export function countedIds(db: Kysely<Database>, span: Span = 'ever', table: VoteTable = 'surveyAnswer') {
  const places = db
    .selectFrom(turnsOf(db, span, table).as('turns'))
    .select(['id', sql<number>`row_number() over (partition by coalesce(voter, id) order by id)`.as('place')])
    .where('turn', '=', 1);
  return db.selectFrom(places.as('places')).select('id').where('place', '<=', votesPerAddress);
}

type Span = 'ever' | 'today';

type VoteTable = 'surveyAnswer' | 'glance';

/** Every vote with its turn among those of its device on its day. */
function turnsOf(db: Kysely<Database>, span: Span, table: VoteTable) {
  return db
    .selectFrom(table)
    .select(['id', 'voter', sql<number>`row_number() over (partition by coalesce(device, id) order by id)`.as('turn')])
    .where('isLeftOut', 'is', null)
    .$if(span === 'today', (query) => query.where('voter', 'is not', null));
}
