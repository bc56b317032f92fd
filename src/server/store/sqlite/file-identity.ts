import { statSync } from 'node:fs';

/** Which file a path leads to now, as device and inode; `undefined` if there is none. */
export function fileIdentity(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats && `${stats.dev}:${stats.ino}`;
}
