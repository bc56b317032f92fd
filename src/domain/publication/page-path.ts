import { type Code, codePath } from '../code/code.ts';
import type { Agency } from '../task/agency.ts';
import type { DocumentSource } from '../value/source.ts';

/** Path of a page below the site's base, with its ending: `area/430600/2023.html`. */
export type SitePath = string;

export const homePath: SitePath = 'index.html';

/** The pages behind codes: what is scanned, so that each comes in one answer, its style included. */
export const codedFolder = 'p/';

/** Everything that other websites may show in a frame or as a picture; all else they may not. */
export const embedFolder = 'embed/';

/** An area's newest year, small, for a frame on another website. */
export function embedPath(area: string): SitePath {
  return `${embedFolder}${area}.html`;
}

/** The picture beside a shared address of an area's page. */
export function cardPath(area: string): SitePath {
  return `card/${area}.png`;
}

/** How browsers show a feed. */
export const feedStylePath: SitePath = 'feed.css';

/** What people asked, what was answered, and how it adds up. */
export const opinionsPath: SitePath = 'opinions.html';
export const calendarPath: SitePath = 'calendar.html';
/** What staff look through a draft with before it is issued; residents are not led there. */
export const examinePath: SitePath = 'examine.html';
export const calendarFilePath: SitePath = 'calendar.ics';

/** The planned dates and deadlines of an area, for calendars. */
export function areaCalendarPath(area: string): SitePath {
  return `calendar/${area}.ics`;
}

export function areaPath(area: string): SitePath {
  return `area/${area}.html`;
}

export function yearPath(area: string, year: number): SitePath {
  return `area/${area}/${year}.html`;
}

/** The years of an area side by side. */
export function yearsPath(area: string): SitePath {
  return `area/${area}/years.html`;
}

/** The whole table with which an area divides a list. */
export function decompositionPath(area: string, programme: string): SitePath {
  return `decomposition/${area}/${programme}.html`;
}

export function pageOfCode(code: Code): SitePath {
  return `${codePath(code)}.html`;
}

/** What the platform publishes, as circulars count it and as this portal's record has it. */
export const platformPath: SitePath = 'platform.html';

/** Commendations, awards and model cases, area by area. */
export const honoursPath: SitePath = 'honours.html';

/** Every document of the portal, area by area. */
export const documentsPath: SitePath = 'documents.html';

export function documentPath(document: string): SitePath {
  return `document/${document}.html`;
}

/** The row of one line on its document's page. */
export function linePath({ document, line }: Pick<DocumentSource, 'document' | 'line'>): SitePath {
  return `${documentPath(document)}#L${line}`;
}

export function agencyPath({ area, id }: Pick<Agency, 'area' | 'id'>): SitePath {
  return `agency/${area}/${id}.html`;
}

/** A circular that was issued. */
export function circularPath(area: string, name: string): SitePath {
  return `circular/${area}/${name}.html`;
}

/** Problems, inspections, changes, withdrawals and moves of an area's year. */
export function ledgerPath(area: string, year: number): SitePath {
  return `ledger/${area}/${year}.html`;
}

/** The areas below one against the promises of a year. */
export function overviewPath(area: string, year: number): SitePath {
  return `overview/${area}/${year}.html`;
}

/** Where a kept file of an area is published: photos and PDFs in folders of their own. */
export function keptFilePath(area: string, file: string): SitePath {
  return `${file.endsWith('.pdf') ? 'files' : 'photos'}/${area}/${file}`;
}

/** The newest updates of the whole portal, or all of one area's. */
export function updatesPath(area?: string): SitePath {
  return area === undefined ? 'updates.html' : `updates/${area}.html`;
}

/** One update. */
export function updatePath({ area, id }: { readonly area: string; readonly id: string }): SitePath {
  return `updates/${area}/${id}.html`;
}

/** The page that a server shows for any address it does not know. */
export const notFoundPath: SitePath = '404.html';

/** The page that a web server in front shows while the server behind it does not answer, or takes nothing that long. */
export const notReceivedPath: SitePath = 'not-received.html';

/** Pages that stand for others, whatever the address and its depth. */
export const stepInPaths: readonly SitePath[] = [notFoundPath, notReceivedPath];

/** All data of a year, in one file. */
export function yearArchivePath(year: number): SitePath {
  return `data/${year}.zip`;
}

/** The news of an area for feed readers; of the whole portal where no area is given. */
export function feedPath(area?: string): SitePath {
  return area === undefined ? 'feed.xml' : `feed/${area}.xml`;
}

/** The news of the tasks for which a unit answers. */
export function unitFeedPath({ area, id }: Pick<Agency, 'area' | 'id'>): SitePath {
  return `feed/${area}/${id}.xml`;
}

/** The news of the task that a code leads to; it stands beside the page. */
export function taskFeedPath(code: Code): SitePath {
  return `${codePath(code)}.xml`;
}

/** The folders at the root of a site: those of its pages, the entry of typed codes, and the pictures that addresses are shared with. */
export const siteFolders = [
  ...['agency', 'area', 'calendar', 'card', 'circular', 'code', 'compare', 'data', 'decomposition', 'desk', 'document', 'embed', 'feed', 'files'],
  ...['ledger', 'overview', 'p', 'photos', 'search', 'updates'],
];
