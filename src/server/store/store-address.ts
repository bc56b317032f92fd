/** The embedded store's file where `DATABASE_URL` says nothing. */
export const defaultStoreFile = 'var/feedback.sqlite';

/** What is wrong with an address, if anything: one of another kind of database would be taken for the name of a file. */
export function addressFault(address: string): string | undefined {
  if (isPostgres(address) || !/^[a-z][a-z+]+:/i.test(address)) return undefined;
  const kind = address.slice(0, address.indexOf(':') + 1);
  return `DATABASE_URL 以“${kind}”开头，不认识这种数据库：PostgreSQL 写 postgres://…，自带的存储写文件的路径，或者不写`;
}

/** Whether a connection string names a PostgreSQL server; every other one is the path of a file. */
export function isPostgres(address: string): boolean {
  return /^postgres(ql)?:\/\//.test(address);
}

/** The file that an address names, `undefined` for a database server. */
export function storeFile(address: string): string | undefined {
  return isPostgres(address) ? undefined : address;
}
