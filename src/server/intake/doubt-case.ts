import { formatMonth } from '../../domain/value/civil-date.ts';
import { doubtsForCase } from '../../domain/feedback/glance.ts';
import type { CodeFacts } from '../portal/portal.ts';
import { dateInChina } from '../../domain/value/china-day.ts';
import { feedbackKind } from './feedback-kind.ts';
import { receiptOnRecord } from './receipts.ts';
import { type IntakeContext, register } from './registration.ts';
import type { PortalFacts } from '../portal/portal.ts';

/**
 * Opens a case for staff once so many people of one month said 还没动工 about a site that is reported as finished.
 * The key of the case is the site and the month: the fourth of them finds the same case.
 */
export async function openDoubtCase(context: IntakeContext, portal: PortalFacts, code: string): Promise<void> {
  const subject = portal.codes.get(code);
  if (subject?.survey === undefined) return;
  const month = dateInChina(context.now()).slice(0, 7);
  const doubts = await context.store.read('doubtsOf', { code, month });
  if (doubts < doubtsForCase) return;
  const key = doubtKey(code, month);
  if ((await receiptOnRecord(context, key)) !== undefined) return;
  const form = feedbackKind.read({ code, kind: 'correction', text: doubtText(subject, month, doubts), formKey: key, consent: 'yes' }, portal);
  if ('errors' in form) throw new Error(`the case about ${code} was not understood: ${JSON.stringify(form.errors)}`);
  // Two at once find one another by the key: what makes the case the same is the site and the month, not what it says.
  await register(context, { ...form, meaning: key });
}

/** The key of the case about a site in a month; 22 letters and more, as every form's key. */
export function doubtKey(code: string, month: string): string {
  return `glance-${code}-${month}-not-started`;
}

function doubtText({ title, areaName }: CodeFacts, month: string, doubts: number): string {
  return `现场一眼核验（自动登记）：${formatMonth(month)}有 ${doubts} 人在“${areaName ?? ''}${title}”的页面上点了“还没动工”，网页上写的是已经完工。请到现场核对，再更正网页，或者写明核对的结果。`;
}
