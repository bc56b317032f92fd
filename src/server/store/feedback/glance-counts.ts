import { type Kysely, sql } from 'kysely';
import { doubtsPerAddress, type Glance } from '../../../domain/feedback/glance.ts';
import type { Database } from '../schema/tables.ts';
import { countedIds } from './survey-results.ts';

/** How often one answer was given about one site in one hour. */
export interface GlanceCount {
  readonly code: string;
  readonly area: string | null;
  /** The hour of receipt in UTC, `2026-11-26T08`. */
  readonly hour: string;
  readonly seen: Glance;
  readonly count: number;
}

const hour = sql<string>`substr(${sql.ref('receivedAt')}, 1, 13)`;

/** The taps that count, by site, hour and answer. */
export async function glanceCounts(db: Kysely<Database>): Promise<GlanceCount[]> {
  const rows = await counted(db)
    .select(['code', 'area', 'seen', hour.as('hour'), ({ fn }) => fn.countAll<number | string>().as('count')])
    .groupBy(['code', 'area', hour, 'seen'])
    .orderBy('code')
    .orderBy(hour)
    .execute();
  return rows.flatMap(({ code, count, ...row }) => (code === null ? [] : [{ ...row, code, count: Number(count) }]));
}

/** How many taps that count said 还没动工 about a site since a month of China began; of one address on one day at most `doubtsPerAddress`. */
export async function doubtsOf(db: Kysely<Database>, { code, month }: { code: string; month: string }): Promise<number> {
  const from = new Date(`${month}-01T00:00:00+08:00`).toISOString();
  const places = counted(db)
    .select(sql<number>`row_number() over (partition by coalesce(voter, id) order by id)`.as('place'))
    .where('code', '=', code)
    .where('seen', '=', 'notStarted')
    .where('receivedAt', '>=', from);
  const row = await db
    .selectFrom(places.as('places'))
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .where('place', '<=', doubtsPerAddress)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

function counted(db: Kysely<Database>) {
  return db
    .selectFrom('glance')
    .where('isLeftOut', 'is', null)
    .where('id', 'in', countedIds(db, 'ever', 'glance'));
}
