import { join } from 'node:path';
import { cardPath } from '../../src/domain/publication/page-path.ts';
import type { Snapshot } from '../../src/findings/snapshot.ts';
import { areaCard } from '../../src/views/share/area-card.ts';
import { writeNewFile } from './new-file.ts';
import type { SiteFiles } from './site-files.ts';
import type { CardStore } from './card/card-store.ts';

/** The card of every area that is shown. */
export function cardFiles(snapshot: Snapshot, store: CardStore, isShown: (area: string) => boolean): SiteFiles[] {
  const areas = [...snapshot.model.areas.keys()].filter(isShown);
  return areas.map((area) => {
    const path = cardPath(area);
    return { path, props: undefined, make: async (site) => writeNewFile(join(site, path), await store.png(area, areaCard(snapshot, area))) };
  });
}
