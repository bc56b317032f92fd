import { fixedPages } from '../../src/domain/publication/fixed-pages.ts';
import { codedPage } from './portal.ts';

/** What a fixed page is asked, so that it is opened with something to show. */
const queries: Readonly<Record<string, string>> = {
  'search.html': '?q=ljxq',
  'code.html': '?code=1234567890',
  'compare.html': '?in=430600&year=2023&areas=430602%2C430603',
};

/** A page of every kind of the real content, by what it shows. */
export const pageKinds: Readonly<Record<string, string>> = {
  ...Object.fromEntries(fixedPages.map(({ title, path }) => [title, path + (queries[path] ?? '')])),
  'area hub': 'area/430602.html',
  "a county's year": 'area/430602/2023.html',
  "a prefecture's year with scores": 'area/430500/2024.html',
  'an assignment with progress': codedPage((html) => html.includes('class="figure"') && html.includes('历次进展')),
  'an assignment told in parts': codedPage((html) => html.includes('class="cells"')),
  'an assignment without a report': codedPage((html) => html.includes('class="ask"')),
  'an assignment whose share was called back': codedPage((html) => html.includes('各区域的任务还没有下达')),
  'an assignment over 100 %': codedPage((html) => html.includes('bar__over')),
  'an assignment with a changed target': codedPage((html) => html.includes('第一次定下的任务')),
  'a project with its areas': codedPage((html) => html.includes('各区域相加')),
  'a site': codedPage((html) => html.includes('>建设地点<')),
  'a document': 'document/yueyang-2023-notice-27.html',
  'a circular': 'document/shaoyang-2024-q3-circular.html',
  'a ledger of problems': 'ledger/430500/2024.html',
  'a ledger of a change': 'ledger/430602/2023.html',
  'an agency': 'agency/430600/human-resources-bureau.html',
  'an unknown address': 'p/0000000000',
  'a whole table of targets and responsibilities': 'decomposition/430600/2023-430000.html',
  'the years of an area': 'area/430500/years.html',
  'an overview of areas': 'overview/430600/2023.html',
  'an area with its assessment': 'area/430582.html',
  'a comparison': 'compare/2023-430000/employment/new-jobs.html',
};
