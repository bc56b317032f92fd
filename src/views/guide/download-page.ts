import { type Link, relativeHref } from '../address.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { dataYears } from '../../data/year-rows.ts';
import { embedFolder, feedPath, yearArchivePath } from '../../domain/publication/page-path.ts';
import { type PageHead, pageHead } from '../head.ts';
import { publishedTables } from '../../data/tables.ts';

/** The list of files to take away. */
export interface DownloadPage {
  readonly head: PageHead;
  readonly lead: string;
  /** Everything of a year in one file, the newest first. */
  readonly years: readonly Link[];
  readonly files: readonly DownloadFile[];
  readonly others: readonly Link[];
  /** How another site shows an area, a project or a site; `badge` follows it. */
  readonly elsewhere: string;
  /** Where the picture of a code is, 十位号码 in the place of the code. */
  readonly badge: string;
}

export interface DownloadFile {
  readonly title: string;
  readonly csv: Link;
  readonly json: Link;
}

export function downloadPage(snapshot: Snapshot): DownloadPage {
  const path = 'data.html';
  const { areas } = snapshot.model;
  const to = (words: string, page: string): Link => ({ words, href: relativeHref(path, page) });
  return {
    head: pageHead(snapshot, {
      path,
      title: '数据下载',
      description: '本站全部数据，CSV 和 JSON 两种格式；出自文件的，写明是哪份文件、第几行。',
      column: '数据开放',
    }),
    lead: '页面上的任务、进展、日期、名次和得分都在这些文件里；出自文件的，写明是哪份文件、第几行，文件原话逐条列在“事实索引”里。',
    years: dataYears(snapshot.model).map((year) => to(`${year}年全部数据（ZIP）`, yearArchivePath(year))),
    files: publishedTables.map(({ name, title }) => ({
      title,
      csv: to('CSV', `data/${name}.csv`),
      json: to('JSON', `data/${name}.json`),
    })),
    elsewhere: '每个区域的页面最下面有一行代码，粘贴到别的网站，就能在那里看到这个区域的进度。每个项目和点位有一张小图，随进展更新，网址是：',
    badge: `${snapshot.siteUrl}${embedFolder}十位号码.svg`,
    others: [
      to('数据包说明（datapackage.json）', 'data/datapackage.json'),
      to('数据字典（dictionary.json）', 'data/dictionary.json'),
      to('全站动态订阅（Atom）', feedPath()),
      ...[...areas.values()].map(({ id, name }) => to(`${name}动态订阅`, feedPath(id))),
    ],
  };
}
