import { byText } from '../domain/value/order.ts';
import { stringify } from 'csv-stringify/sync';
import { type CivilDate, daysBetween } from '../domain/value/civil-date.ts';
import { spreadsheetText } from '../domain/value/spreadsheet-cell.ts';
import { type Code, formatCode } from '../domain/code/code.ts';
import { type Site, siteObject } from '../domain/site/site.ts';

/** How the sign of one site stands on a day. */
export interface SignStanding {
  site: Site;
  /** Missing while the registry has none. */
  code: Code | undefined;
  state: 'noSign' | 'overdue' | 'checked';
  /** Days since the sign was last seen: checked, else installed. Missing if there is none. */
  unseenDays: number | undefined;
}

/** A sign must be looked at again after this many days; the last of them is still in time. */
const checkEveryDays = 90;

/** The state as the staff page prints it. */
export const signStateNames: Readonly<Record<SignStanding['state'], string>> = {
  noSign: '未装牌',
  overdue: '超过 90 天未检查',
  checked: '正常',
};

/** The signs of all sites on `asOf`: first those that somebody must see to, the longest unseen first. */
export function signInventory(sites: Iterable<Site>, codes: ReadonlyMap<string, Code>, asOf: CivilDate): SignStanding[] {
  const standings = Array.from(sites, (site) => signStanding(site, codes.get(siteObject(site)), asOf));
  const order = ['noSign', 'overdue', 'checked'];
  return standings.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || (b.unseenDays ?? 0) - (a.unseenDays ?? 0) || byText(a.site.id, b.site.id));
}

/** The inventory as a CSV file for a spreadsheet: with a byte order mark, dates as written, an empty cell for what is missing. */
export function inventoryCsv(standings: readonly SignStanding[]): string {
  const header = ['区域', '点位', '编号', '状态', '安装日期', '检查日期', '未看天数', '文件'];
  const rows = standings.map(({ site, code, state, unseenDays }) => [
    site.area,
    site.name,
    code === undefined ? '' : formatCode(code),
    signStateNames[state],
    site.sign?.installedOn ?? '',
    site.sign?.checkedOn ?? '',
    unseenDays === undefined ? '' : String(unseenDays),
    siteFile(site),
  ]);
  return stringify([header, ...rows.map((cells) => cells.map(spreadsheetText))], { bom: true });
}

/** The file to edit for a site, below `content/`. */
export function siteFile({ id }: Pick<Site, 'id'>): string {
  const [area, name] = id.split('/');
  return `areas/${area}/sites/${name}.yaml`;
}

function signStanding(site: Site, code: Code | undefined, asOf: CivilDate): SignStanding {
  if (site.sign === undefined) return { site, code, state: 'noSign', unseenDays: undefined };
  const unseenDays = daysBetween(site.sign.checkedOn ?? site.sign.installedOn, asOf);
  return { site, code, state: unseenDays > checkEveryDays ? 'overdue' : 'checked', unseenDays };
}
