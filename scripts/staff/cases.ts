import { carryOut, decideProposal, type Outcome } from '../../src/server/cases/carry-out.ts';
import { caseNumber } from '../../src/server/intake/case-number.ts';
import { dueMark } from '../../src/server/cases/due.ts';
import { findCase } from '../../src/server/cases/find-case.ts';
import { csvExport, xlsxExport } from '../../src/server/cases/export-table.ts';
import { order, proposalOrder } from '../../src/server/cases/order.ts';
import { proposalStates } from '../../src/domain/feedback/proposal.ts';
import { dateInChina, timeInChina } from '../../src/server/intake/deadlines.ts';
import { feedbackKinds } from '../../src/domain/feedback/feedback.ts';
import { feedbackEventKinds, feedbackStates } from '../../src/domain/feedback/feedback-history.ts';
import { excerptOf } from '../../src/server/cases/excerpt.ts';
import { unitsNear } from '../../src/server/cases/units.ts';
import { filterOf, listQuery } from '../../src/server/cases/list-filter.ts';
import { writePrivately } from '../../src/server/secrets/private-file.ts';
import type { FeedbackRow } from '../../src/server/store/feedback/feedback-list.ts';
import { everyFeedback } from '../../src/server/store/every-row.ts';
import { UserError } from '../command.ts';
import type { Office } from './office.ts';

/** What was given on the command line after the command. */
export type Options = Readonly<Record<string, string | undefined>>;

/** One line for each opinion, what is due first. */
export async function list(office: Office, options: Options): Promise<string> {
  const today = dateInChina(office.now());
  const filter = filterOf(listQuery.parse(options), office.staff, today);
  const limit = Number(options.limit ?? 50);
  const rows = await office.store.read('feedbackPage', { filter, order: 'due', limit });
  const lines = rows.map((row) => [
    caseNumber(row),
    feedbackStates[row.state],
    dueMark(row, today).words,
    feedbackKinds[row.kind].label,
    row.referredTo ?? '未转办',
    excerptOf(row, 40),
  ]);
  return [...lines.map((cells) => cells.join('  ')), `${rows.length} 件`].join('\n');
}

/** Everything about one opinion; with `contact`, whom to call back, which is logged. */
export async function show(office: Office, number: string, options: Options): Promise<string> {
  const row = await caseByNumber(office, number);
  const events = await office.store.read('eventsOf', row.id);
  return [
    `${caseNumber(row)}  ${feedbackKinds[row.kind].label}  ${feedbackStates[row.state]}  ${dueMark(row, dateInChina(office.now())).words}`,
    `编号 ${row.id}，亮码 ${row.code ?? '没有'}，区域 ${row.area ?? '没有'}，承办 ${row.referredTo ?? '未转办'}`,
    '',
    row.redactedText ?? row.text ?? '（内容已按保存期限删除）',
    '',
    `${timeInChina(row.receivedAt)} 收到`,
    ...events.map(({ at, kind, unit, text, redactedText }) => `${timeInChina(at)} ${feedbackEventKinds[kind]}${unit ? `至${unit}` : ''}${text ? `：${redactedText ?? text}` : ''}`),
    ...('contact' in options ? ['', `联系方式：${await contactOf(office, row)}`] : []),
  ].join('\n');
}

/** Does one thing with one opinion as it now stands. */
export async function act(office: Office, name: string, number: string, options: Options): Promise<string> {
  const row = await caseByNumber(office, number);
  const into = options.into === undefined ? undefined : (await caseByNumber(office, options.into)).id;
  const cleared = options.cleared === undefined ? [] : options.cleared.split('、');
  const parsed = order.safeParse({ ...options, into, cleared, act: name });
  if (!parsed.success) throw new UserError(parsed.error.issues.map((issue) => `${issue.path.join('.')}：${issue.message}`).join('\n'));
  const said = settled(await carryOut(office, office.staff, { id: row.id, version: row.version, order: parsed.data }));
  return parsed.data.act === 'refer' ? `${said}${await unseenWords(office, row.id)}` : said;
}

