import { z } from 'zod';
import { textField } from './form.ts';

/** What the holder of a receipt may ask for, in the order the form offers it. */
export const wishes = {
  supplement: { label: '补充情况', hint: '处理完以前可以补充' },
  correct: { label: '要求改正内容', hint: '写明哪里要改、改成什么' },
  eraseContact: { label: '要求删除联系方式', hint: '内容照常办理' },
  eraseText: { label: '要求删除内容', hint: '您写的内容和办理中往来的话都删除，不再公开' },
} as const;

export type Wish = keyof typeof wishes;

/** What the form for wishes may send; what is to be erased needs no words. */
export const wishForm = z
  .object({
    wish: z.enum(['supplement', 'correct', 'eraseContact', 'eraseText'], '请选择要做什么。'),
    text: z.union([z.literal('').transform(() => undefined), textField]).optional(),
  })
  .refine(({ wish, text }) => text !== undefined || wish === 'eraseContact' || wish === 'eraseText', {
    path: ['text'],
    error: '请写明要补充或者改正的内容。',
  });
