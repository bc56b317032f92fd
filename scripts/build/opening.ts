import { hash } from 'node:crypto';
import { filesOf } from '../../src/content/place.ts';
import type { ContentRead } from '../../src/content/read.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { type Build, openBuild } from '../../src/incremental/build.ts';
import type { LedgerFile } from '../../src/incremental/ledger.ts';
import { editionOf } from '../../src/findings/edition.ts';
import { ledgerAt } from './ledger-file.ts';

export interface Opening {
  readonly build: Build;
  /** Ledger of the last finished build of the same maker. */
  readonly before: LedgerFile | undefined;
  /** Whether a file has to be made anew. */
  readonly isStale: (page: string, token: string) => boolean;
}

interface Settings {
  /** Digest of the code. */
  readonly maker: string;
  readonly builtOn: string;
  readonly basePath: string;
  /** Where the last build left its ledger. */
  readonly ledger: string;
}

/** Opens a build of content without problems after the one that left its ledger. */
export function opening({ model, entries }: ContentRead, { maker, builtOn, basePath, ledger }: Settings): Opening {
  if (model === undefined) throw new Error('content without problems has a model');
  const siteUrl = new URL(basePath, model.portal.origin).href.replace(/\/*$/, '/');
  const siteMaker = sha1([maker, builtOn, siteUrl].join('\n'));
  const before = ledgerAt(ledger, siteMaker);
  const build = openBuild({
    edition: editionOf(model, civilDate.parse(builtOn), siteUrl),
    before,
    maker: siteMaker,
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
