import { hash } from 'node:crypto';
import type { ContentFiles } from '../../src/content/content-files.ts';

/** Files that somebody may write while they are read. */
export interface SteadyFiles extends ContentFiles {
  /** The bytes, if they are still those of every reading before; undefined if the file changed or is gone. */
  readonly sameBytes: (path: string) => Uint8Array | undefined;
  /** Digest of the bytes as they were read last; undefined if they never were. */
  readonly digestOf: (path: string) => string | undefined;
}

/** The list is made once; of every file a digest is remembered. */
export function steadyFiles(files: ContentFiles): SteadyFiles {
  const listed = files.list();
  const digests = new Map<string, string>();
  const changed = new Set<string>();
  const bytes = (path: string) => {
    const found = files.bytes(path);
    const digest = hash('sha1', found, 'base64');
    if ((digests.get(path) ?? digest) !== digest) changed.add(path);
    digests.set(path, digest);
    return found;
  };
  const sameBytes = (path: string) => {
    try {
      const found = bytes(path);
      return changed.has(path) ? undefined : found;
    } catch {
      return undefined;
    }
  };
  return { list: () => listed, bytes, sameBytes, digestOf: (path) => digests.get(path) };
}
