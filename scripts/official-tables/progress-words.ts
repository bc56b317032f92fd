import { basisNames } from '../../src/domain/task/report.ts';
import { stageNames } from '../../src/domain/task/stage.ts';
import { decimal } from '../../src/domain/value/quantity.ts';
import { inUnit } from '../../src/domain/value/unit.ts';
import { doubtIn, preparationIn } from './progress-doubt.ts';
import type { Asked, ProgressRead } from './progress-read.ts';
import { rateDoubt } from './progress-rate.ts';
import { readClauses } from './progress-sentence.ts';
import { allAtStage, atStage, notBegun, partsOf } from './stage-words.ts';

/**
 * Reads the sentences that the official tables write every month. Each is read whole or not at all: words that are left over may
 * say something that the number does not.
 */
export function readProgress(words: string, asked: Asked): ProgressRead {
  const gap = /\d\s+\d[\d.]*/u.exec(words.normalize('NFKC').replaceAll(/(?<=\d) (?=\d{3}(?!\d))/gu, ''))?.[0];
  if (gap !== undefined) return { unsure: `“${gap}”中间有空格，是一个数还是两个` };
  const text = plain(words);
  if (text === '') return { unsure: '完成情况是空的' };
  return (
    whole(text) ??
    counted(text, asked) ??
    reached(text, asked) ??
    rateAlone(text, asked) ??
    physical(text) ??
    notBegun(text) ??
    allAtStage(text) ??
    partsOf(text, asked) ??
    atStage(text, asked) ??
    readClauses(text, asked) ?? { unsure: whyUnread(text, asked) }
  );
}

/** Whether a cell speaks of everything that its row names: 已全部完成, 已全部达标, 未开工. */
export function speaksOfAll(words: string): boolean {
  const text = plain(words);
  return whole(text) !== undefined || /^(?:均|都)?(?:暂|尚)?未开工$/u.test(text);
}

/** Numbers with the indicator's unit that stand in a sentence: 2所, 5所. */
export function amountsIn(words: string, unit: string): string[] {
  return [...plain(words).matchAll(/\d[\d,]*(?:\.\d+)?[万亿]?(?<unit>[^\d,;。]*)/gu)].flatMap(([said, own = '']) =>
    unit !== '' && own.startsWith(unit) ? [said.slice(0, said.length - own.length + unit.length)] : [],
  );
}

/** 在12个有任务的县市区中排名第7; 全市排名第7. */
const rankWords = '(?:,(?:在(?<of>\\d+)个有?(?:任务)?的?(?:县市区|区县|乡镇|街道)中|全[省市县区])排名?第(?<rank>\\d+))?';
/** 完成率98%, (占年度任务的98%) */
const rateWords =
  '(?:[,(](?:任务)?(?:完成率|完成比例|(?:占|完成)(?:年度|全年)?(?:目标)?任务的?)(?:已)?(?:达到|达|为|:)?(?<percent>\\d+(?:\\.\\d+)?)(?<sign>%?)\\)?)?';
const valueWords = '(?<value>\\d[\\d,]*(?:\\.\\d+)?)';

function whole(text: string): ProgressRead | undefined {
  const found = /^已?全部(?:完成|达标)(?:全年|年度)?(?:目标)?(?:任务)?(?:,(?<judgement>(?:与|进度与)[^,;。]{2,14}(?:同步|一致)))?$/u.exec(text);
  const yearly = /^已完成(?:全年|年度)(?:目标)?任务$/u.test(text);
  if (found === null && !yearly) return undefined;
  return { cells: given({ 阶段: stageNames.completed, 文件判断: /达标/u.test(text) ? text : (found?.groups?.['judgement'] ?? '') }) };
}

const countedPattern = new RegExp(
  `^(?<before>[^\\d,;。]{0,20}?)(?<verb>已完成|完成|已建成|建成|已新增|新增|已发放|已开工|开工)(?<after>[^\\d,;。]{0,16}?)${valueWords}(?<unit>[^\\d,;。%()]{1,8})${rateWords}${rankWords}$`,
  'u',
);

function counted(text: string, asked: Asked): ProgressRead | undefined {
  const found = countedPattern.exec(text)?.groups;
  if (found === undefined) return undefined;
  if (/开工/u.test(found['verb'] ?? '') && asked.doneAt !== 'started') return { unsure: `写的是开工数，这项指标到${stageNames[asked.doneAt]}才算完成` };
  return figure(found, asked);
}

