import { basisNames } from '../../src/domain/task/report.ts';
import { type Stage, stageNames } from '../../src/domain/task/stage.ts';
import { inUnit } from '../../src/domain/value/unit.ts';
import { decimal } from '../../src/domain/value/quantity.ts';
import { doubtIn } from './progress-doubt.ts';

/** What a cell 完成情况 says of one indicator: columns of the month's table, or why a person has to read it. */
export type ProgressRead = { readonly cells: Readonly<Record<string, string>> } | { readonly unsure: string };

/** What has to be known of an indicator to read its progress. */
export interface Asked {
  readonly unit: string | undefined;
  /** The number to reach; parts are only read where they add up to it. */
  readonly target: number | undefined;
  /** The stage at which one of them counts as done; 完工 where nothing else is said. */
  readonly doneAt: Stage;
}

/**
 * Reads the sentences that the official tables write every month. Each is read whole or not at all: words that are left over may
 * say something that the number does not.
 */
export function readProgress(words: string, asked: Asked): ProgressRead {
  const text = plain(words);
  if (text === '') return { unsure: '完成情况是空的' };
  return whole(text) ?? counted(text, asked) ?? physical(text) ?? notBegun(text) ?? partsOf(text, asked) ?? { unsure: '这句话读不出数或阶段' };
}

/** Whether a cell speaks of everything that its row names: 已全部完成, 已全部达标, 未开工. */
export function speaksOfAll(words: string): boolean {
  const text = plain(words);
  return whole(text) !== undefined || /^(?:均|都)?(?:暂|尚)?未开工$/u.test(text);
}

/** 在12个有任务的县市区中排名第7; 全市排名第7. */
const rankWords = '(?:,(?:在(?<of>\\d+)个有?(?:任务)?的?(?:县市区|区县|乡镇|街道)中|全[省市县区])排名?第(?<rank>\\d+))?';

function whole(text: string): ProgressRead | undefined {
  const found = /^已?全部(?:完成|达标)(?:全年|年度)?(?:目标)?(?:任务)?(?:,(?<judgement>(?:与|进度与)[^,;。]{2,14}(?:同步|一致)))?$/u.exec(text);
  const yearly = /^已完成(?:全年|年度)(?:目标)?任务$/u.test(text);
  if (found === null && !yearly) return undefined;
  return { cells: given({ 阶段: stageNames.completed, 文件判断: /达标/u.test(text) ? text : (found?.groups?.['judgement'] ?? '') }) };
}

const countedPattern = new RegExp(
  `^(?<before>[^\\d,;。]{0,20}?)(?<verb>已完成|完成|已建成|建成|已新增|新增|已发放|已开工|开工)(?<after>[^\\d,;。]{0,16}?)(?<value>\\d[\\d,]*(?:\\.\\d+)?)(?<unit>[^\\d,;。%]{1,8})(?:,(?:完成率|完成比例|占任务的?)(?<percent>\\d+(?:\\.\\d+)?)(?<sign>%?))?${rankWords}$`,
  'u',
);

function counted(text: string, { unit, doneAt }: Asked): ProgressRead | undefined {
  const found = countedPattern.exec(text)?.groups;
  const value = decimal.safeParse(found?.['value']?.replaceAll(/,(?=\d{3}(?!\d))/gu, '')).data;
  if (found === undefined || value === undefined) return undefined;
  const doubt = doubtIn(found['before'] ?? '') ?? doubtIn(found['after'] ?? '');
  if (doubt !== undefined) return { unsure: doubt };
  const printed = found['unit'] ?? '';
  if (/开工/u.test(found['verb'] ?? '') && doneAt !== 'started') return { unsure: `写的是开工数，这项指标到${stageNames[doneAt]}才算完成` };
  if (unit === undefined) return { unsure: '指标没有单位，数没有写进去' };
  if (inUnit(value, printed, unit) === undefined) return { unsure: `写的单位是“${printed}”，指标的单位是“${unit}”` };
  if (found['percent'] !== undefined && found['sign'] === '') return { unsure: `“完成率${found['percent']}”没有写 %` };
  // 万人 of an indicator that counts in 万 is the same number.
  const isBare = unit !== printed && printed.startsWith(unit);
  return {
    cells: given({
      完成值: value,
      单位: isBare ? unit : printed,
      文件百分比: found['percent'],
      百分比含义: found['percent'] && basisNames.target,
      ...rankOf(found),
    }),
  };
}

