import { z } from 'zod';
import { validity } from '../value/validity.ts';
import { title } from '../value/text.ts';

/** A unit that leads or answers for projects of one area; references use its name or an alias. */
export const agency = z.strictObject({
  id: z
    .string()
    .max(60)
    .regex(/^[a-z0-9-]+$/, { error: '只能用小写英文字母、数字和连字符' })
    .describe('网址用的短名，小写英文，不可改，如 education-bureau'),
  name: title.describe('规范名称，如 市医疗保障局'),
  kind: z.enum(['unit', 'group']).default('unit').describe('unit 一个单位；group 一组单位，如 相关县市区政府（管委会）'),
  aliases: z.array(title).default([]).describe('文件里的其他叫法，如 市医保局'),
  phone: title.optional().describe('办公电话，如 0730-8888888；不登记个人手机'),
  address: title.optional().describe('办公地址'),
  ...validity,
});

/** A person or a role that a document names as answerable. Only names and posts that documents print. */
export const official = z.strictObject({
  name: title.describe('姓名（去掉排版空格）或职务，如 徐平、各乡镇长'),
  post: title.optional().describe('职务，文件写明才填，如 县人社局党组书记、局长'),
  isRole: z.boolean().default(false).describe('写的是职务而不是姓名时填 true'),
  aliases: z.array(title).default([]).describe('文件里的其他写法，如 徐 平'),
});

export type Agency = z.infer<typeof agency> & { readonly area: string };
export type Official = z.infer<typeof official> & { readonly area: string };
