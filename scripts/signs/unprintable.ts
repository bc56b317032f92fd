import type { Model } from '../../src/content/model.ts';
import { siteFile } from '../../src/signs/inventory.ts';

/** Characters beyond the usual ones, which the first font has. Only these are looked up, because that reads the fonts. */
const unusual = /[^\u0020-\u007E\u00B7\u2014\u2018-\u201D\u2026\u3001-\u3011\u4E00-\u9FA5\uFF01-\uFF5E\s]/gu;

interface Words {
  readonly at: string;
  readonly words: string;
}

/** Names that cannot be printed on a sign because no font has a character of them, one Chinese sentence each. */
export async function unprintableNotices(model: Model): Promise<string[]> {
  const suspect = wordsOnSigns(model).filter(({ words }) => words.search(unusual) !== -1);
  if (suspect.length === 0) return [];
  const { measuringSetter } = await import('../../src/signs/pdf.ts');
  const setter = measuringSetter();
  return suspect.flatMap(({ at, words }) => {
    const missing = setter.missing((words.match(unusual) ?? []).join(''));
    return missing.length === 0 ? [] : [`${at} 里的${missing.map((each) => `“${each}”`).join('、')}牌子上没有字体可印，请换成别的字`];
  });
}

function wordsOnSigns({ sites, projects }: Model): Words[] {
  const ofSites = [...sites.values()].flatMap((site) =>
    (['name', 'scope', 'owner', 'contractor', 'supervisor'] as const).map((field) => ({ at: `${siteFile(site)} 的 ${field}`, words: site[field] ?? '' })),
  );
  const ofProjects = [...projects.values()].map(({ id, title }) => ({ at: `项目 ${id} 的 title`, words: title }));
  return [...ofSites, ...ofProjects];
}
