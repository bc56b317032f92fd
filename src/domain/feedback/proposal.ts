import { z } from 'zod';
import { consentField, contactField, type FormChoice, type FormField, formFrame, formLimits, frameFields, textField } from './form.ts';

/** Where a proposal for next year's list stands. */
export const proposalStates = {
  collected: '已征集',
  merged: '已归并',
  shortlisted: '列入候选',
  adopted: '已采纳',
  notAdopted: '未采纳',
} as const;

export type ProposalState = keyof typeof proposalStates;

/** What the form for next year's proposals may send. `area` is an area's id. */
export const proposalForm = z.object({
  area: z
    .string()
    .regex(/^[\w-]{0,80}$/, '请从列表里选择地方。')
    .optional()
    .transform((typed) => (typed === '' ? undefined : typed))
    .describe('地方：建议在哪里办；可以不选'),
  text: textField,
  contact: contactField,
  consent: consentField,
  ...formFrame,
});

export type ProposalForm = z.output<typeof proposalForm>;

/** The form's controls, with the portal's areas to choose from. */
export function proposalFields(areas: readonly FormChoice[]): ReadonlyArray<FormField<keyof ProposalForm>> {
  return [{ name: 'area', label: '建议在哪里办', control: 'choice', isRequired: false, choices: areas }, ...otherFields];
}

const otherFields: ReadonlyArray<FormField<keyof ProposalForm>> = [
  {
    name: 'text',
    label: '建议明年办什么',
    control: 'prose',
    isRequired: true,
    maxLength: formLimits.textLength,
    hint: `办什么事、在哪里、为什么要办；不超过${formLimits.textLength}字`,
  },
  {
    name: 'contact',
    label: '联系方式',
    control: 'line',
    isRequired: false,
    maxLength: formLimits.contactLength,
    hint: '电话、微信或者邮箱；只用来核实建议，到期自动删除',
  },
  { name: 'consent', label: '我已阅读并同意上面的说明', control: 'tick', isRequired: true },
  ...frameFields,
];
