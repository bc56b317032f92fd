import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { carryOut, decideProposal, type Outcome } from '../../src/server/cases/carry-out.ts';
import { caseNumber } from '../../src/server/intake/case-number.ts';
import { dueMark } from '../../src/server/cases/due.ts';
import { findCase } from '../../src/server/cases/find-case.ts';
import { csvExport, xlsxExport } from '../../src/server/cases/export-table.ts';
import { order, proposalOrder, readTyped } from '../../src/server/cases/order.ts';
import { proposalStates } from '../../src/domain/feedback/proposal.ts';
import { dateInChina } from '../../src/domain/value/china-day.ts';
import { timeInChina } from '../../src/server/intake/deadlines.ts';
import { feedbackKinds } from '../../src/domain/feedback/feedback.ts';
import { keysOf } from '../../src/domain/value/keys.ts';
import { feedbackEventKinds, feedbackStates } from '../../src/domain/feedback/feedback-history.ts';
import { excerptOf } from '../../src/server/cases/excerpt.ts';
import { unitsNear } from '../../src/server/cases/units.ts';
import { filterOf, type ListQuery, listQuery } from '../../src/server/cases/list-filter.ts';
import { areaCalled } from '../../src/server/portal/registry.ts';
import { writePrivately } from '../../src/server/secrets/private-file.ts';
import type { FeedbackRow } from '../../src/server/store/feedback/feedback-list.ts';
import { everyFeedback } from '../../src/server/store/every-row.ts';
import { UserError } from '../command/command-line.ts';
import type { Office } from './office.ts';

/** What was given on the command line after the command. */
export type Options = Readonly<Record<string, string | undefined>>;

/** One line for each opinion, what is due first. */
export async function list(office: Office, options: Options): Promise<string> {
  const today = dateInChina(office.now());
  const filter = filterOf(queryOf(office, options), office.staff, { today, secrets: office.secrets });
  const limit = limitOf(options);
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

/** What a list is narrowed by. A page leaves out what it does not understand; whoever types a command is told. */
function queryOf(office: Office, options: Options): ListQuery {
  const asked = options.area === undefined || options.area === 'none' ? undefined : areaCalled(office.portal(), options.area);
  if (asked && 'wrong' in asked) throw new UserError(asked.wrong);
  const query = listQuery.parse({ ...options, ...(asked ? { area: asked.found.id } : {}) });
  for (const name of keysOf<keyof ListQuery>(listQuery.shape)) {
    if (options[name] === undefined || query[name] !== undefined) continue;
    const choices = choicesOf[name];
    throw new UserError(`--${name} 不能写“${options[name]}”。${choices ? `可以写：${choices.join('、')}。` : ''}`);
  }
  return query;
}

const choicesOf: Readonly<Partial<Record<keyof ListQuery, readonly string[]>>> = {
  state: [...Object.keys(feedbackStates), 'all'],
  kind: Object.keys(feedbackKinds),
  due: ['overdue', 'soon'],
  publication: ['open', 'published', 'withheld'],
  wish: ['1'],
  suspected: ['1'],
  order: ['due', 'newest'],
};

function limitOf({ limit = '50' }: Options): number {
  if (!/^[1-9]\d{0,4}$/.test(limit)) throw new UserError(`--limit 是 1 到 99999 的整数，不能写“${limit}”。`);
  return Number(limit);
}

/** A year that proposals can be for: the first lists of this kind are of this century, and next year's is collected now. */
function yearOf(office: Office, { year }: Options): number | undefined {
  if (year === undefined) return undefined;
  const latest = Number(dateInChina(office.now()).slice(0, 4)) + 1;
  if (!/^\d{4}$/.test(year) || Number(year) < 2000 || Number(year) > latest) throw new UserError(`--year 是 2000 到 ${latest} 的年份，不能写“${year}”。`);
  return Number(year);
}

/** Everything about one opinion; with `contact`, whom to call back, which is logged. */
export async function show(office: Office, number: string, options: Options): Promise<string> {
  const row = await caseByNumber(office, number);
  const events = await office.store.read('eventsOf', row.id);
  return [
    `${caseNumber(row)}  ${feedbackKinds[row.kind].label}  ${feedbackStates[row.state]}  ${dueMark(row, dateInChina(office.now())).words}`,
    `编号 ${row.id}，亮码 ${row.code ?? '没有'}，区域 ${row.area ?? '没有'}，承办 ${row.referredTo ?? '未转办'}`,
    '',
    row.redactedText ?? row.text ?? (events.some(({ kind }) => kind === 'textErased') ? '（内容已按提交人的要求删除）' : '（内容已按保存期限删除）'),
    '',
    `${timeInChina(row.receivedAt)} 收到`,
    ...events.map(
      ({ at, kind, unit, text, redactedText }) =>
        `${timeInChina(at)} ${feedbackEventKinds[kind]}${unit ? `至${unit}` : ''}${text ? `：${redactedText ?? text}` : ''}`,
    ),
    ...('contact' in options ? ['', `联系方式：${await contactOf(office, row)}`] : []),
  ].join('\n');
}

/** Does one thing with one opinion as it now stands. */
export async function act(office: Office, name: string, number: string, options: Options): Promise<string> {
  const row = await caseByNumber(office, number);
  const into = options.into === undefined ? undefined : (await caseByNumber(office, options.into)).id;
  const cleared = options.cleared === undefined ? [] : options.cleared.split('、');
  const parsed = readTyped(order, { ...options, into, cleared, act: name, confirmed: 'confirm' in options ? 'yes' : undefined });
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
  const query = queryOf(office, options);
  // A folder that was misspelt is not made: the table would lie where nobody looks for it.
  if (!existsSync(dirname(path))) throw new UserError(`没有这个文件夹：${dirname(path)}，没有导出。`);
  const at = new Date(office.now()).toISOString();
  await office.store.write('appendAudit', { at, actor: office.staff.id, act: 'export', detail: format });
  const rows = everyFeedback(office.store.read, filterOf(query, office.staff, { today: dateInChina(office.now()), secrets: office.secrets }));
  await writePrivately(path, format === 'xlsx' ? xlsxExport(rows) : csvExport(rows));
  return `已写出 ${path}`;
}

/** One line for each proposal, newest first. */
export async function proposals(office: Office, options: Options): Promise<string> {
  const year = yearOf(office, options);
  const rows = await office.store.read('proposalPage', { year, limit: limitOf(options) });
  const lines = rows.map((row) => `${row.id}  ${proposalStates[row.state]}  ${row.year}  ${excerptOf(row, 40)}`);
  return [...lines, `${rows.length} 条`].join('\n');
}

/** Decides on one proposal as it now stands. */
export async function decide(office: Office, id: string, options: Options): Promise<string> {
  const row = await office.store.read('proposalById', id);
  if (!row) throw new UserError(`没有这一条：${id}`);
  const parsed = readTyped(proposalOrder, { ...options, cleared: options.cleared?.split('、') });
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
  const found = await findCase(office, office.staff, number);
  if (!found || !('feedback' in found)) throw new UserError(`没有这一件，或者不归您办理：${number}`);
  return found.feedback;
}