const reachedPattern = new RegExp(
  `^(?<before>[^\\d,;。]{0,20}?)(?:[从由][^\\d,;。]{0,6}\\d[\\d.]*[^\\d,;。]{0,6})?(?<verb>已?经?(?:达到|达|(?:提高|提升|提标|调整)(?:到|至|为))|标准为|率为?)${valueWords}(?<unit>%|[^\\d,;。%()]{1,8})${rateWords}${rankWords}$`,
  'u',
);

/** 已达到650元/月, 普及率达94.6%; of what is counted, 达到 alone. */
function reached(text: string, asked: Asked): ProgressRead | undefined {
  const found = reachedPattern.exec(text)?.groups;
  if (found === undefined || (found['unit'] === '%') !== (asked.unit === '%')) return undefined;
  if (asked.isLevel !== true && !/达/u.test(found['verb'] ?? '')) return undefined;
  const words = `${found['before']}${found['verb']}`;
  if (found['unit'] === '%' && /完成(?:率|比例)|进度|任务/u.test(words))
    return { unsure: `“${words}${found['value']}%”是任务完成了百分之几，还是这项指标自己的数` };
  return figure(found, asked);
}

/** A number with its unit and rate, unless a word beside it takes it back. */
function figure(found: Readonly<Record<string, string | undefined>>, asked: Asked): ProgressRead | undefined {
  const { unit, text } = asked;
  const value = decimal.safeParse(found['value']?.replaceAll(/,(?=\d{3}(?!\d))/gu, '')).data;
  if (value === undefined) return undefined;
  const [before = '', after = '', printed = ''] = [found['before'], found['after'], found['unit']];
  const doubt = doubtIn(before) ?? doubtIn(after) ?? preparationIn([before, after, printed], text);
  if (doubt !== undefined) return { unsure: doubt };
  if (unit === undefined) return { unsure: '指标没有单位，数没有写进去' };
  const own = inUnit(value, printed, unit);
  if (own === undefined) return { unsure: `写的单位是“${printed}”，指标的单位是“${unit}”` };
  if (found['percent'] !== undefined && found['sign'] === '') return { unsure: `“完成率${found['percent']}”没有写 %` };
  const wrongRate = rateDoubt(own, decimal.safeParse(found['percent']).data, asked);
  if (wrongRate !== undefined) return { unsure: wrongRate };
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

const ratePattern = new RegExp(
  `^(?:(?:已)?(?:年度|全年)?(?:目标)?(?:任务|指标)?完成(?:率|比例)(?:已)?(?:达到|达|为|:)?|已?完成(?:年度|全年)?(?:目标)?任务的)(?<percent>\\d+(?:\\.\\d+)?)(?<sign>%?)${rankWords}$`,
  'u',
);

/** 完成率98%, without a number; of an indicator that is itself a rate it may be either. */
function rateAlone(text: string, { unit }: Asked): ProgressRead | undefined {
  const found = ratePattern.exec(text)?.groups;
  if (found === undefined) return undefined;
  if (unit === '%') return { unsure: `“${text}”是任务完成了百分之几，还是这项指标自己的数` };
  if (found['sign'] === '') return { unsure: `“完成率${found['percent']}”没有写 %` };
  return { cells: given({ 文件百分比: found['percent'], 百分比含义: basisNames.target, ...rankOf(found) }) };
}

const physicalPattern = new RegExp(`^(?:总体)?形象进度(?:完成率|为)?(?<percent>\\d+(?:\\.\\d+)?)%${rankWords}$`, 'u');

function physical(text: string): ProgressRead | undefined {
  const found = physicalPattern.exec(text)?.groups;
  return found && { cells: given({ 文件百分比: found['percent'], 百分比含义: basisNames.physical, ...rankOf(found) }) };
}

function whyUnread(text: string, { unit = '' }: Asked): string {
  const amounts = amountsIn(text, unit);
  if (amounts.length > 1) return `写了${amounts.length === 2 ? '两' : ` ${amounts.length} `}个数：${amounts.join('、')}，不知道哪个是累计`;
  const [percent] = /(?:^|(?<=\())\d+(?:\.\d+)?%(?=\)?$)/u.exec(text) ?? [];
  return percent === undefined ? '这句话读不出数或阶段' : `${percent} 没有写是什么的百分比`;
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
