import { type Stage, stageNames } from '../../src/domain/task/stage.ts';
import { doubtIn } from './progress-doubt.ts';
import type { Asked, ProgressRead } from './progress-read.ts';

/** How circulars tell the stage of a part, with the stage. */
const partStages: ReadonlyArray<readonly [RegExp, Stage]> = [
  [/(?:暂|尚)?未开工$/u, 'notStarted'],
  [/(?:已|基本已)?主体(?:工程|结构)?已?(?:完工|封顶)$/u, 'structureFinished'],
  [/(?:已)?基本完工$/u, 'nearlyFinished'],
  [/(?:正在)?(?:进行)?(?:后期装修|(?<=正在(?:进行)?)装修)$/u, 'fittingOut'],
  [/(?:已)?(?:完工|竣工)$/u, 'worksFinished'],
  [/已?(?:投入使用|交付使用)$/u, 'inUse'],
  [/(?:正在)?(?:挂网)?招(?:投)?标$/u, 'tendering'],
  [/(?:已经?(?:全面)?开工(?:建设)?|(?:全面)?开工建设|正在(?:建设|施工)中?)$/u, 'started'],
  [/正在(?:进行|编制|制定)?[^,;]*(?:方案|设计|预算)[^,;]*$/u, 'preparing'],
];

/** 未开工, 村道暂未开工: of the whole task. */
export function notBegun(text: string): ProgressRead | undefined {
  const before = /^(?<before>[^\d,;。]{0,20}?)(?:暂|尚)?未开工$/u.exec(text)?.groups?.['before'];
  if (before === undefined) return undefined;
  const doubt = doubtIn(before) ?? (/(?:无|非)$/u.test(before) ? `“${before}未开工”是不是没有开工` : undefined);
  return doubt === undefined ? { cells: { 阶段: stageNames.notStarted } } : { unsure: doubt };
}

const allStages: Readonly<Record<string, Stage>> = { 开工: 'started', 开工建设: 'started', 完工: 'worksFinished', 竣工: 'worksFinished' };

/** 已全部开工, 均已完工. */
export function allAtStage(text: string): ProgressRead | undefined {
  const [, words = ''] = /^(?:已?全部已?|均已|都已)(开工建设|开工|完工|竣工)$/u.exec(text) ?? [];
  const stage = allStages[words];
  return stage === undefined ? undefined : { cells: { 阶段: stageNames[stage] } };
}

/** 1个已完工,1个正在建设中,6个正在进行方案设计: one stage a part, all parts together the task. */
export function partsOf(text: string, { target }: Asked): ProgressRead | undefined {
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

/** 已开工 of an indicator that asks for a stage, or for one thing; of several things it has to be said of how many. */
export function atStage(text: string, { isStage = false, target, unit = '项' }: Asked): ProgressRead | undefined {
  const found = partStages.flatMap(([pattern, stage]) => {
    const words = pattern.exec(text);
    return words === null ? [] : [{ stage, before: text.slice(0, words.index) }];
  })[0];
  if (found === undefined || /[\d,;。]/u.test(found.before)) return undefined;
  const doubt = doubtIn(found.before);
  if (doubt !== undefined) return { unsure: doubt };
  if (text === '开工建设') return { unsure: '没有写是已经开工，还是要开工' };
  if (!isStage && target !== 1) return { unsure: `“${text}”没有写几${unit}` };
  return { cells: { 阶段: stageNames[found.stage] } };
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
    if (number === undefined) return before === '' || /除|外[均都]?$/u.test(before) || /\d/u.test(before) ? undefined : { stage, count: 1, note: before };
    return { stage, count: Number(number['count']), note: stage === 'preparing' ? words[0] : '' };
  }
  return undefined;
}
