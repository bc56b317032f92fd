import { nearest } from '../file/nearest.ts';
import { isUnit } from './unit-cell.ts';

/** A month, or some from the first on, over a column: 1—11月, 截至11月30日, 截至本月. */
const months = String.raw`(?:20\d\d年)?(?:截[至止]|[至到])?(?:20\d\d年)?(?:目前|(?<=截[至止])本[月期旬][底末]?|本[月期旬][底末]?止?(?=累计)|\d{1,2}(?:月份?)?(?:[-—–~～至到]\d{1,2})?月(?:份|底|末|\d{1,2}日)?止?|上半年|下半年|全年|年度|第?[一二三四1-4]季度)?的?`;
const figures = String.raw`(?:累计|已|实际|总|现已|目前)*(?:完成|建成)(?:任务|目标|指标)?(?:数|数量|值|量|总数|总量)?`;

/** Titles as the tables print them, spaces and units left out. */
export const titles = {
  number: /^(?:序号?|编号|项次)$/u,
  names: /^(?:重点)?(?:民生)?(?:工作)?(?:项目|实事|指标|任务|事项)(?:名称|内容|指标|任务|项目|实事|事项|及|和|、)*$/u,
  unit: /^(?:计量)?单位$/u,
  lead: /^牵头(?:责任)?单位$/u,
  progress: new RegExp(`^${months}(?:目前|工作|任务|项目|指标|累计|实际)*(?:完成|进展|推进|进度|工作进展)情况$`, 'u'),
  done: new RegExp(`^${months}${figures}$`, 'u'),
  rate: new RegExp(`^${months}(?:累计|实际|目前)?(?:任务|目标|指标)?完成(?:率|比例|百分比)$`, 'u'),
  target: /^(?:年度|全年)?(?:目标(?:任务)?(?:值|数|数量)?|任务数量?)$/u,
  asOf: /^(?:数据)?(?:截至|截止|统计)(?:日期|时间)$/u,
  note: /^备注$/u,
} as const;

/** What a title over a number says of one month, week or season by itself, which is no number from the start of the year on. */
function isOfOnePeriod(title: string): boolean {
  if (/累计|截[至止]|上半年|全年|年度|\d月?份?[-—–~～至到]\d/u.test(title)) return false;
  return /[本当上下][月周旬季]|今日|\d月|季度|下半年/u.test(title);
}

/** A figure of one period: 本月完成数, 11月完成. */
export function isPeriodFigure(title: string): boolean {
  return isOfOnePeriod(title) && new RegExp(`${figures}$|完成(?:率|比例|百分比)$`, 'u').test(title);
}

/** A month alone over a column of numbers: 9月, 2025年11月份. */
export function isMonth(title: string): boolean {
  return /^(?:20\d\d年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?$/u.test(title);
}

/** A month or season up to which a column counts, without a word of what: 截至11月底, 10月底, 1—11月, 本月累计. */
export function isUpToMonth(title: string): boolean {
  return (
    /^(?:20\d\d年)?(?:截[至止]到?(?:20\d\d年)?(?:\d{1,2}月(?:份|底|末|\d{1,2}日)?|[本当上][月期][底末]?)止?|\d{1,2}月(?:底|末)|1月?[-—–~～至到]\d{1,2}月份?)(?:累计)?数?$/u.test(
      title,
    ) || /^(?:(?:\d{1,2}月|[本当上][月期])份?(?:底|末)?)?累计数?$/u.test(title)
  );
}

const others = /^(?:牵头领导|责任领导|责任人|(?:主要)?责任单位|配合单位)$/u;

/** How the tables write what they have a column for, to name the one that a misspelt title is most like. */
const knownTitles = [
  '序号',
  '项目名称',
  '指标任务',
  '实事名称',
  '计量单位',
  '目标任务',
  '牵头单位',
  '牵头责任单位',
  '完成情况',
  '进展情况',
  '推进情况',
  '完成数',
  '完成率',
  '备注',
];

/** Whether a title names a column that is read or is known to need no reading. */
export function isKnownTitle(title: string): boolean {
  return Object.values(titles).some((pattern) => pattern.test(title)) || isBesides(title);
}

/** Titles beside those of areas that are no area's. */
export function isBesides(title: string): boolean {
  return others.test(title);
}

/** The known title that one that is not known is most like; undefined for one that is known or like none. */
export function likeTitle(cell: string): string | undefined {
  const { title } = titleIn(cell);
  return isKnownTitle(title) || title.length < 3 || title.length > 8 ? undefined : nearest(title, knownTitles);
}

/** 牵 头 单 位 is 牵头单位; 完成数（个） is 完成数 with the unit 个. */
export function titleIn(cell: string): { readonly title: string; readonly unit: string | undefined } {
  const bare = cell.normalize('NFKC').replaceAll(/\s/gu, '');
  const { title, inside = '' } = /^(?<title>[^()]+)\((?:单位:)?(?<inside>[^()]+)\)$/u.exec(bare)?.groups ?? {};
  if (title === undefined) return { title: bare, unit: undefined };
  return { title, unit: isUnit(inside) ? inside : undefined };
}
