import { tenDigits } from '../../../domain/code/typed-code.ts';
import { guardedField, keepsNumbersLabel, numbersWarning, unguardedNumbers } from './guarded-numbers.ts';
import type { FormField } from '../../../domain/feedback/form.ts';
import { votingNetwork } from '../../limits/address.ts';
import { StoreUnavailable } from '../../store/contract/store.ts';
import type { PageReply, FormRequest } from '../form-request.ts';
import type { ServerContext } from '../server-context.ts';
import { parseFormBody } from '../form-body.ts';
import { drawFormKey } from '../../intake/form-key.ts';
import type { FormKind, ReadForm } from '../../intake/form-kind.ts';
import { formPage, type PrintedForm } from './form-page.ts';
import { noticePage } from '../page.ts';
import { register, type Voter } from '../../intake/registration.ts';
import { missingStep } from './missing-step.ts';
import { formAnswer, glanceAnswer } from './form-answer.ts';

type Typed = Readonly<Record<string, string>>;

/**
 * Takes a form: understood, keyed, within limits, stored once, answered with a
 * receipt. Whatever goes wrong, what was typed comes back with a plain sentence.
 */
export async function takeForm(server: ServerContext, kind: FormKind, request: FormRequest): Promise<PageReply> {
  const portal = server.portal();
  const typed = parseFormBody(request.body);
  if (!typed) {
    const html = await noticePage(portal, '没有看懂', '表单的编码不对，没有提交。请回到网页重新填写。');
    return { status: 400, html };
  }
  const read = kind.read(typed, portal);
  const form =
    kind.isOneTap && !('errors' in read) && read.formKey === undefined ? { ...read, formKey: drawFormKey(server.secrets.formKey, server.now()) } : read;
  const unguarded = unguardedNumbers(typed);
  if ('errors' in form || unguarded !== undefined) {
    const message = 'errors' in form ? '还没有提交。请改好下面的地方再提交：' : '还没有提交。请看一下：';
    const warning = unguarded === undefined ? {} : { [guardedField(typed)]: numbersWarning(unguarded) };
    const brief = unguarded === undefined ? {} : { [guardedField(typed)]: `有${unguarded}` };
    const errors = 'errors' in form ? { ...warning, ...form.errors } : warning;
    return { status: 422, html: await printedAgain(server, unguarded === undefined ? kind : warned(kind), typed, { message, errors, brief }) };
  }
  const excess = excessOf(server, kind, request.address, form.code);
  if (excess) return tooMany(server, kind, typed, excess);
  const asked = typed.keepsNumbers === 'yes' ? warned(kind) : kind;
  return (await missingStep(server, asked, typed, form)) ?? storeForm(server, asked, typed, form, request);
}

/** The empty form as a page of its own, or why nobody is asked yet, with a key of the server: so one POST is enough even without a script. */
export function emptyForm(server: ServerContext, kind: FormKind, code: string | undefined): Promise<string> {
  const typed: Typed = code === undefined ? {} : { code };
  const closed = kind.closed?.(typed, server.portal());
  if (closed !== undefined) return noticePage(server.portal(), kind.title, closed);
  const isUnknown = code?.trim() && !server.portal().codes.has(tenDigits(code) ?? '');
  const asked = isUnknown && kind.unknownCode ? { message: '请看一下：', errors: { code: kind.unknownCode } } : {};
  return printedAgain(server, kind, typed, asked);
}

/** The form with what was typed, ready to be sent: the page comes from the server, so it can carry the server's key. */
function printedAgain(
  server: ServerContext,
  kind: FormKind,
  typed: Typed,
  { message, errors = {}, brief }: Pick<PrintedForm, 'message' | 'brief'> & { errors?: Typed },
): Promise<string> {
  const portal = server.portal();
  const isKeyed = typed.formKey && !errors.formKey;
  const formKey = isKeyed ? typed.formKey : drawFormKey(server.secrets.formKey, server.now());
  const fields = kind.fields(portal);
  return formPage(portal, {
    path: kind.path,
    title: kind.title,
    about: kind.about?.(typed, portal),
    offers: kind.offers?.(typed, portal),
    fields,
    typed: { ...typed, formKey: formKey ?? '' },
    errors,
    brief,
    message,
  });
}

/** The form with a tick for whoever wants to send such a number nevertheless: the resident decides, after a word of warning. */
function warned(kind: FormKind): FormKind {
  const tick: FormField = { name: 'keepsNumbers', label: keepsNumbersLabel, control: 'tick', isRequired: false };
  return { ...kind, fields: (portal) => [...kind.fields(portal), tick] };
}

/** Whose allowance is used up, and for how many seconds. */
interface Excess {
  readonly of: 'address' | 'project';
  readonly seconds: number;
}

/**
 * Takes one from the address and, only if that was let through, one from the project:
 * whoever is refused himself uses up nothing that others need. Each kind of form has
 * its own allowance of a project, so that votes keep out no opinion.
 */
function excessOf(server: ServerContext, { path }: FormKind, address: string, code: string | undefined): Excess | undefined {
  const nowMs = server.steadyNow();
  const forAddress = server.perAddress.take(address, nowMs);
  if (forAddress > 0) return { of: 'address', seconds: forAddress };
  const forProject = code === undefined ? 0 : server.perProject.take(`${path} ${code}`, nowMs);
  return forProject > 0 ? { of: 'project', seconds: forProject } : undefined;
}

const excessWords: Readonly<Record<Excess['of'], string>> = {
  address: '从您这里（同一个网络地址）来的太多了',
  project: '现在给这个项目提交的人太多，不是您的问题',
};

async function tooMany(server: ServerContext, kind: FormKind, typed: Typed, { of, seconds }: Excess): Promise<PageReply> {
  server.metrics.count('limited', kind.path);
  const message = `还没有提交：${excessWords[of]}。请过${seconds}秒再点“提交”，您写的内容还在下面。急事请打电话。`;
  return { status: 429, retryAfter: seconds, html: await printedAgain(server, kind, typed, { message }) };
}

async function storeForm(server: ServerContext, kind: FormKind, typed: Typed, form: ReadForm, request: FormRequest): Promise<PageReply> {
  try {
    const registered = await register(server, form, voterOf(kind, request));
    server.metrics.count(registered.stored.outcome, kind.path);
    if (kind.isOneTap) return await glanceAnswer(server, form, registered, typed.seen);
    return await formAnswer(server, form, registered);
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    server.metrics.count('unavailable', kind.path);
    const message = '现在保存不了，还没有收到您写的内容。内容还在下面，请过一会儿再点“提交”；多点几次也只登记一件。急事请打电话。';
    const html = await printedAgain(server, kind, typed, { message });
    return { status: 503, retryAfter: 60, html };
  }
}

/** A tap is told from another of its device by address and browser together, without a mark on the device. */
function voterOf({ isOneTap }: FormKind, { address, device, agent = '' }: FormRequest): Voter {
  const network = votingNetwork(address);
  return isOneTap ? { network, device: `${network} ${agent}` } : { network, device };
}
