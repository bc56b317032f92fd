import { z } from 'zod';
import { validity } from '../value/validity.ts';
import { civilDate, year } from '../value/civil-date.ts';
import { documentSource } from '../value/source.ts';
import { title, words } from '../value/text.ts';

/** A name that a unit had before; documents of its time use it. */
const formerName = z.strictObject({
  name: title.describe('从前的名称，照文件写，如 县打好重点民生保障仗工作专班办公室'),
  from: civilDate.optional().describe('从哪一天起用这个名称，加引号；文件没有写就不填'),
  until: civilDate.optional().describe('用到哪一天（含当天），加引号；文件没有写就不填'),
  source: documentSource.describe('名称的出处：写着这个名称的文件、行号、原文'),
});

/** What a document gives a unit to do besides its own projects. */
const agencyDuty = z.strictObject({
  year: year.describe('哪一年的文件规定的，如 2023'),
  text: words.describe('做什么，一句话，如 核定县直牵头单位完成指标任务的数据'),
  source: documentSource.describe('出处：文件、行号、原文'),
});

/** A unit that leads or answers for projects of one area; references use its name or an alias. */
export const agency = z.strictObject({
  id: z
    .string()
    .max(60)
    .regex(/^[a-z0-9-]+$/, { error: '只能用小写英文字母、数字和连字符' })
    .describe('网址用的短名，小写英文，不可改，如 education-bureau'),
  name: title.describe('规范名称，如 市医疗保障局'),
  kind: z.enum(['unit', 'group']).default('unit').describe('种类：unit 一个单位；group 一组单位，如 相关县市区政府（管委会）'),
  aliases: z.array(title).default([]).describe('文件里的其他叫法，如 市医保局'),
  formerNames: z.array(formerName).default([]).describe('从前的名称，早的在前；没有改过名就不填'),
  duties: z.array(agencyDuty).default([]).describe('牵头、责任以外，文件规定这个单位做的事，如 核定数据、组织验收'),
  phone: title.optional().describe('办公电话，如 0730-8888888；不登记个人手机'),
  address: title.optional().describe('办公地址'),
  ...validity,
});

/** A person or a role that a document names as answerable. Only names and posts that documents print. */
export const official = z.strictObject({
  name: title.describe('姓名（去掉排版空格）或职务，如 徐平、各乡镇长'),
  post: title.optional().describe('职务，文件写明才填，如 县人社局党组书记、局长'),
  isRole: z.boolean().default(false).describe('是否职务：写的是职务而不是姓名时填 true'),
  aliases: z.array(title).default([]).describe('文件里的其他写法，如 徐 平'),
});

export type Agency = z.infer<typeof agency> & { readonly area: string };
export type Official = z.infer<typeof official> & { readonly area: string };

/**
 * A unit's name with its area's name for the word of its kind in front, or the other way round: 县教育局 and 清溪县教育局 of 清溪县.
 * Undefined where the area's name does not end in that word.
 */
export function fullAgencyName(name: string, area: string): string | undefined {
  const [kind] = /[省市州县区旗镇乡]$/u.exec(area) ?? [];
  if (kind === undefined || name.length < 3) return undefined;
  if (name.startsWith(area)) return name.length > area.length ? kind + name.slice(area.length) : undefined;
  return name.startsWith(kind) ? area + name.slice(1) : undefined;
}

/** Every name that documents have for a unit: its own, its aliases and those it had before. */
export function agencyNames({ name, aliases, formerNames }: Pick<Agency, 'name' | 'aliases' | 'formerNames'>): string[] {
  return [name, ...aliases, ...formerNames.map((former) => former.name)];
}
