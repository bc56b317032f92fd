import { drawChallenge, isSolved } from '../../limits/challenge.ts';
import type { PageReply } from '../form-request.ts';
import { confirmPage, patiencePage } from './confirm-page.ts';
import type { ServerContext } from '../server-context.ts';
import { drawFormKey, formKeyAgeMs } from '../../intake/form-key.ts';
import type { FormKind, ReadForm } from '../../intake/form-kind.ts';

/** While a flood is on, a form whose page was shown this long ago needs no proof of work. */
const patienceMs = 30_000;

/** The page for the step that is still missing: a key, and during a flood work or patience; `undefined` if none is. */
export async function missingStep(
  server: ServerContext,
  kind: FormKind,
  typed: Readonly<Record<string, string>>,
  form: ReadForm,
): Promise<PageReply | undefined> {
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
