import { z } from 'zod';
import { civilDate } from '../value/civil-date.ts';
import { describe, keysOf } from '../value/keys.ts';
import { title, words } from '../value/text.ts';
import { documentNumber } from './document.ts';

/** How often a circular comes out. */
export const cadenceNames = { dekad: '旬简报', monthly: '月通报', quarterly: '季总结' } as const;

export type Cadence = keyof typeof cadenceNames;

/**
 * The head of a circular in `circulars/`, drafted by `npm run circular` and finished by hand. Without a date of issue it is a
 * draft: no page is made of it.
 */
export const circular = z.strictObject({
  title: title.describe('标题，如 关于邵阳市2024年1—9月重点民生实事推进情况的通报'),
  cadence: z.enum(keysOf(cadenceNames)).describe(`哪一种：${describe(cadenceNames)}`),
  asOf: civilDate.describe('数据截至哪一天，加引号，由 npm run circular 写'),
  to: title.optional().describe('主送机关，如 各县市区人民政府，市直有关单位；没有就不填'),
  issuer: title.describe('发文单位，写在落款，如 邵阳市民生可感行动专班办公室'),
  documentNumber: documentNumber.optional().describe('发文字号，如 邵民实办〔2024〕9号；没有就不填'),
  issuedOn: civilDate.optional().describe('成文日期，加引号；还没有印发就不填，不填不公布'),
  copyTo: words.max(400).optional().describe('抄送机关，一行写完，写在版记里，如 市人大常委会办公室，市政协办公室；没有就不填'),
  printedBy: title.optional().describe('印发机关，写在版记里；就是发文单位的不填'),
  printedOn: civilDate.optional().describe('印发日期（公开的日期），加引号，写在版记里，也是网页的发布日期；还不知道就不填：版记用成文日期，网页不写发布日期'),
  generated: z
    .array(z.string().regex(/^[g-v]{12}$/))
    .default([])
    .describe('程序写的各段的指纹，由 npm run circular 写，不要手改：再次起草时凭它分清哪些段落是您写的'),
});

export type Circular = z.infer<typeof circular> & {
  /** File name without its ending: `2024-09-monthly`. */
  readonly id: string;
  readonly area: string;
  /** Markdown after the head. */
  readonly body: string;
};
