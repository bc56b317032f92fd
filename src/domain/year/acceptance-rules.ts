import { z } from 'zod';
import { civilDate } from '../value/civil-date.ts';
import { describe } from '../value/keys.ts';
import { quoted } from '../value/source.ts';
import { reference, title, words } from '../value/text.ts';
import { acceptanceStep, acceptanceSteps } from './acceptance.ts';

const standard = z.strictObject({
  title: title.optional().describe('验收标准文件的名称，如 2025年清溪县重点民生实事验收标准；文件没有写名称就不填'),
  text: words.describe('按什么验收，一句话，如 电梯通过监督检验并交付业主使用，才算合格'),
  lists: z.array(reference).default([]).describe('只适用于哪几份清单，写清单编号，如 2025-990101；适用于当年全部清单就不填'),
  projects: z.array(reference).default([]).describe('只适用于哪几个项目，写项目编号；不分项目就不填'),
  ...quoted,
});

const duty = z.strictObject({
  step: acceptanceStep.describe(`环节：${describe(acceptanceSteps)}`),
  word: title.optional().describe('文件的叫法：文件对这个环节的叫法与上面不同时照写，如 评估验收'),
  by: title.describe('方案写明由谁办，照写，如 县统计局'),
  ...quoted,
});

const closing = z.strictObject({
  applyUntil: civilDate.optional().describe('方案规定的申请验收（认定）的最后一天，加引号，如 "2026-01-10"；方案没有写日期就不填，不要推算'),
  lists: z.array(reference).default([]).describe('只管哪几份清单，写清单编号，如 2025-990101；当年承担的全部清单都管就不填'),
  ...quoted,
});

/** How an area accepts the tasks of a year: by which standard, who does what, and what happens to a task for which nobody applied. */
export const acceptanceRules = z.strictObject({
  standards: z.array(standard).default([]).describe('验收标准'),
  duties: z.array(duty).default([]).describe('各环节由谁办'),
  closing: closing.optional().describe('方案写明“未申请认定或不合格的直接认定为未完成”的填；没有写明就不填'),
  recordsKept: z
    .array(reference)
    .default([])
    .describe('录全的清单：哪几份清单的验收申请全部录在本站，写清单编号；只有写在这里的清单，过了最后一天没有申请的才按方案算未完成。记录不全就不填'),
});

export type AcceptanceStandard = z.infer<typeof standard>;
export type StepDuty = z.infer<typeof duty>;

export interface AcceptanceRules extends z.infer<typeof acceptanceRules> {
  readonly area: string;
  readonly year: number;
}

/** What a plan says of tasks for which nobody applied, where it speaks of this list; undefined where it does not. */
export function closingFor({ closing }: Pick<AcceptanceRules, 'closing'>, list: string): AcceptanceRules['closing'] {
  return closing !== undefined && (closing.lists.length === 0 || closing.lists.includes(list)) ? closing : undefined;
}

/** `430524 2023`: the key of an area's rules of a year. */
export function yearKey(area: string, year: number): string {
  return `${area} ${year}`;
}
