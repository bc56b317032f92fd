import { hash } from 'node:crypto';
import type { Entries } from '../../src/content/entries.ts';
import type { Model } from '../../src/content/model.ts';
import { filesOf } from '../../src/content/file/place.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { snapshotOf } from '../../src/findings/snapshot.ts';
import { type Build, openBuild } from '../../src/incremental/build.ts';
import { manifestsIn } from './manifest-file.ts';

export interface Opening {
  readonly build: Build;
  /** The model for whoever reads most of it: a map that is touched is read as a whole. */
  readonly coarseModel: Model;
  readonly siteUrl: string;
  /** Digest of what pages are made of besides content: code, day and address. */
  readonly madeOf: string;
}

interface Settings {
  readonly codeDigest: string;
  readonly builtOn: string;
  readonly basePath: string;
  /** Where the last build left its manifests; none are looked at if it is missing. */
  readonly manifests?: string;
}

/** What sound content gives. */
interface Sound {
  readonly model: Model | undefined;
  readonly entries: Entries;
}

/** Opens a build of content without issues after the one that left its manifests. Of the entries it keeps only where records stand and the digests of files. */
export function opening({ model, entries: { places, digests } }: Sound, { codeDigest, builtOn, basePath, manifests }: Settings): Opening {
  if (model === undefined) throw new Error('content without issues has a model');
  const siteUrl = siteUrlOf(model, basePath);
  const madeOf = madeOfWhat(model, { codeDigest, builtOn, basePath });
  const build = openBuild({
    snapshotWith: (notes) => snapshotOf(model, civilDate.parse(builtOn), siteUrl, notes),
    before: manifests === undefined ? [] : manifestsIn(manifests, madeOf),
    fileDigests: (record) => {
      const place = places.get(record);
      return place?.held && filesOf(place).map((file) => digests.get(file) ?? '');
    },
  });
  return { build, coarseModel: build.coarsely('model', model), siteUrl, madeOf };
}

/** Digest of what pages are made of besides content. */
export function madeOfWhat(model: Model, { codeDigest, builtOn, basePath }: Omit<Settings, 'manifests'>): string {
  return sha1([codeDigest, builtOn, siteUrlOf(model, basePath)].join('\n'));
}

function siteUrlOf({ portal }: Model, basePath: string): string {
  return new URL(basePath, portal.origin).href.replace(/\/*$/, '/');
}

/** Digest of everything that was read as text, and of the codes that stand: those of held areas wait. */
export function digestOfContent({ digests, codeEvents }: Entries): string {
  return sha1([...digests.values(), ...codeEvents.map(({ code, on, kind }) => `${code} ${on} ${kind}`)].join('\n'));
}

function sha1(text: string): string {
  return hash('sha1', text, 'base64');
}
