import type { KeyObject } from 'node:crypto';
import { html } from 'hono/html';
import { z } from 'zod';
import type { Markup } from '../../page.ts';
import type { PortalFacts } from '../../../portal/portal.ts';
import { opened, sealed } from '../../../secrets/sealing.ts';
import type { Session } from '../../../staff/gate.ts';
import { tokenHash } from '../../../staff/session.ts';
import type { Store } from '../../../store/contract/store.ts';
import type { Typed } from '../../form-body.ts';
import { message, staffPage, textField, tokenField } from '../page/staff-page.ts';

/** Fields of prose: what somebody wrote and must not lose. */
export const writtenFields = ['text', 'redactedText', 'correctedText', 'reason', 'ground', 'question', 'answer', 'summary', 'title'] as const;

const labels: Readonly<Record<(typeof writtenFields)[number], string>> = {
  text: '写的内容',
  redactedText: '隐去以后的文字',
  correctedText: '更正以后的内容',
  reason: '原因',
  ground: '依据',
  question: '意见概要',
  answer: '公开的答复',
  summary: '公开用的概要',
  title: '名称',
};

/** How long a form waits for somebody to sign in again. */
const lifetimeMs = 60 * 60_000;
const boundTo = 'kept form';

const keptForm = z.object({
  path: z.string(),
  typed: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  /** Who wrote it; what nobody can be told to have written goes back to nobody. */
  staffId: z.string().optional(),
  keptAtMs: z.number(),
});

export type KeptForm = z.output<typeof keptForm>;

/** Whether what is sent to a path below the inbox is prose worth keeping; a password never is. */
export function isKeepable(path: string): boolean {
  return /^\/(feedback|proposals)\/[\w-]+(\/\w+)?$|^\/(canned-answers|register)$/.test(path);
}

/**
 * The mark that forms carry of whoever they were printed for. Signing out leaves neither
 * session nor cookie, so that only the form itself can say whose it was; sealed, since
 * otherwise whoever signs in next could say it is theirs.
 */
export function ownerMark(key: KeyObject, staffId: string): string {
  return sealed(key, Buffer.from(staffId), ownerBound);
}

const ownerBound = 'owner of a form';

/** Whom a form was printed for; `undefined` if it carries no mark of ours. */
export function markedOwner(key: KeyObject, typed: Typed): string | undefined {
  const mark = [typed.owner].flat()[0];
  if (!mark) return undefined;
  try {
    return opened(key, mark, ownerBound).toString();
  } catch {
    return undefined;
  }
}

/** Whose session a token was, where it only ran out; `undefined` if nobody knows any more. */
export async function formerOwner(store: Pick<Store, 'read'>, token: string | undefined): Promise<string | undefined> {
  if (token === undefined) return undefined;
  return (await store.read('sessionByToken', tokenHash(token)))?.id;
}

/** The form as the browser carries it through the sign-in page: it can neither read nor change it. */
export function sealedForm(key: KeyObject, form: KeptForm): string {
  const { token: _, owner: __, ...typed } = form.typed;
  return sealed(key, Buffer.from(JSON.stringify({ ...form, typed })), boundTo);
}

/** What was kept, for the person who wrote it; `undefined` if it is another's, nobody's, too old or not ours. */
export function openedForm(key: KeyObject, text: string, { staffId, nowMs }: { staffId: string; nowMs: number }): KeptForm | undefined {
  if (text === '') return undefined;
  try {
    const form = keptForm.parse(JSON.parse(opened(key, text, boundTo).toString()));
    return form.staffId === staffId && Math.abs(nowMs - form.keptAtMs) < lifetimeMs ? form : undefined;
  } catch {
    return undefined;
  }
}

/** The form once more with everything that was typed, to be looked at and sent again. */
export function keptPage(portal: PortalFacts, session: Session, { path, typed }: Pick<KeptForm, 'path' | 'typed'>, sentence: string): Promise<string> {
  const isWritten = (name: string) => writtenFields.some((each) => each === name);
  const hidden = Object.entries(typed).filter(([name]) => name !== 'token' && name !== 'owner' && !isWritten(name));
  const main = html`<h1>还没有保存</h1>
    ${message(sentence, 'alert')}
    <form class="form prose" method="post" action="${portal.basePath}staff${path}">
      ${tokenField(session)}
      ${hidden.flatMap(([name, value]) => [value].flat().map((each) => html`<input type="hidden" name="${name}" value="${each}" />`))}
      ${writtenFields.map((name) => writtenField(name, typed[name]))}
      <button class="form__send" type="submit">提交</button>
    </form>
    <p><a href="${portal.basePath}staff${path.replace(/\/original$|\/contact$/, '')}">不提交了，回到这一件</a></p>`;
  return staffPage(portal, session, '还没有保存', main);
}

function writtenField(name: (typeof writtenFields)[number], value: string | string[] | undefined): Markup | string {
  if (value === undefined) return '';
  return textField({ name, label: labels[name], rows: 6, isRequired: false, value: [value].flat()[0] ?? '' });
}

/** The fields of a request as a form that can be kept. */
export function formOf(path: string, typed: Typed): Pick<KeptForm, 'path' | 'typed'> {
  return { path, typed: Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, value])) };
}
