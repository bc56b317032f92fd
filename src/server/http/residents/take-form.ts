import { tenDigits } from '../../../domain/code/typed-code.ts';
import { guardedField, keepsNumbersLabel, numbersWarning, unguardedNumbers } from './guarded-numbers.ts';
import type { FormField } from '../../../domain/feedback/form.ts';
import { glanceChoices } from '../../../domain/feedback/glance.ts';
import { votingNetwork } from '../../limits/address.ts';
import { drawChallenge, isSolved } from '../../limits/challenge.ts';
import { StoreUnavailable } from '../../store/contract/store.ts';
import type { PageReply, FormRequest } from '../form-request.ts';
import { confirmPage, patiencePage } from './confirm-page.ts';
import { dateInChina } from '../../intake/deadlines.ts';
import type { ServerContext } from '../server-context.ts';
import { parseFormBody } from '../form-body.ts';
import { secondsLeftToday } from './device-mark.ts';
import { drawFormKey, formKeyAgeMs } from '../../intake/form-key.ts';
import type { FormKind, ReadForm } from '../../intake/form-kind.ts';
import { formPage, type PrintedForm } from './form-page.ts';
import { noticePage } from '../page.ts';
import { glancePage, receiptPage, thanksPage } from './receipt-page.ts';
import { openDoubtCase } from '../../intake/doubt-case.ts';
import { type Registered, register, type Voter } from '../../intake/registration.ts';

/** While a flood is on, a form whose page was shown this long ago needs no proof of work. */
const patienceMs = 30_000;

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

/** The page for the step that is still missing: a key, and during a flood work or patience; `undefined` if none is. */
async function missingStep(server: ServerContext, kind: FormKind, typed: Typed, form: ReadForm): Promise<PageReply | undefined> {
  const nowMs = server.now();
  const isOurs = form.formKey?.startsWith('s.') ?? false;
  const ageMs = isOurs ? formKeyAgeMs(server.secrets.formKey, form.formKey ?? '', nowMs) : undefined;
  const isKeyed = isOurs ? ageMs !== undefined : form.formKey !== undefined;
  const formKey = isKeyed && form.formKey ? form.formKey : drawFormKey(server.secrets.formKey, nowMs);
  const { path } = kind;
  const unconfirmed = { path, fields: kind.fields(server.portal()), typed: { ...typed, formKey, solution: '' } };
  if (!server.flood.count(server.steadyNow())) {
    return isKeyed ? undefined : { status: 200, html: await confirmPage(server.portal(), unconfirmed) };
  }
  if (ageMs !== undefined && ageMs >= patienceMs) return undefined;
  if (form.solution && (await isSolved(server.secrets.challenge, form.solution, formKey))) return undefined;
  server.metrics.count('challenged', kind.path);
  return patience(server, unconfirmed, ageMs === undefined ? drawFormKey(server.secrets.formKey, nowMs) : formKey);
}

async function patience(server: ServerContext, form: Parameters<typeof patiencePage>[1], formKey: string): Promise<PageReply> {
  const challenge = JSON.stringify(await drawChallenge(server.secrets.challenge, formKey, server.now()));
  const waitSeconds = patienceMs / 1000;
  const unconfirmed = { ...form, typed: { ...form.typed, formKey } };
  const html = await patiencePage(server.portal(), unconfirmed, { challenge, waitSeconds });
  return { status: 429, retryAfter: waitSeconds, html };
}

async function storeForm(server: ServerContext, kind: FormKind, typed: Typed, form: ReadForm, request: FormRequest): Promise<PageReply> {
  try {
    const registered = await register(server, form, voterOf(kind, request));
    server.metrics.count(registered.stored.outcome, kind.path);
    if (kind.isOneTap) return await glanceAnswer(server, form, registered, typed.seen);
    return await answer(server, form, registered);
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

async function glanceAnswer(server: ServerContext, { code = '' }: ReadForm, { stored }: Registered, seen: string | undefined): Promise<PageReply> {
  if (seen === 'notStarted') await openDoubtCase(server, server.portal(), code);
  const standing = stored.outcome === 'conflicting' ? 'again' : await server.store.read('voteStanding', { id: stored.id, table: 'glance' });
  const said = glanceChoices.find(({ value }) => value === seen)?.label ?? '';
  return { status: 201, html: await glancePage(server.portal(), { code, said, standing }) };
}

async function answer(server: ServerContext, form: ReadForm, { stored, receipt, number, deviceMark }: Registered): Promise<PageReply> {
  const portal = server.portal();
  if (stored.outcome === 'conflicting') {
    const html = await noticePage(
      portal,
      '内容改过了，没有再登记',
      '这一张表已经提交过，那一次的内容和这次不一样，已经登记的没有改动。',
      '要再提一件，请重新打开网页填写；要补充原来的一件，请用“查询办理情况”输入查询用的号码（回执号），在那一页的“补充、改正或者删除”里写。',
    );
    return { status: 409, html };
  }
  const isRepeated = stored.outcome === 'repeated';
  const status = isRepeated ? 200 : 201;
  if (form.receiptTitle === undefined) {
    const standing = await server.store.read('voteStanding', { id: stored.id, table: 'surveyAnswer' });
    const device = { mark: deviceMark, seconds: secondsLeftToday(server.now()) };
    return { status, device, html: await thanksPage(portal, { code: form.code, standing }) };
  }
  const promise = form.promise?.(server.deadlines(dateInChina(Date.parse(stored.receivedAt))));
  const card = { receipt, number, title: form.receiptTitle };
  return { status, html: await receiptPage(portal, card, { isRepeated, promise, code: form.code }) };
}
