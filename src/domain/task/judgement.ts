/** What a document itself says of a task's progress against the plan. */
export const judgementKindNames = {
  completed: '称已完成',
  onSchedule: '称按序时',
  behindSchedule: '称未达序时',
  noWork: '称还没有做起来',
  inStep: '称与上级或其他区域同步',
  other: '其他',
} as const;

export type JudgementKind = keyof typeof judgementKindNames;

/** Words of judgement in the order in which they are tried: a denial comes before what it denies. */
const judgementWords: ReadonlyArray<readonly [RegExp, JudgementKind]> = [
  [/未达序时|未达到序时|未按序时|滞后|差距较大|进度较慢/u, 'behindSchedule'],
  [/(?:未|没有)形成实际工作量|(?:尚|还)?未启动|没有启动/u, 'noWork'],
  [/已(?:全部)?完成|全部达标/u, 'completed'],
  [/按序时|达到序时|序时推进|正常推进/u, 'onSchedule'],
  [/与(?:全市|其他县市区|全省|全县).{0,4}同步/u, 'inStep'],
];

/**
 * Reads the kind of a judgement out of its words: 与实现序时推进差距较大 is behind, 整体按序时推进 is on
 * schedule, 与全市进度同步 is in step with the area above. The words themselves are always shown.
 */
export function judgementKind(words: string): JudgementKind {
  return judgementWords.find(([pattern]) => pattern.test(words))?.[1] ?? 'other';
}