/** A warning where nobody of the unit a case was referred to has an account. */
async function unseenWords(office: Office, id: string): Promise<string> {
  const row = await office.store.read('feedbackById', id);
  const units = await unitsNear(office, row?.area ? [row.area] : []);
  const hasAccount = units.some((unit) => unit.name === row?.referredTo && unit.hasAccount);
  return hasAccount ? '' : `\n注意：${row?.referredTo}还没有账号，看不到这一件，请另外通知。`;
}

/** Writes the opinions that match into a file; its ending says which kind. */
export async function exportCases(office: Office, path: string, options: Options): Promise<string> {
  const format = /\.(csv|xlsx)$/.exec(path)?.[1];
  if (format === undefined) throw new UserError('导出文件名以 .csv 或者 .xlsx 结尾。');
  const query = listQuery.parse(options);
  const at = new Date(office.now()).toISOString();
  await office.store.write('appendAudit', { at, actor: office.staff.id, act: 'export', detail: format });
  const rows = everyFeedback(office.store.read, filterOf(query, office.staff, dateInChina(office.now())));
  await writePrivately(path, format === 'xlsx' ? xlsxExport(rows) : csvExport(rows));
  return `已写出 ${path}`;
}

/** One line for each proposal, newest first. */
export async function proposals(office: Office, options: Options): Promise<string> {
  const year = options.year === undefined ? undefined : Number(options.year);
  const rows = await office.store.read('proposalPage', { year, limit: Number(options.limit ?? 50) });
  const lines = rows.map((row) => `${row.id}  ${proposalStates[row.state]}  ${row.year}  ${excerptOf(row, 40)}`);
  return [...lines, `${rows.length} 条`].join('\n');
}

/** Decides on one proposal as it now stands. */
export async function decide(office: Office, id: string, options: Options): Promise<string> {
  const row = await office.store.read('proposalById', id);
  if (!row) throw new UserError(`没有这一条：${id}`);
  const parsed = proposalOrder.safeParse({ ...options, cleared: options.cleared?.split('、') });
  if (!parsed.success) throw new UserError(parsed.error.issues.map((issue) => issue.message).join('\n'));
  return settled(await decideProposal(office, office.staff, { id, version: row.version, order: parsed.data }));
}

function settled(outcome: Outcome): string {
  switch (outcome.outcome) {
    case 'done':
      return '已办。';
    case 'personalData':
      throw new UserError(
        ['没有保存：里面可能有个人信息。删去，或者核实以后写 --cleared（几处用顿号隔开）：']
          .concat(outcome.details.map(({ kind, text, isClearable }) => `  ${kind} ${text}${isClearable ? '' : '（必须删去）'}`))
          .join('\n'),
      );
    case 'stale':
      throw new UserError('没有保存：别人刚刚办过这一件，请看过再办。');
    case 'wrong':
      throw new UserError(`没有保存：${outcome.sentence}`);
    case 'forbidden':
      throw new UserError('没有这项权限。');
    case 'refused':
      throw new UserError('现在的状态不能这样做。');
    case 'missing':
      throw new UserError('没有这一件，或者不归您办理。');
  }
}

async function contactOf(office: Office, { id, contactSealed, contactKeyMonth }: FeedbackRow): Promise<string> {
  if (contactSealed === null || contactKeyMonth === null) return '没有留';
  const at = new Date(office.now()).toISOString();
  await office.store.write('appendAudit', { at, actor: office.staff.id, act: 'viewContact', subject: id });
  return (await office.contactSeal.open(id, { contactSealed, contactKeyMonth })) ?? '已按保存期限删除';
}

/** An opinion by its id, its receipt or the number the pages show. */
async function caseByNumber(office: Office, number: string): Promise<FeedbackRow> {
  const found = await findCase(office.store, office.staff, number);
  if (!found || !('feedback' in found)) throw new UserError(`没有这一件，或者不归您办理：${number}`);
  return found.feedback;
}
