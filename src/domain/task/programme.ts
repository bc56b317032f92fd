import { z } from 'zod';
import { decimal } from '../value/quantity.ts';
import { operator, target } from './target.ts';
import { quoted } from '../value/source.ts';

const slug = z
  .string()
  .regex(/^[a-z0-9-]+$/, { error: '只能用小写英文字母、数字和连字符' });

/** Points of a plan: by the end of that month, that percent is due. */
const planPoint = z.strictObject({
  month: z.int().min(1).max(12).describe('到几月底，1 到 12'),
  percent: z.int().min(0).max(100).describe('计划应完成的百分比，0 到 100'),
});

export const indicator = z.strictObject({
  id: slug.describe('短名，小写英文，不可改，如 new-jobs'),
  text: z.string().describe('指标名称，如 城镇新增就业'),
  unit: z.string().optional().describe('计量单位，如 人、公里、元/月；没有单位就不填'),
  rollup: z
    .enum(['sum', 'each', 'none'])
    .default('sum')
    .describe('汇总方式：sum 各区域相加；each 每个区域各自达标，不相加；none 不汇总'),
  input: z.boolean().default(false).describe('以投入（如资金）代替成果的指标填 true'),
  operator: operator.optional().describe('比较词：atLeast 不低于、moreThan 超过、about 左右'),
  target: z
    .union([z.string(), target])
    .optional()
    .describe('本级文件给出的总目标，照抄单元格；上级目标不在手边就不填'),
  subsetOf: z.string().optional().describe('“其中”项：写它所属指标的编号，不重复相加'),
  countedIn: z.string().optional().describe('同一任务在另一份清单里也列了：写那个指标的编号，不重复相加'),
  reportedUnder: z.string().optional().describe('纳入别的清单统一调度：写那个指标的编号'),
  primaryMeasure: z.string().optional().describe('有几种口径时，以哪种判断进度，如 人'),
  measureTargets: z
    .record(z.string(), decimal)
    .optional()
    .describe('其他口径的目标值，如 户: "20000"'),
  plan: z.array(planPoint).optional().describe('自定的计划进度；不填按月均摊'),
  deliverables: z.array(z.string()).default([]).describe('一个指标含几件具体的事，逐件列出'),
  ...quoted,
});

export const project = z.strictObject({
  id: slug.describe('短名，小写英文，不可改，如 employment'),
  title: z.string().describe('项目名称，如 促进高质量充分就业'),
  scope: z.string().optional().describe('建设内容'),
  requirements: z.string().optional().describe('建设要求'),
  years: z.strictObject({ from: z.int(), to: z.int() }).optional().describe('跨年项目的起止年份'),
  sameAs: z.string().optional().describe('与另一级清单里的项目是同一件事：写那个项目的编号'),
  indicators: z.array(indicator).min(1).describe('指标'),
  ...quoted,
});

export const commitment = z.strictObject({
  number: z.int().positive().describe('文件里的序号（第几件）'),
  title: z.string().describe('实事名称'),
  projects: z.array(project).min(1).describe('项目'),
  ...quoted,
});

/** One year's list at one level, issued by one area; its id is `<year>-<area>` plus the file's suffix. */
export const programme = z.strictObject({
  year: z.int().describe('年份，如 2023'),
  level: z
    .enum(['province', 'prefecture', 'county', 'monitored'])
    .describe('级别：province 省定、prefecture 市定、county 县定、monitored 重点监测'),
  title: z.string().describe('清单名称，如 2023年岳阳市重点民生实事'),
  isPartial: z.boolean().default(false).describe('只录入了手边文件提到的部分时填 true'),
  commitments: z.array(commitment).min(1).describe('逐件列出的承诺'),
  ...quoted,
});

export type Level = z.infer<typeof programme>['level'];

export interface Indicator extends Omit<z.infer<typeof indicator>, 'id'> {
  /** `2023-430000/employment/new-jobs` */
  readonly id: string;
  readonly project: string;
}

export interface Project extends Omit<z.infer<typeof project>, 'id' | 'indicators'> {
  /** `2023-430000/employment` */
  readonly id: string;
  readonly programme: string;
  readonly commitment: Commitment;
  readonly indicators: readonly Indicator[];
}

export type Commitment = Omit<z.infer<typeof commitment>, 'projects'>;

export interface Programme extends Omit<z.infer<typeof programme>, 'commitments'> {
  /** `2023-430000` or `2023-430524-monitored` */
  readonly id: string;
  /** Area that issued the list. */
  readonly issuer: string;
  readonly projects: readonly Project[];
}
