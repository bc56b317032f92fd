import { z } from 'zod';

/**
 * How far works or a service are, in order. The six stages of works are those of the circulars
 * (挂网、招投标 → 开工 → 主体完工 → 完工 → 终验 → 交付使用); the others are what services and
 * standards say of themselves. `completed` is the document's own claim that the year's task is done.
 */
export const stage = z.enum([
  'notStarted',
  'preparing',
  'tendering',
  'started',
  'structureFinished',
  'worksFinished',
  'accepted',
  'inUse',
  'completed',
]);

export type Stage = z.infer<typeof stage>;

/** The stage as the site prints it. */
export const stageNames: Readonly<Record<Stage, string>> = {
  notStarted: '未开工',
  preparing: '前期准备',
  tendering: '招投标',
  started: '已开工',
  structureFinished: '主体完工',
  worksFinished: '完工',
  accepted: '通过终验',
  inUse: '交付使用',
  completed: '已完成全年任务',
};
