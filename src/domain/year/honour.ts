import { z } from 'zod';
import { civilDate } from '../value/civil-date.ts';
import { describe, keysOf } from '../value/keys.ts';
import { quoted } from '../value/source.ts';
import { reference, title, words } from '../value/text.ts';

/** What was said in praise, in the order of the page. */
export const honourKindNames = {
  commendation: '通报表扬',
  award: '表彰奖励',
  modelCase: '典型经验',
  highlight: '特色亮点',
} as const;

/** A commendation, an award, or a case that others are shown: who, for what, by whom, on which day, in which document. */
export const honour = z.strictObject({
  area: reference.describe('哪个区域的，区域编号，加引号，如 "430582"'),
  kind: z.enum(keysOf(honourKindNames)).describe(`哪一种：${describe(honourKindNames)}`),
  title: title.describe('名称或事由，照文件写，如 “高效办成一件事双窗联动”机制'),
  detail: words.optional().describe('一两句话说明做了什么，可不填'),
  agencies: z.array(title).default([]).describe('哪些单位，登记在那个区域的 agencies.yaml；说的是整个区域就不填'),
  projects: z.array(reference).default([]).describe('说的是哪些项目，项目编号；没有指明就不填'),
  honouredBy: title.describe('谁表扬、谁推介，如 邵阳市实施民生可感行动工作专班办公室'),
  honouredOn: civilDate.describe('哪一天，加引号，如 "2024-10-09"；文件只有成文日期的，写成文日期'),
  ...quoted,
});

export type Honour = z.infer<typeof honour>;
export type HonourKind = Honour['kind'];
