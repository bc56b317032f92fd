import { z } from 'zod';
import { codeField, isStorable, isVisible } from '../../domain/feedback/form.ts';
import { type WithheldReason, withheldReasons } from '../../domain/feedback/answer.ts';
import { civilDate } from '../../domain/value/civil-date.ts';
import { legible, strangeCharacter } from '../../domain/value/strange-character.ts';
import { keysOf } from '../../domain/value/keys.ts';
import { type ProposalState, proposalStates } from '../../domain/feedback/proposal.ts';

/** The longest text staff may write, in Unicode code points. */
export const staffTextLength = 2000;

/** Prose of staff: trimmed, without what nobody sees, not empty, of a length; `missing` is said where there is none. */
export const prose = (missing: string) =>
  z
    .string(missing)
    .transform((typed) => legible(typed).trim())
    .pipe(
      z
        .string()
        .refine(isVisible, missing)
        .refine(isStorable, '里面有不能保存的字符，请删去后再提交。')
        .refine((text) => [...text].length <= staffTextLength, `请不要超过 ${staffTextLength.toLocaleString('en')} 字。`),
    );

/** Prose that will stand in a content file, where every screen must show every character. */
const publicProse = (missing: string) =>
  prose(missing).superRefine((text, context) => {
    const found = strangeCharacter(text);
    if (found !== undefined) context.addIssue({ code: 'custom', message: `${found.what}，别人的屏幕上看不见：换成别的写法再批准。`, input: text });
  });

const id = (missing: string) => z.string(missing).regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, missing);

const day = z
  .string('请填写延长到哪一天。')
  .refine((typed) => civilDate.safeParse(typed).success, '请填写延长到哪一天，如 2026-12-31。')
  .transform((typed) => civilDate.parse(typed));

/** Details a person looked at and kept: the exact words, one or several. */
const cleared = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((typed) => [typed].flat());

/** How a feedback is closed by staff; merging closes in its own way. */
const result = z.enum(['resolved', 'explained', 'planned', 'notFeasible', 'outOfScope'], '请选择办理结果。');

/** A second look before what cannot be undone. */
export const confirmed = z.literal('yes', '内容删除以后不能恢复：确定要删，请勾选“确认删除”（终端上写 --confirm）。');

/** Why staff may withhold; that it was merged follows from merging. */
const typedReasons = keysOf<WithheldReason>(withheldReasons).filter((reason) => reason !== 'merged');

/** What staff can order for one feedback, as the pages and the command line send it. */
export const order = z.discriminatedUnion(
  'act',
  [
    z.object({ act: z.literal('accept') }),
    z.object({
      act: z.literal('refer'),
      /** A name, or with its area before it where the case has none: `430602/区住建局`. */
      unit: z.string('请选择承办单位。').trim().min(1, '请选择承办单位。').max(160),
      area: z.string().trim().max(80).optional(),
    }),
    z.object({
      act: z.literal('move'),
      area: z.string('请选择区域。').trim().min(1, '请选择区域。').max(80),
      code: codeField,
      reason: prose('请写明为什么移交。'),
    }),
    z.object({ act: z.literal('reply'), text: prose('请写下答复。') }),
    z.object({ act: z.literal('close'), result, text: z.union([z.literal('').transform(() => undefined), prose('')]).optional() }),
    z.object({ act: z.literal('reopen'), text: prose('请写明为什么重新办理。') }),
    z.object({ act: z.literal('note'), text: prose('请写下备注。') }),
    /** `text`: what the duplicate's author reads, who sees nothing of the other case but what was approved for the public. */
    z.object({ act: z.literal('merge'), into: id('请选择并入哪一件。'), text: z.union([z.literal('').transform(() => undefined), prose('')]).optional() }),
    z.object({ act: z.literal('redact'), redactedText: prose('请写下隐去个人信息以后的文字。'), reason: prose('请写明隐去了什么、为什么。') }),
    z.object({
      act: z.literal('redactEvent'),
      event: id('请选择隐去哪一段。'),
      redactedText: prose('请写下隐去个人信息以后的文字。'),
      reason: prose('请写明隐去了什么、为什么。'),
    }),
    z.object({ act: z.literal('return'), text: prose('请写明为什么退回。') }),
    z.object({ act: z.literal('askExtension'), until: day, text: prose('请写明为什么要延期。') }),
    z.object({ act: z.literal('extend'), until: day, text: prose('请写明为什么延期，提交人看得到。') }),
    z.object({ act: z.literal('dismiss'), ground: prose('请写明依据：文件名称和条款。'), text: prose('请写明为什么不予受理，提交人看得到。') }),
    z.object({ act: z.literal('correct'), correctedText: prose('请写下更正以后的内容。'), reason: prose('请写明为什么更正。') }),
    z.object({ act: z.literal('eraseContact'), reason: prose('请写明为什么删除。') }),
    z.object({ act: z.literal('eraseText'), reason: prose('请写明为什么删除。'), confirmed }),
    z.object({ act: z.literal('declineRequest'), text: prose('请写明为什么不更正、不删除，提交人看得到。') }),
    z.object({ act: z.literal('withhold'), reason: z.enum(typedReasons, '请选择不公开的原因。') }),
    z.object({ act: z.literal('publish'), question: publicProse('请写下意见概要。'), answer: publicProse('请写下公开的答复。'), cleared }),
  ],
  '请选择要办什么。',
);

/** Reads what a form or a command sent; whatever no field has a sentence for is still said in Chinese. */
export function readTyped<Output>(schema: z.ZodType<Output>, typed: unknown) {
  return schema.safeParse(typed, { error: () => '有一项没有填对，请检查后再提交。' });
}

export type Order = z.output<typeof order>;

/** What staff can order for a proposal. */
export const proposalOrder = z
  .object({
    state: z.enum(keysOf<ProposalState>(proposalStates), '请选择处理结果。'),
    into: z.union([z.literal('').transform(() => undefined), id('请选择并入哪一条。')], '请选择并入哪一条。').optional(),
    reason: z.union([z.literal('').transform(() => undefined), publicProse('')]).optional(),
    summary: z.union([z.literal('').transform(() => undefined), publicProse('')]).optional(),
    cleared,
  })
  .superRefine(({ state, into, reason, summary }, context) => {
    const missing = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (state === 'merged' && !into) missing('into', '请选择并入哪一条。');
    if ((state === 'adopted' || state === 'notAdopted') && !reason) missing('reason', '采纳或者不采纳都要写明理由。');
    if (['shortlisted', 'adopted', 'notAdopted'].includes(state) && !summary) missing('summary', '请写下公开用的概要。');
  });

export type ProposalOrder = z.output<typeof proposalOrder>;
