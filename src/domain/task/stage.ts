import { z } from 'zod';
import { keysOf } from '../value/keys.ts';

/**
 * How far works or a service are, in order, with the word that the site prints. The stages of works
 * are those of the circulars (挂网、招投标 → 开工 → 主体完工 → 完工 → 终验 → 交付使用); 后期装修 and
 * 基本完工 lie between 开工 and 完工. `completed` is the document's own claim that the year's task is done.
 */
export const stageNames = {
  notStarted: '未开工',
  preparing: '前期准备',
  tendering: '招投标',
  started: '已开工',
  structureFinished: '主体完工',
  fittingOut: '后期装修',
  nearlyFinished: '基本完工',
  worksFinished: '完工',
  accepted: '通过终验',
  inUse: '交付使用',
  completed: '已完成全年任务',
} as const;

/** Other words that circulars use for a stage. */
const synonyms: Readonly<Record<string, keyof typeof stageNames>> = {
  未动工: 'notStarted',
  前期: 'preparing',
  前期工作: 'preparing',
  招标: 'tendering',
  招标投标: 'tendering',
  挂网: 'tendering',
  动工: 'started',
  施工: 'started',
  在建: 'started',
  建设: 'started',
  主体封顶: 'structureFinished',
  封顶: 'structureFinished',
  竣工: 'worksFinished',
  建成: 'worksFinished',
  投入使用: 'inUse',
  投用: 'inUse',
  交付: 'inUse',
};

/** The stage that a word names, with or without 已 and 中: 开工, 已开工, 施工中, started and 主体封顶; undefined of any other word. */
export function stageOf(word: string): Stage | undefined {
  const bare = (name: string) => name.replace(/^(?:已经?|正在|通过)|(?<=..)中$/gu, '');
  return (
    stages.find((each) => each === word || stageNames[each] === word) ?? stages.find((each) => bare(stageNames[each]) === bare(word)) ?? synonyms[bare(word)]
  );
}

export const stage = z.enum(keysOf(stageNames));

export type Stage = z.infer<typeof stage>;

/** Every stage, the first step first. */
export const stages: readonly Stage[] = stage.options;

/** Whether `reached` is `wanted` or a later stage. */
export function hasReached(reached: Stage, wanted: Stage): boolean {
  return stages.indexOf(reached) >= stages.indexOf(wanted);
}

/** Whether works or a service have begun: from 已开工 on. 前期准备 and 招投标 are before the beginning. */
export function hasBegun(reached: Stage): boolean {
  return hasReached(reached, 'started');
}
