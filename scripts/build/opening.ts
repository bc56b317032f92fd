import { hash } from 'node:crypto';
import { filesOf } from '../../src/content/place.ts';
import type { ContentRead } from '../../src/content/read.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { type Build, openBuild } from '../../src/incremental/build.ts';
import type { ManifestFile } from '../../src/incremental/manifest.ts';
import { snapshotOf } from '../../src/findings/snapshot.ts';
import { manifestAt } from './manifest-file.ts';

export interface Opening {
  readonly build: Build;
  /** Manifest of the last finished build of the same codeDigest. */
  readonly before: ManifestFile | undefined;
  /** Whether a file has to be made anew. */
  readonly isStale: (page: string, token: string) => boolean;
}

interface Settings {
  /** Digest of the code. */
  readonly codeDigest: string;
  readonly builtOn: string;
  readonly basePath: string;
  /** Where the last build left its manifest. */
  readonly manifest: string;
}

/** Opens a build of content without issues after the one that left its manifest. */
export function opening({ model, entries }: ContentRead, { codeDigest, builtOn, basePath, manifest }: Settings): Opening {
  if (model === undefined) throw new Error('content without issues has a model');
  const siteUrl = new URL(basePath, model.portal.origin).href.replace(/\/*$/, '/');
  const siteDigest = sha1([codeDigest, builtOn, siteUrl].join('\n'));
  const before = manifestAt(manifest, siteDigest);
  const build = openBuild({
    snapshot: snapshotOf(model, civilDate.parse(builtOn), siteUrl),
    before,
    codeDigest: siteDigest,
    contentDigest: sha1([...entries.digests.values()].join('\n')),
    fileDigest: (record) => {
      const place = entries.places.get(record);
      return place && filesOf(place).map((file) => entries.digests.get(file) ?? '').join(' ');
    },
  });
  return { build, before, isStale: (page, token) => token !== before?.pages[page]?.token };
}

function sha1(text: string): string {
  return hash('sha1', text, 'base64');
}
