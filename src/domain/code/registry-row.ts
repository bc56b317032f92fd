import { z } from 'zod';
import { civilDate } from '../value/civil-date.ts';
import { writtenDay } from '../value/written-day.ts';
import { isCode } from './code.ts';

/** What may happen to a code, by the word of the file. */
export const eventKinds = { 发放: 'issued', 改指: 'moved', 更名: 'renamed', 关闭: 'closed' } as const;

export const eventWords = { issued: '发放', moved: '改指', renamed: '更名', closed: '关闭' } as const;

/** Columns that every row has; the file begins with them. */
export const registryHeader = ['码', '日期', '事项', '对象', '原因'] as const;

/** Columns that only a file with later events needs; a row may end before them. The last one is written into records only. */
export const extraHeader = ['原处', '询问', '序', '名称'] as const;

const code = z.string().transform((text, context) => {
  if (isCode(text)) return text;
  context.addIssue({
    code: 'custom',
    message: /^[\d.]+e\+?\d+$/i.test(text) ? `“${text}”是表格软件改成的科学记数，号码看不全了` : `“${text}”不是有效的码：应为十位数字，末两位是校验位`,
  });
  return z.NEVER;
});

/** One row of `content/codes.csv` as it is written. */
export const registryRow = z.strictObject({
  码: code.describe('十位数字，前八位随机，后两位校验（GB/T 17710，MOD 97-10），例：2607118568。只由 npm run codes 产生'),
  日期: z
    .string()
    .transform((text) => writtenDay(text.trim()) ?? text)
    .pipe(civilDate)
    .describe('发放、改指或关闭的日期，例：2023-05-31'),
  事项: z
    .enum(['发放', '改指', '更名', '关闭'], '事项只能是“发放”“改指”“更名”或“关闭”')
    .describe('发放：码第一次给一个对象；改指：码换了对象；更名：对象没有换，名称改了；关闭：对象撤销，码的页面说明去向'),
  对象: z
    .string()
    .regex(
      /^(project:[0-9]{4}-[0-9a-z-]+\/[0-9a-z-]+|assignment:[0-9]{4}-[0-9a-z-]+\/[0-9a-z-]+@[0-9a-z-]+|(site|service):[0-9a-z-]+\/[0-9a-z-]+)$/,
      '对象的写法不对',
    )
    .describe(
      '码所指的对象：项目 project:2023-430000/employment，任务 assignment:2023-430000/employment@430602，点位 site:430602/qingnianlu-primary-school，办事服务 service:430582/newborn。关闭时照抄上一行的对象',
    ),
  原因: z.string().describe('改指、更名或关闭的原因，例：项目改址，牌子随迁。发放时留空'),
  原处: z.string().default('').describe('改指、关闭以前牌子说的是什么，写全称，例：青年路小学改扩建。关闭时必填；改指时原对象已不在内容里的必填'),
  询问: z.string().default('').describe('关闭以后到哪里问，单位和办公电话，例：区教育局，0730-8000000。不写就用政务热线'),
  序: z
    .string()
    .default('')
    .refine((text) => /^([2-9]|[1-9][0-9]+)?$/.test(text), '“序”只写数字：这是这个码的第几行，发放是第 1 行，不用写')
    .describe('这是这个码的第几行，从 2 写起，例：2。由 npm run codes 填；先后以它为准，与行的次序无关。发放时留空'),
  名称: z.string().default('').describe('登记的时候对象叫什么，例：青年路小学改扩建。只写在底册里'),
});
