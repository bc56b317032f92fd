import { z } from 'zod';
import { decimal } from '../value/quantity.ts';
import { plain } from '../value/plain.ts';
import { stage, stageNames } from './stage.ts';
import { operator, target } from './target.ts';
import { proposalId } from '../feedback/solicitation.ts';
import { civilDate, span, year } from '../value/civil-date.ts';
import { describe, keysOf } from '../value/keys.ts';
import { documentSource, quoted } from '../value/source.ts';
import type { AreaId, IndicatorId, ProgrammeId, ProjectId } from '../value/id.ts';
import type { Area } from './area.ts';
import { reference, slug, title, words } from '../value/text.ts';

/** Points of a plan: by the end of that month, that percent is due. */
const planPoint = z.strictObject({
  month: z.int().min(1).max(12).describe('到几月底，1 到 12'),
  percent: z.int().min(0).max(100).describe('计划应完成的百分比，0 到 100'),
});

export const indicator = z.strictObject({
  id: slug.describe('短名，小写英文，不可改，如 new-jobs'),
  text: words.describe('指标名称，如 城镇新增就业'),
  unit: title.optional().describe('计量单位，如 人、公里、元/月；没有单位就不填'),
  thing: title.optional().describe('数的是什么，只看单位看不出来时填，句子里放在单位后面，如 统筹区'),
  rollup: z.enum(['sum', 'each', 'none']).default('sum').describe('汇总方式：sum 各区域相加；each 每个区域各自达标，不相加；none 不汇总'),
  input: z.boolean().default(false).describe('以投入（如资金）代替成果的指标填 true'),
  operator: operator.optional(),
  target: z
    .union([z.string().max(400), target])
    .optional()
    .describe('本级文件给出的总目标，照抄单元格；上级目标不在手边就不填'),
  subsetOf: reference.optional().describe('其中项：“其中”项：写它所属指标的编号，不重复相加'),
  countedIn: reference.optional().describe('另一份清单：同一任务在另一份清单里也列了：写那个指标的编号，不重复相加'),
  reportedUnder: reference.optional().describe('纳入别的清单统一调度：写那个指标的编号'),
  primaryMeasure: title.optional().describe('有几种口径时，以哪种判断进度，如 人'),
  measureTargets: z.record(z.string(), decimal).optional().describe('其他口径的目标值，如 户: "20000"'),
  doneAt: stage.optional().describe(`做到哪个阶段算完成，如“开工改造”写 started；不填为完工：${describe(stageNames)}`),
  doneWord: title.optional().describe('做到哪一步算完成，用文件的话说，如 办好证；不填用阶段的名称'),
  isLevel: z.boolean().default(false).describe('水平类指标（普及率、标准、优良率）填 true：只看是否达到，不按月累计'),
  plan: z.array(planPoint).optional().describe('自定的计划进度；不填按月均摊'),
  deliverables: z.array(words).default([]).describe('具体的事：一个指标含几件具体的事，逐件列出'),
  ...quoted,
});

const withdrawal = z.strictObject({
  withdrawnOn: civilDate.describe('取消日期，加引号'),
  reason: words.min(2).describe('取消原因'),
  approvedBy: title.optional().describe('批准单位'),
  ...quoted,
});

const renaming = z.strictObject({
  renamedOn: civilDate.describe('改名日期，加引号'),
  formerTitle: title.describe('原来的名称'),
  reason: words.min(2).describe('改名原因'),
  ...quoted,
});

const project = z.strictObject({
  id: slug.describe('短名，小写英文，不可改，如 employment'),
  title: title.describe('项目名称，如 促进高质量充分就业'),
  titleBelow: title.optional().describe('名称里有全市（全县）的数字时，下级区域的页面和牌子用的不带数字的名称，如 修建农村公路；没有就不填'),
  plain: plain.optional(),
  scope: words.optional().describe('建设内容'),
  requirements: words.optional().describe('建设要求'),
  years: span.optional().describe('跨年项目的起止年份，清单本身写明才填；只有一个区域的文件写明的，写在那个区域的责任分解里'),
  sameAs: reference.optional().describe('同一件事：与另一级清单里的项目是同一件事：写那个项目的编号'),
  continues: reference.optional().describe('接着办以前年份的项目：写那一年的项目编号'),
  proposals: z.array(proposalId).default([]).describe('由哪几条群众建议来的：建议编号，见 solicitations/<年>.yaml，加引号；不是由建议来的不填'),
  withdrawal: withdrawal.optional().describe('项目取消的记录；没有取消就不填'),
  renamings: z.array(renaming).default([]).describe('改名的记录，早的在前'),
  indicators: z.array(indicator).min(1).describe('指标'),
  ...quoted,
});

const otherNumber = z.strictObject({
  number: z.int().positive().describe('那份文件里的序号'),
  source: documentSource.describe('出处：文件、行号、原文'),
});

const commitment = z.strictObject({
  number: z.int().positive().optional().describe('序号：发布清单的文件印出的序号（第几件）；没有印就不填'),
  otherNumbers: z.array(otherNumber).default([]).describe('别的序号：别的文件给同一件实事的序号，逐个写出处'),
  title: title.describe('实事名称'),
  projects: z.array(project).min(1).describe('项目'),
  ...quoted,
});

/** 省定 / 市定 / 县定 / 重点监测, whatever the area calls itself. */
export const levelNames = { province: '省定', prefecture: '市定', county: '县定', monitored: '重点监测' } as const;

/** One year's list at one level, issued by one area; its id is `<year>-<area>` plus the file's suffix. */
export const programme = z.strictObject({
  year: year.describe('年份，如 2023'),
  level: z.enum(keysOf(levelNames)).describe(`级别：${describe(levelNames)}`),
  title: title.describe('清单名称，如 2023年岳阳市重点民生实事'),
  isPartial: z.boolean().default(false).describe('只录了一部分：只录入了手边文件提到的部分时填 true'),
  changesUntil: civilDate.optional().describe('最后申请日：方案规定的申请调整任务的最后一天，加引号，如 "2023-09-15"；没有规定就不填'),
  changesKeepTotal: z.boolean().default(false).describe('总任务不变：方案规定调整任务时总的指标任务不变的填 true；没有规定就不填'),
  commitments: z.array(commitment).min(1).describe('逐件列出的承诺'),
  ...quoted,
});

export type Level = z.infer<typeof programme>['level'];

export interface Indicator extends Omit<z.infer<typeof indicator>, 'id'> {
  readonly id: IndicatorId;
  readonly project: Project;
}

export interface Project extends Omit<z.infer<typeof project>, 'id' | 'indicators'> {
  readonly id: ProjectId;
  readonly programme: Programme;
  readonly commitment: Commitment;
  readonly indicators: readonly Indicator[];
}

export type Commitment = Omit<z.infer<typeof commitment>, 'projects'>;

export interface Programme extends Omit<z.infer<typeof programme>, 'commitments'> {
  readonly id: ProgrammeId;
  /** Area that issued the list. */
  readonly issuer: Area;
  readonly projects: readonly Project[];
}

/** A programme as its file says it, before it is tied to its area. */
export interface ProgrammeEntry extends z.infer<typeof programme> {
  readonly id: ProgrammeId;
  readonly area: AreaId;
}
