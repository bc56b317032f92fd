import { z } from 'zod';
import { title, words } from '../value/text.ts';

/** The pages whose words each installation writes itself, by the name of their file. */
export const proseNames = ['about', 'privacy', 'accessibility', 'methodology'] as const;
export type ProseName = (typeof proseNames)[number];

/** What a text may name of the portal, and what stands there. */
export const proseValues = {
  operator: '主办单位',
  phone: '主办单位电话，没有就是热线',
  hotline: '政务服务热线',
  contactDays: '联系方式保存天数',
  textDays: '意见原文保存天数',
  reportDay: '每月几日前公布进展',
  documentCount: '文件份数',
  areaCount: '区域个数',
} as const;

/** The head of a Markdown file in `pages/`. */
export const prose = z.strictObject({
  title: title.min(2).describe('页面标题，如 隐私说明'),
  description: words.min(6).describe('页面说明：一句话说明这一页讲什么'),
});

export type Prose = z.infer<typeof prose> & {
  /** File name without its ending: `privacy`. */
  readonly id: string;
  /** Markdown after the head; `{operator}` and the like stand for the portal's own data. */
  readonly body: string;
};
