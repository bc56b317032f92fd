import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { NodeBindings } from '../node-bindings.ts';
import type { Desk } from '../feedback/desk.ts';
import { isSameSite } from '../same-site.ts';
import { type Gate, type Session, sessionOf } from '../staff/gate.ts';
import { isFormToken } from '../staff/session.ts';
import { noticeForStaff } from './staff-page.ts';

/** What the staff's pages work with. */
export type InboxDesk = Desk & { readonly gate: Gate };

/** What a form sent: a field sent once is a string, one sent several times a list. */
export type Typed = Readonly<Record<string, string | string[]>>;

export interface InboxEnvironment {
  Bindings: NodeBindings;
  Variables: { session: Session | undefined; typed: Typed };
}

export type InboxContext = Context<InboxEnvironment>;

/** Pages anybody may ask for. */
const openPaths: readonly string[] = ['/sign-in'];

/**
 * Lets a request through if it is from our own pages, belongs to a session, and its
 * form was printed for that session. Who must change the password sees nothing else
 * until then.
 */
export function guarded(desk: InboxDesk): MiddlewareHandler<InboxEnvironment> {
  return async (context, next) => {
    const portal = desk.portal();
    const home = `${portal.basePath}staff`;
    const path = context.req.path.slice(home.length);
    const isPost = context.req.method === 'POST';
    const refuse = async (sentence: string) =>
      context.html(await noticeForStaff(portal, context.var.session, '没有提交', sentence), 403);
    if (isPost) {
      const headers = Object.fromEntries(context.req.raw.headers);
      if (!isSameSite(headers, portal.origin)) return refuse('这张表不是从本网站的网页提交的。');
      if (!/^application\/x-www-form-urlencoded/i.test(headers['content-type'] ?? '')) return refuse('表单的格式不对。');
      context.set('typed', await typedIn(context));
    }
    const token = getCookie(context, cookieName(context));
    const session = token === undefined ? undefined : await sessionOf(desk.gate, token);
    context.set('session', session);
    if (openPaths.includes(path)) return next();
    if (!session) return context.redirect(`${home}/sign-in`, 303);
    if (isPost && !isFormToken(String(context.var.typed.token ?? ''), session.token)) {
      return refuse('网页放得太久，或者中间重新登录过。请返回上一页，刷新以后再提交。');
    }
    if (session.mustChangePassword && path !== '/account' && path !== '/sign-out') {
      return context.redirect(`${home}/account`, 303);
    }
    return next();
  };
}

/** The session of a guarded page. */
export function sessionIn(context: InboxContext): Session {
  const { session } = context.var;
  if (!session) throw new Error(`${context.req.path} is not guarded`);
  return session;
}

/** The person the guarded page is for. */
export function staffIn(context: InboxContext): Session['staff'] {
  return sessionIn(context).staff;
}

/**
 * `__Host-` ties the cookie to this host over TLS. Only on this machine itself, where
 * there is no TLS, is a plain one used.
 */
export function cookieName(context: InboxContext): '__Host-staff' | 'staff' {
  return isThisMachine(context) ? 'staff' : '__Host-staff';
}

/** Whether the browser runs on the machine of the server, by the name it asked for. */
export function isThisMachine(context: InboxContext): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(context.req.header('host') ?? '');
}

async function typedIn(context: InboxContext): Promise<Typed> {
  const fields = new URLSearchParams(await context.req.text());
  const names = [...new Set(fields.keys())].filter((name) => name !== '__proto__');
  return Object.fromEntries(
    names.map((name) => {
      const values = fields.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}

/** One value of a field; the first where it was sent several times, empty where it was not. */
export function valueOf(typed: Typed, name: string): string {
  const value = typed[name] ?? '';
  return typeof value === 'string' ? value : (value[0] ?? '');
}
