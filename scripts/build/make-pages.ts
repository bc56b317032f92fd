import { join } from 'node:path';
import type { ContentFiles } from '../../src/content/content-files.ts';
import type { Model } from '../../src/content/model.ts';
import { cardFiles } from './card-files.ts';
import type { CardStore } from './card/card-store.ts';
import { shown } from './area-option.ts';
import type { DeflatedStore } from './deflated.ts';
import type { Opening } from './open-build.ts';
import type { Renderer } from './html.ts';
import { pagesOf } from './pages.ts';
import { asked } from './process-questions.ts';
import { dataFiles } from './data-files.ts';
import type { SiteFiles } from './site-files.ts';
import { writeManifest } from './manifest-file.ts';
import type { WorkFolder } from './work-folder.ts';

interface Given {
  /** Folder of the bundled code. */
  readonly bundle: string;
  readonly files: ContentFiles;
  readonly model: Model | undefined;
  /** Cards as they were drawn for the last build. */
  readonly cards: CardStore;
  /** Texts as they were compressed for the last build. */
  readonly texts: DeflatedStore;
  /** The only area whose pages are made, in a preview. */
  readonly area: string | undefined;
}

/** Everything the site is made of, tables first: they take longest. The program that makes the pages is loaded. */
export async function siteFiles({ build, coarseModel }: Opening, { bundle, files, model, cards, texts, area }: Given): Promise<ReadonlyMap<string, SiteFiles>> {
  const { snapshot, remembered } = build;
  const renderers: Renderer[] = [];
  const isShown = shown(model, area);
  globalThis.liangmaBuild = { snapshot, remembered, files, isShown, renderWith: (render) => renderers.push(render) };
  build.beginList();
  const renderer = () => {
    const [render] = renderers;
    if (render === undefined) throw new Error('no page has told the renderer it was compiled for');
    return render;
  };
  const all = [dataFiles(coarseModel, snapshot.builtOn, texts), ...cardFiles(snapshot, cards, isShown), ...(await pagesOf(join(bundle, 'server'), renderer))];
  return new Map(all.map((each) => [each.path, each]));
}

/** Makes what this process is told to, until nothing is left, and keeps the manifest of it. */
export async function makePages({ build, madeOf }: Opening, all: ReadonlyMap<string, SiteFiles>, work: WorkFolder): Promise<void> {
  let next = asked({ kind: 'pages' });
  for (let paths = await next; paths.length > 0; paths = await next) {
    next = asked({ kind: 'pages' });
    for (const path of paths) {
      const page = all.get(path);
      if (page === undefined) throw new Error(`${path} is no page of this site`);
      const end = build.begin(path, page.props);
      await page.make(work.site);
      end();
    }
  }
  writeManifest(work.manifests, { madeOf, manifest: build.close() });
}
