import { fixedPages } from '../domain/publication/fixed-pages.ts';
import { homePath, type SitePath } from '../domain/publication/page-path.ts';
import { pinyinWords } from './pinyin.ts';
import type { SearchEntry } from './shard.ts';

/** What a search finds of a page or of a part of it. */
interface FoundPage {
  readonly title: string;
  readonly summary: string;
  readonly page: SitePath;
  readonly otherNames: string;
}

/** Parts of pages that people look for by a name of their own. */
const parts: readonly FoundPage[] = [
  { title: '哪些未达序时', summary: '各区域落后于计划的指标', page: `${homePath}#behind`, otherNames: '未达序时 到期没有完成 落后 滞后 慢 进度' },
  {
    title: '状态怎样判断',
    summary: '按序时推进、未达序时、提前完成、任务待下达各是什么意思',
    page: 'methodology.html#status',
    otherNames: '按序时推进 未达序时 提前完成 已完成 任务待下达 状态',
  },
];

const whole: readonly FoundPage[] = fixedPages.flatMap(({ path, title, search }) => (search === undefined ? [] : [{ title, page: path, ...search }]));

/** The search entries of pages that every portal has. */
export const pageEntries: readonly SearchEntry[] = [...parts, ...whole].map(({ title, summary, page, otherNames }) => ({
  kind: 'page',
  title,
  place: summary,
  page,
  words: otherNames,
  pinyin: pinyinWords(`${title} ${otherNames}`),
}));
