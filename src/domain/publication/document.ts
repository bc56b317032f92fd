import { z } from 'zod';
import { civilDate } from '../value/civil-date.ts';
import { describe, keysOf } from '../value/keys.ts';
import { decimal } from '../value/quantity.ts';
import { levelNames } from '../task/programme.ts';
import { lineNumber } from '../value/source.ts';
import { filled, reference, title, words } from '../value/text.ts';

/** What a quoted sentence is about, in the order the document page groups them. */
export const topicNames = {
  goal: '目标',
  structure: '组成',
  progress: '进展',
  measure: '措施',
  highlight: '亮点',
  problem: '问题',
  plan: '打算',
  reporting: '调度报送',
  acceptance: '验收',
  adjustment: '指标调整',
  responsibility: '责任',
  disclosure: '信息公开',
  participation: '群众参与',
  aftercare: '建管用',
  incentive: '激励',
} as const;

/** Where readers of an area's page look for a sentence of its documents, in the order of the page. */
export const areaColumnNames = {
  performance: '绩效考核、督查激励',
  weakness: '考核里的短板',
  evaluation: '综合评价、验收考核',
  ranking: '排名通报',
  supervision: '人大监督',
  commendation: '表扬奖励',
  fastTrack: '绿色通道',
  story: '特色亮点、典型经验',
  publicity: '宣传和群众参与',
  mechanism: '怎样抓落实',
  adjustment: '任务怎样才能改',
  reporting: '数据怎样报送',
  funding: '钱从哪里来',
} as const;

export type AreaColumn = keyof typeof areaColumnNames;

const topic = z.enum(keysOf(topicNames));

/** What a figure counts of a list: 件, 项目 and 指标 are three things. */
export const countedNames = { commitment: '件', project: '项目', indicator: '指标' } as const;

export type Counted = keyof typeof countedNames;

const figure = z.strictObject({
  name: title.describe('数字说的是什么，如 公开政策文件'),
  value: decimal.describe('数值，如 "419"'),
  unit: title.describe('计量单位，如 个'),
  operator: z.enum(['moreThan', 'about', 'atLeast']).optional().describe('余和左右：原文的 余、左右、以上'),
  counts: z
    .enum(keysOf(countedNames))
    .optional()
    .describe(`数的是什么：数的是本区域清单里的什么：${describe(countedNames)}；不是数清单的不填`),
  level: z
    .enum(keysOf(levelNames))
    .optional()
    .describe(`数的是哪一级清单的：${describe(levelNames)}；各级合起来数的不填`),
});

/** A short quotation that is a fact but not a target, a report or a responsibility. */
export const statement = z.strictObject({
  line: lineNumber.describe('行号，从 1 开始'),
  lastLine: lineNumber.optional().describe('句子跨页时，写完的那一行；在一行里写完就不填'),
  text: words.describe('原文短句，一字不改'),
  topic: topic.describe(`主题：${describe(topicNames)}`),
  area: reference.optional().describe('说的是哪个下级区域，区域编号'),
  areaColumn: z
    .enum(keysOf(areaColumnNames))
    .optional()
    .describe(`所在栏目：看这个区域的人会在哪一栏找它，可不填：${describe(areaColumnNames)}`),
  projects: z.array(reference).default([]).describe('所说项目：说的是这个区域的哪些项目，项目编号；写了就也登在任务页上'),
  figures: z.array(figure).default([]).describe('句中的数字，逐个列出'),
  correctedText: words.optional().describe('更正读法：原文明显有误时的更正读法，页面同时显示两者'),
  note: words.optional().describe('录入说明'),
});

/** Whether a document is in force, as its site prints it. */
export const validityNames = { valid: '有效', invalid: '失效', repealed: '废止', amended: '已修改', unknown: '文件未载明' } as const;

/** 岳办函〔2023〕27号: the number of a document, with hexagonal brackets and no 第. */
export const documentNumber = z.string().regex(/^.+〔\d{4}〕[1-9]\d*号$/, { error: '发文字号要写成 岳办函〔2023〕27号 的样子：六角括号，不写“第”' });

/** A policy document or circular with its disclosure metadata; absent metadata is left out, not invented. */
export const officialDocument = z.strictObject({
  title: title.describe('标题'),
  kind: z.enum(['policy', 'circular', 'status']).describe('种类：policy 政策文件、circular 通报、status 进展表'),
  indexNumber: title.optional().describe('索引号'),
  issuers: filled(title, '发文机关').default([]).describe('发文机关；文件没有印的不填'),
  documentNumber: documentNumber.optional().describe('发文字号，如 岳办函〔2023〕27号'),
  issuedOn: civilDate.optional().describe('成文日期，加引号，如 "2023-04-27"'),
  publishedOn: civilDate.optional().describe('发布日期，加引号'),
  validity: z
    .enum(keysOf(validityNames))
    .default('unknown')
    .describe(`有效性：${describe(validityNames)}`),
  summary: words.optional().describe('内容概述'),
  periodFrom: civilDate.optional().describe('统计起始日期'),
  periodTo: civilDate.optional().describe('统计截止日期'),
  seal: title.optional().describe('代章说明'),
  isPartial: z.boolean().default(false).describe('文本不完整：手边的文本不完整时填 true'),
  partialNote: words.optional().describe('哪里不完整'),
  lines: lineNumber.optional().describe('文本一共有几行（npm run verify 用的文本）；写了就能查出不存在的行号，可不填'),
  cites: z.array(words).default([]).describe('文中引用的文件'),
  metadataLines: z.record(z.string(), z.int().positive()).default({}).describe('各在第几行：标题、字号、日期等各在第几行'),
  statements: z.array(statement).default([]).describe('摘录的短句'),
});

export type OfficialDocument = z.infer<typeof officialDocument> & {
  /** File name without its ending. */
  readonly id: string;
  readonly area: string;
};
export type Statement = z.infer<typeof statement>;
