import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { isBrowserHere } from '../../local-request.ts';
import { factsOf, type NodeBindings } from '../../node-bindings.ts';
import type { ServerContext } from '../../server-context.ts';
import { parseStaffForm, type Typed } from '../../form-body.ts';
import { formFault } from '../../form-request.ts';
import { deviceDays, deviceMark, knownDevice } from '../../../staff/device.ts';
import { type Gate, type Session, sessionOf } from '../../../staff/gate.ts';
import { isFormToken } from '../../../staff/session.ts';
import { formerOwner, formOf, isKeepable, keptPage, markedOwner, ownerMark, sealedForm } from './kept-form.ts';
import { signInPage } from './sign-in-page.ts';
import { noticeForStaff } from '../page/staff-page.ts';

/** What the staff's pages work with. */
export type StaffContext = ServerContext & { readonly gate: Gate; readonly trustedProxies: number };

export interface InboxEnvironment {
  Bindings: NodeBindings;
  /** `isThisMachine`: whether the browser runs on the machine of the server; see local-request.ts. */
  Variables: { session: Session | undefined; typed: Typed; isThisMachine: boolean };
}

export type InboxRequest = Context<InboxEnvironment>;

/** The longest form, in bytes; beyond it what was typed is shown again. */
const largestForm = 128 * 1024;

/** Pages anybody may ask for. */
const openPaths: readonly string[] = ['/sign-in'];

/**
 * Lets a request through if it is from our own pages, belongs to a session, and its
 * form was printed for that session. Who must change the password sees nothing else
 * until then.
 */
export function guarded(server: StaffContext): MiddlewareHandler<InboxEnvironment> {
  return async (context, next) => {
    const portal = server.portal();
    context.set('isThisMachine', isBrowserHere(factsOf(context.env, context.req.raw.headers), server.trustedProxies));
    const home = `${portal.basePath}staff`;
    const path = context.req.path.slice(home.length);
    const isPost = context.req.method === 'POST';
    const refuse = async (sentence: string) => context.html(await noticeForStaff(portal, context.var.session, '没有提交', sentence), 403);
    let bodyLength = 0;
    if (isPost) {
      const fault = formFault(factsOf(context.env, context.req.raw.headers).headers, portal.origin);
      if (fault !== undefined) return refuse(fault === 'otherSite' ? '这张表不是从本网站的网页提交的。' : '表单的格式不对。');
      const body = new Uint8Array(await context.req.arrayBuffer());
      const typed = parseStaffForm(body);
      if (typed === undefined) return refuse('表单的格式不对。');
      context.set('typed', typed);
      bodyLength = body.length;
    }
    const token = getCookie(context, cookieName(context, 'staff'));
    const session = token === undefined ? undefined : await pageSession(server, token);
    context.set('session', session);
    if (openPaths.includes(path)) return next();
    if (!session) return isPost && isKeepable(path) ? askedToSignIn(server, context, path, token) : context.redirect(`${home}/sign-in`, 303);
    const refuseKeeping = async (sentence: string, status: 403 | 413) => {
      // Whoever signed in meanwhile is not shown what another wrote.
      const owner = markedOwner(server.secrets.keptForm, context.var.typed) ?? session.staff.id;
      if (!isKeepable(path) || owner !== session.staff.id) return context.html(await noticeForStaff(portal, session, '没有提交', sentence), status);
      return context.html(await keptPage(portal, session, formOf(path, context.var.typed), sentence), status);
    };
    if (!isPost) keepDevice(server, context, session);
    if (isPost && !isFormToken(String(context.var.typed.token ?? ''), session.token)) {
      return refuseKeeping('网页放得太久，或者中间重新登录过，没有保存。看过下面的内容以后请再提交一次。', 403);
    }
    if (bodyLength > largestForm) {
      return refuseKeeping('内容太长了，没有保存。请缩短以后再提交。', 413);
    }
    if (session.mustChangePassword && path !== '/account' && path !== '/sign-out') {
      return context.redirect(`${home}/account`, 303);
    }
    return next();
  };
}

/** The session of a token, with the mark that its forms carry. */
export async function pageSession({ gate, secrets }: StaffContext, token: string): Promise<Session | undefined> {
  const session = await sessionOf(gate, token);
  return session && { ...session, ownerMark: ownerMark(secrets.keptForm, session.staff.id) };
}

/** The sign-in page with what was typed, sealed for whoever wrote it. */
async function askedToSignIn(server: StaffContext, context: InboxRequest, path: string, token: string | undefined) {
  const staffId = markedOwner(server.secrets.keptForm, context.var.typed) ?? (await formerOwner(server.store, token));
  const kept = sealedForm(server.secrets.keptForm, { ...formOf(path, context.var.typed), staffId, keptAtMs: server.now() });
  const wrong = '登录已经过期，还没有保存。重新登录以后，您写的内容还在。';
  return context.html(await signInPage(server.portal(), { isThisMachine: context.var.isThisMachine, wrong, kept }), 401);
}

/** Marks the browser as one that the person signed in with, for the next time. */
function keepDevice({ secrets, now }: StaffContext, context: InboxRequest, { staff }: Session): void {
  const mark = getCookie(context, cookieName(context, 'device')) ?? '';
  if (knownDevice(secrets.device, mark, staff.name, now()) !== undefined) return;
  keepCookie(context, 'device', deviceMark(secrets.device, staff.name, now()), deviceDays * 86_400);
}

/** The session of a guarded page. */
export function sessionIn(context: InboxRequest): Session {
  const { session } = context.var;
  if (!session) throw new Error(`${context.req.path} is not guarded`);
  return session;
}

/** The person the guarded page is for. */
export function staffIn(context: InboxRequest): Session['staff'] {
  return sessionIn(context).staff;
}

/**
 * `__Host-` ties a cookie to this host over TLS. Only on this machine itself, where
 * there is no TLS, is a plain one used.
 */
export function cookieName<Name extends 'staff' | 'device'>(context: InboxRequest, name: Name): Name | `__Host-${Name}` {
  return context.var.isThisMachine ? name : `__Host-${name}`;
}

/** Sets a cookie that no script and no other site can read or send. */
export function keepCookie(context: InboxRequest, name: 'staff' | 'device', value: string, seconds: number): void {
  const secure = !context.var.isThisMachine;
  setCookie(context, cookieName(context, name), value, { path: '/', httpOnly: true, secure, sameSite: 'Strict', maxAge: seconds });
}
