/** The embedded store's file where `DATABASE_URL` says nothing. */
export const defaultStoreFile = 'var/feedback.sqlite';

/** Connection string that `DATABASE_URL` gives; empty and absent are the embedded store's own file. */
export function storeAddress({ DATABASE_URL }: NodeJS.ProcessEnv): string {
  return DATABASE_URL || defaultStoreFile;
}

/** Whether a connection string names a PostgreSQL server; every other one is the path of a file. */
export function isPostgres(address: string): boolean {
  return /^postgres(ql)?:\/\//.test(address);
}

/** The file that an address names, `undefined` for a database server. */
export function storeFile(address: string): string | undefined {
  return isPostgres(address) ? undefined : address;
}
