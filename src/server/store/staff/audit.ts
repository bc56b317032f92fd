import { createHash } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../schema/tables.ts';
import type { AuditTable } from '../schema/staff-tables.ts';

/** Everything that leaves a line in the audit log, with its word. */
export const auditedActs = {
  signIn: '登录',
  signInRefused: '登录未通过',
  signOut: '退出',
  changePassword: '修改密码',
  addStaff: '新增人员',
  resetStaff: '重置密码和验证器',
  disableStaff: '停用人员',
  enableStaff: '启用人员',
  accept: '受理',
  refer: '转办',
  move: '移交区域',
  return: '退回',
  reply: '答复',
  askExtension: '申请延期',
  extend: '延长办结期限',
  dismiss: '不予受理',
  close: '办结',
  reopen: '重新办理',
  note: '备注',
  merge: '合并',
  redact: '隐去个人信息',
  redactEvent: '隐去办理过程里的个人信息',
  correct: '更正内容',
  eraseContact: '删除联系方式',
  eraseText: '删除内容',
  declineRequest: '答复更正、删除的要求',
  viewOriginal: '查看原文',
  register: '代为登记',
  publish: '批准公开',
  withhold: '决定不公开',
  viewContact: '查看联系方式',
  export: '导出',
  editCannedAnswers: '修改常用答复',
  moveProposal: '处理建议征集',
  purge: '按期删除',
  publishAnswers: '写出公开内容',
} as const;

export type AuditedAct = keyof typeof auditedActs;

/** One line to be written. Never anything a resident wrote, never a contact. */
export interface AuditEntry {
  readonly at: string;
  /** Staff id, or `cli:` and the account that ran the command. */
  readonly actor: string;
  readonly act: AuditedAct;
  /** Id of the feedback, the proposal or the member of staff it was done to. */
  readonly subject?: string;
  readonly detail?: string;
}

/** Appends one line; runs inside a transaction. Writers queue at the one row that holds the end of the log. */
export async function appendAudit(db: Kysely<Database>, entry: AuditEntry): Promise<void> {
  const head = await db
    .updateTable('auditHead')
    .set(({ eb }) => ({ sequence: eb('sequence', '+', 1) }))
    .where('id', '=', 1)
    .returning(['sequence', 'hash'])
    .executeTakeFirstOrThrow();
  const { at, actor, act, subject = null, detail = null } = entry;
  const row = { sequence: head.sequence, at, actor, act, subject, detail, previousHash: head.hash };
  const hash = hashOf(row);
  await db
    .insertInto('audit')
    .values({ ...row, hash })
    .execute();
  await db.updateTable('auditHead').set({ hash }).where('id', '=', 1).execute();
}

/** The newest lines first; `before` is the sequence the page before ended with. */
export function auditPage(
  db: Kysely<Database>,
  { limit, before, subject }: { limit: number; before?: number; subject?: string },
): Promise<Selectable<AuditTable>[]> {
  let query = db.selectFrom('audit').selectAll().orderBy('sequence', 'desc').limit(limit);
  if (before !== undefined) query = query.where('sequence', '<', before);
  if (subject !== undefined) query = query.where('subject', '=', subject);
  return query.execute();
}

/**
 * The first sequence at which the log is not what was written: a changed row, a
 * missing one, or an end that was cut off. `undefined` if the chain holds.
 */
export async function firstBrokenLine(db: Kysely<Database>): Promise<number | undefined> {
  let previous = { sequence: 0, hash: '-' };
  let rows: Selectable<AuditTable>[];
  do {
    rows = await linesAfter(db, previous.sequence);
    for (const row of rows) {
      const isNext = row.sequence === previous.sequence + 1 && row.previousHash === previous.hash;
      if (!isNext || row.hash !== hashOf(row)) return previous.sequence + 1;
      previous = row;
    }
  } while (rows.length > 0);
  const head = await db.selectFrom('auditHead').selectAll().executeTakeFirst();
  return head?.hash === previous.hash ? undefined : previous.sequence + 1;
}

function linesAfter(db: Kysely<Database>, sequence: number): Promise<Selectable<AuditTable>[]> {
  return db.selectFrom('audit').selectAll().where('sequence', '>', sequence).orderBy('sequence').limit(1000).execute();
}

function hashOf({ sequence, at, actor, act, subject, detail, previousHash }: Omit<AuditTable, 'hash'>): string {
  const written = JSON.stringify([sequence, at, actor, act, subject, detail, previousHash]);
  return createHash('sha256').update(written).digest('base64url');
}