const physicalPattern = new RegExp(`^(?:总体)?形象进度(?:完成率|为)?(?<percent>\\d+(?:\\.\\d+)?)%${rankWords}$`, 'u');

function physical(text: string): ProgressRead | undefined {
  const found = physicalPattern.exec(text)?.groups;
  return found && { cells: given({ 文件百分比: found['percent'], 百分比含义: basisNames.physical, ...rankOf(found) }) };
}

function notBegun(text: string): ProgressRead | undefined {
  const before = /^(?<before>[^\d,;。]{0,20}?)(?:暂|尚)?未开工$/u.exec(text)?.groups?.['before'];
  if (before === undefined) return undefined;
  const doubt = doubtIn(before) ?? (/(?:无|非)$/u.test(before) ? `“${before}未开工”是不是没有开工` : undefined);
  return doubt === undefined ? { cells: { 阶段: stageNames.notStarted } } : { unsure: doubt };
}

/** How circulars tell the stage of a part, with the stage. */
const partStages: ReadonlyArray<readonly [RegExp, Stage]> = [
  [/(?:暂|尚)?未开工$/u, 'notStarted'],
  [/(?:已|基本已)?主体(?:完工|封顶)$/u, 'structureFinished'],
  [/(?:已)?基本完工$/u, 'nearlyFinished'],
  [/(?:正在)?(?:进行)?后期装修$/u, 'fittingOut'],
  [/(?:已)?(?:完工|竣工)$/u, 'worksFinished'],
  [/已?(?:投入使用|交付使用)$/u, 'inUse'],
  [/(?:正在)?(?:挂网)?招(?:投)?标$/u, 'tendering'],
  [/(?:已开工|正在(?:建设|施工)中?)$/u, 'started'],
  [/正在(?:进行|编制|制定)?[^,;]*(?:方案|设计|预算)[^,;]*$/u, 'preparing'],
];

/** 1个已完工,1个正在建设中,6个正在进行方案设计: one stage a part, all parts together the task. */
function partsOf(text: string, { target }: Asked): ProgressRead | undefined {
  if (target === undefined) return undefined;
  const pieces = text.split(/[,;]/u);
  const parts = pieces.map(partIn);
  if (parts.some((part) => part === undefined)) return undefined;
  const read = parts.flatMap((part) => part ?? []);
  const doubt = pieces.flatMap((piece) => doubtOfPart(piece) ?? [])[0];
  if (doubt !== undefined) return { unsure: doubt };
  const total = read.reduce((sum, { count }) => sum + count, 0);
  if (total !== target) return { unsure: `各部分加起来是 ${total}，任务是 ${target}` };
  return { cells: { 分阶段: read.map(({ stage, count, note }) => `${stageNames[stage]} ${count}${note === '' ? '' : `（${note}）`}`).join('；') } };
}

/** 尚未完工, 1个计划年底完工: words before the stage that take it back; a part that has not begun says 未 by right. */
function doubtOfPart(piece: string): string | undefined {
  const found = partStages.map(([pattern]) => pattern.exec(piece)).find((each) => each !== null);
  return found === undefined || found === null ? undefined : doubtIn(piece.slice(0, found.index));
}

function partIn(piece: string): { readonly stage: Stage; readonly count: number; readonly note: string } | undefined {
  for (const [pattern, stage] of partStages) {
    const words = pattern.exec(piece);
    if (words === null) continue;
    const before = piece.slice(0, words.index);
    const number = /^(?<count>\d+)[个所处座台]?(?<rest>.*)$/u.exec(before)?.groups;
    if (number === undefined) return before === '' || /\d/u.test(before) ? undefined : { stage, count: 1, note: before };
    return { stage, count: Number(number['count']), note: stage === 'preparing' ? words[0] : '' };
  }
  return undefined;
}

function rankOf(found: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  return { 名次: found['rank'], 有任务区域数: found['of'] };
}

function given(cells: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(cells).flatMap(([title, cell]) => (cell === undefined || cell === '' ? [] : [[title, cell]])));
}

/** Half-width, without spaces and the full stop at the end. */
function plain(words: string): string {
  return words
    .normalize('NFKC')
    .replaceAll(/\s/gu, '')
    .replace(/[。;,.]+$/u, '');
}
