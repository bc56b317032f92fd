import { serviceObject } from '../../domain/publication/service.ts';
import { siteObject } from '../../domain/site/site.ts';
import { fixedPages } from '../../domain/publication/fixed-pages.ts';
import {
  agencyPath,
  areaPath,
  circularPath,
  decompositionPath,
  documentPath,
  ledgerPath,
  overviewPath,
  pageOfCode,
  type SitePath,
  updatePath,
  updatesPath,
  yearPath,
  yearsPath,
} from '../../domain/publication/page-path.ts';
import { type Link, relativeHref } from '../address.ts';
import { issuedCirculars } from '../circular/circular-page.ts';
import { areasInOrder } from '../../findings/areas-below.ts';
import { comparedIndicators } from '../../findings/compared-areas.ts';
import { comparisonPath } from '../compare/compare-page.ts';
import { decompositionTables } from '../decomposition/decomposition-table.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { type PageHead, pageHead } from '../head.ts';
import { ledgerYears } from '../../findings/ledger.ts';
import { overviewYears } from '../../findings/overview.ts';
import { levelName } from '../../findings/task.ts';
import { yearsOf } from '../../findings/area-years.ts';
import { hasYears } from '../area/years-page.ts';

/** Ways to every page without a search: areas by level, then each list with its projects. */
export interface SiteMapPage {
  readonly head: PageHead;
  readonly sections: readonly SiteMapSection[];
}

export interface SiteMapSection {
  readonly title: string;
  readonly links: readonly Link[];
}

/** Projects that one page can list; of more, the site map names the lists and the areas' pages name the projects. */
const mostProjects = 500;

/** Documents that one page can list; more are on the pages of their areas. */
export const mostDocuments = 100;

/** The site map that people read: every area and year, every list, and what hangs below as far as one page can hold it. */
export function siteMapPage(snapshot: Snapshot): SiteMapPage {
  const path = 'sitemap.html';
  const { documents, projects } = snapshot.model;
  const to = (words: string, page: SitePath): Link => ({ words, href: relativeHref(path, page) });
  const areaLinks = areasInOrder(snapshot.model).flatMap(({ id, name }) => [
    to(name, areaPath(id)),
    ...yearsOf(snapshot, id).map((year) => to(`${name}${year}年`, yearPath(id, year))),
  ]);
  const papers = [...documents.values()].map(({ id, title }) => to(`《${title}》`, documentPath(id)));
  return {
    head: pageHead(snapshot, { path, title: '站点地图', description: '本站全部栏目、区域、文件和项目的目录。' }),
    sections: [
      { title: '栏目', links: fixedPages.filter((page) => page.path !== path).map((page) => to(page.title, page.path)) },
      { title: '区域', links: areaLinks },
      ...(papers.length > mostDocuments ? [] : [{ title: '来源文件', links: papers }]),
      ...(projects.size > mostProjects ? [] : listSections(snapshot, path)),
    ],
  };
}

/** One section a list, its projects in list order. */
function listSections({ model }: Snapshot, path: SitePath): SiteMapSection[] {
  return [...model.programmes.values()].map((programme) => ({
    title: `${programme.title}（${levelName(programme)}）`,
    links: programme.projects.flatMap((project) => {
      const code = model.codes.get(`project:${project.id}`);
      return code === undefined ? [] : [{ words: project.title, href: relativeHref(path, pageOfCode(code)) }];
    }),
  }));
}

/** Path of every page that a search engine should know, in a stable order. */
export function allPaths(snapshot: Snapshot): SitePath[] {
  const { areas, agencies, documents, updatesByArea, sites, services, codes } = snapshot.model;
  const tasks = [...snapshot.tasksByArea.values()].flat();
  return [
    ...fixedPages.map(({ path }) => path),
    ...[...areas.keys()].flatMap((area) => [areaPath(area), ...yearsOf(snapshot, area).map((year) => yearPath(area, year))]),
    ...[...areas.keys()].filter((area) => hasYears(snapshot, area)).map(yearsPath),
    ...[...areas.keys()].flatMap((area) => ledgerYears(snapshot, area).map((year) => ledgerPath(area, year))),
    ...[...areas.values()].flatMap((area) => overviewYears(snapshot, area).map((year) => overviewPath(area.id, year))),
    ...decompositionTables(snapshot).map(({ area, programme }) => decompositionPath(area.id, programme.id)),
    ...[...documents.keys()].map(documentPath),
    ...issuedCirculars(snapshot).map(({ area, id }) => circularPath(area, id)),
    ...[...updatesByArea.keys()].map((area) => updatesPath(area)),
    ...[...updatesByArea.values()].flat().map(updatePath),
    ...[...agencies.values()].flat().map(agencyPath),
    ...comparedIndicators(snapshot).map(comparisonPath),
    ...[
      ...tasks.map(({ code }) => code),
      ...[...sites.values()].map((site) => codes.get(siteObject(site))),
      ...[...services.values()].map((service) => codes.get(serviceObject(service))),
    ].flatMap((code) => (code === undefined ? [] : [pageOfCode(code)])),
  ];
}
