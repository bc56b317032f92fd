import pg from 'pg';

/** PostgreSQL's five-character code of an error, `undefined` where the server did not answer. */
export function postgresCode(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.code : undefined;
}
