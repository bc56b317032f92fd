import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentFiles, diskFiles } from '../../src/content/content-files.ts';
import type { Known } from '../../src/content/entries.ts';
import type { KeptFiles } from '../../src/content/kept-files.ts';
import { type Publishable, publishable } from '../../src/content/read/publishable.ts';
import { readToPublish } from '../../src/content/read/read.ts';
import { type SteadyFiles, steadyFiles } from './unchanged-files.ts';

export interface ContentOptions {
  readonly content: string;
  /** Folder of the areas as they were published last. */
  readonly good: string;
  /** Site that is replaced, if any: an area that it shows is never left out. */
  readonly site: string | undefined;
  /** Nothing is held back. */
  readonly isStrict: boolean;
  readonly kept: KeptFiles;
  readonly known?: Known;
}

/** What is published, and the content folder as it was read for it. */
export interface ContentToPublish extends Publishable {
  readonly disk: SteadyFiles;
}

/**
 * The content that is published, for each of the two processes that build. Both choose the same: what is
 * known besides the content concerns the registry, which no area's folder cures.
 */
export function contentToPublish({ content, good, site, isStrict, kept, known }: ContentOptions): ContentToPublish {
  const disk = steadyFiles(diskFiles(content));
  const read = (files: ContentFiles, heldAreas?: ReadonlySet<string>) => readToPublish(files, kept, { ...known, ...(heldAreas && { heldAreas }) });
  if (isStrict) {
    const fresh = read(disk);
    return { fresh, read: fresh, files: disk, held: new Map(), disk };
  }
  const mayLeaveOut = (area: string) => site === undefined || !existsSync(join(site, `area/${area}.html`));
  return { ...publishable({ files: disk, good: diskFiles(good), mayLeaveOut, read }), disk };
}
