import { descending } from '../../domain/value/order.ts';
import type { Area } from '../../domain/task/area.ts';
import type { CivilDate } from '../../domain/value/civil-date.ts';
import { formatCivilDate } from '../../domain/value/civil-date.ts';
import type { OfficialDocument } from '../../domain/publication/document.ts';
import { documentPath, documentsPath, homePath } from '../../domain/publication/page-path.ts';
import type { Link } from '../address.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { type PageHead, pageHead } from '../head.ts';
import { yearWords } from '../area/year-answer.ts';
import { type LatestNews, latestNews } from './latest.ts';
import type { UpdateRow } from '../update/update.ts';
import { newestUpdates } from '../update-pages/updates-page.ts';
import { type HomeRegion, homeRegions } from './home-region.ts';

/** The first page of the portal: where the year stands, what is behind, the way to one's own area. */
export interface HomePage {
  readonly head: PageHead;
  /** 湖南省 · 岳阳市、邵阳市 */
  readonly kicker: string;
  readonly title: string;
  readonly lead: string;
  /** The one with the newest figures first. */
  readonly regions: readonly HomeRegion[];
  /** Down the page to the areas of each region: 岳阳市各县市区. For who does not find the own area in the sentence at the top. */
  readonly ways: readonly Link[];
  /** The newest dozen. */
  readonly documents: readonly (Link & { readonly note: string })[];
  readonly allDocuments: Link;
  /** What changed last in the area that stands first; missing where nothing is on record. */
  readonly latest: LatestNews | undefined;
  /** The newest of the whole portal; `updates.html` has the others. */
  readonly updates: readonly UpdateRow[];
}

export function homePage(snapshot: Snapshot): HomePage {
  const { model } = snapshot;
  const { portal } = model;
  const regions = homeRegions(snapshot);
  const [lead] = regions;
  const first = lead?.id;
  const description =
    lead?.year === undefined
      ? `${portal.name}：每年办哪些实事、谁负责、办到哪一步、有没有按计划、怎样反映问题。`
      : `${lead.year.words}重点民生实事，${yearWords(lead.year.summary)}`;
  return {
    head: pageHead(snapshot, { path: homePath, title: portal.name, description, column: '首页', ...(first === undefined ? {} : { area: first }) }),
    kicker: kickerOf([...model.areas.values()]),
    title: '答应群众的实事，办到哪一步了',
    lead: '政府每年向群众承诺的实事，在这里逐项公开：办什么、谁负责、办到哪一步、有没有按计划。每个数都能点开看它怎么算、出自哪份文件的哪一行。',
    regions,
    ways: regions.flatMap(({ tiles, anchor, area, belowWords }) => (tiles.length === 0 ? [] : [{ words: `${area.words}${belowWords}`, href: `#${anchor}` }])),
    documents: newestDocuments(model).map(({ id, title, issuers, issuedOn }) => ({
      words: `《${title}》`,
      href: documentPath(id),
      note: noteOf(issuers, issuedOn),
    })),
    allDocuments: { words: `全部${model.documents.size}份文件`, href: documentsPath },
    latest: first === undefined ? undefined : latestNews(snapshot, homePath, first),
    updates: newestUpdates(snapshot, homePath),
  };
}

/** The province and its prefectures; a portal of one county names that. */
function kickerOf(areas: readonly Area[]): string {
  const names = (kind: Area['kind']) => areas.flatMap((area) => (area.kind === kind ? [area.name] : [])).join('、');
  const wide = [names('province'), names('prefecture')].filter(Boolean).join(' · ');
  return wide === '' ? names('county') : wide;
}

const documentsShown = 12;

/** The newest documents; one without a date comes last. */
function newestDocuments({ documents }: Snapshot['model']): OfficialDocument[] {
  return [...documents.values()].sort(descending(({ issuedOn }) => issuedOn ?? '')).slice(0, documentsShown);
}

function noteOf(issuers: readonly string[], issuedOn: CivilDate | undefined): string {
  return [issuers.join('、'), issuedOn && formatCivilDate(issuedOn)].filter(Boolean).join('，');
}
