import { z } from 'zod';
import { type CivilDate, civilDate } from '../value/civil-date.ts';
import { describe, keysOf } from '../value/keys.ts';
import { quoted } from '../value/source.ts';
import { reference, slug, title, words } from '../value/text.ts';

/** How a problem came to be known. */
export const problemOrigins = {
  unit: '单位自己发现',
  inspection: '检查发现',
  opinion: '群众反映',
  circular: '通报指出',
} as const;

/** Something that keeps a task from being done as it was promised, and what became of it. */
export const problem = z.strictObject({
  id: slug.describe('短名，小写英文，不可改，如 hekou-water-pressure；检查记录用它指这个问题'),
  area: reference.optional().describe('区域编号；就是本区域的不填'),
  project: reference.optional().describe('项目编号，如 2025-990101/schools；不只是一个项目的问题不填'),
  site: reference.optional().describe('点位的短名，即 sites/ 里的文件名，如 hekou-middle-school；不是一个点位的问题不填'),
  foundOn: civilDate.optional().describe('发现日期，加引号；文件没有写哪一天发现的不填，页上写文件的日期'),
  foundThrough: z.enum(keysOf(problemOrigins)).describe(`怎样发现的：${describe(problemOrigins)}`),
  foundBy: title.optional().describe('发现的单位，登记在 agencies.yaml；群众反映的不填，不写姓名'),
  answer: reference.optional().describe('答复编号：群众反映并且已经公开答复的，写答复的编号，即 answers/ 里的文件名；没有就不填'),
  text: words.describe('什么问题，一两句话，文件的话照抄，如 食堂消防水压不足'),
  owners: z.array(reference).default([]).describe('负责的单位：负责解决的，或者文件写明负责这个项目的；登记在 agencies.yaml，如 [县教育局]；文件没有写就不填'),
  dueOn: civilDate.optional().describe('限期解决的最后一天，加引号；没有定期限的不填'),
  solvedOn: civilDate.optional().describe('解决日期，加引号；还没有解决的不填'),
  solution: words.optional().describe('怎样解决的，如 加装增压泵，复验合格；写了解决日期就要写'),
  ...quoted,
});

/** A problem with the folder and the year it stands in: units and sites are that area's. */
export interface Problem extends Omit<z.infer<typeof problem>, 'area'> {
  /** The area whose task it is about. */
  readonly area: string;
  /** The area that keeps the record. */
  readonly by: string;
  readonly year: number;
}

/**
 * How a problem stands, in the order of its lists. `open` and `overdue` say only that nobody has entered a
 * solution here: a document of another day may tell of one.
 */
export const problemStates = { overdue: '过期没有登记解决', open: '还没有登记解决', solved: '已经解决' } as const;

export type ProblemState = keyof typeof problemStates;

/** How a problem stands on `today`; its last day is still in time. */
export function problemState({ dueOn, solvedOn }: Pick<Problem, 'dueOn' | 'solvedOn'>, today: CivilDate): ProblemState {
  if (solvedOn !== undefined) return 'solved';
  return dueOn !== undefined && dueOn < today ? 'overdue' : 'open';
}
