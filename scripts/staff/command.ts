import { parseArgs } from 'node:util';
import { readPortal } from '../../src/server/portal/portal.ts';
import { eraseDue } from '../../src/server/retention.ts';
import { caseNumbersOf } from '../../src/server/cases/find-case.ts';
import { listQuery } from '../../src/server/cases/list-filter.ts';
import { order, proposalOrder } from '../../src/server/cases/order.ts';
import { actWords, detailWords } from '../../src/server/http/inbox/office/audit-words.ts';
import { timeInChina } from '../../src/server/intake/deadlines.ts';
import { openStore } from '../../src/server/store/open-store.ts';
import { optionFault, UserError } from '../command/command-line.ts';
import { act, decide, exportCases, list, type Options, proposals, show } from './cases.ts';
import { addOne, members, resetOne, setActive } from './members.ts';
import { type Office, openOffice } from './office.ts';

const usage = `用法：npm run staff -- <命令> [选项]

  list [--state 状态|all --kind --area --unit --due overdue|soon --words --publication]   列出在办的意见
       [--wish 1] [--suspected 1]          只列要求更正、删除的；只列疑似自动提交的
  show <编号> [--contact]                    看一件；--contact 看联系方式，记入操作记录
  accept <编号>                              受理
  refer <编号> --unit 单位 [--area 区域]     转办；没有区域的一并归入单位所在的区域
  move <编号> --area 区域 --reason 原因 [--code 亮码]   移交到另一个区域
  return <编号> --text 原因                  退回（责任单位）
  reply <编号> --text 答复                   答复提交人（--text - 从标准输入读）
  close <编号> --result 结果 [--text]        办结：resolved explained planned notFeasible outOfScope；没有答复过的要写 --text
  dismiss <编号> --ground 依据 --text 说明   不予受理
  askExtension <编号> --until 日期 --text 原因   申请延期（责任单位）
  extend <编号> --until 日期 --text 原因     批准延期
  reopen <编号> --text 原因                  重新办理
  note <编号> --text 备注                    内部备注
  merge <编号> --into 编号 [--text 给提交人的话]   并入另一件
  redact <编号> --redactedText 文字 --reason 原因   隐去个人信息，原文保留
  redactEvent <编号> --event 编号 --redactedText 文字 --reason 原因   隐去办理过程里（补充、答复、备注）的个人信息
  correct <编号> --correctedText 文字 --reason 原因   按提交人的要求更正，原文删除
  eraseContact <编号> --reason 原因          按提交人的要求删除联系方式，不能恢复
  eraseText <编号> --reason 原因 --confirm   按提交人的要求删除内容，不能恢复
  declineRequest <编号> --text 答复          答复更正、删除的要求
  publish <编号> --question 概要 --answer 答复 [--cleared 甲、乙]   批准公开
  withhold <编号> --reason 原因              不公开：privacy accusation outOfScope abuse automatic declined
  export <文件.csv|文件.xlsx> [同 list]      导出，不含联系方式
  proposals [--year]                         列出征集的建议
  decide <编号> --state 状态 [--reason --summary --into --cleared]   merged shortlisted adopted notAdopted
  purge [--confirm]                          按保存期限删除
  user list | add <用户名> --role office|area|unit [--display --areas --agency] | reset | disable | enable <用户名>
  audit [--check]                            操作记录；--check 只核对有没有被改动

  --as 用户名   以某人的身份和权限办理；不写就是终端账号，权限同工作专班
环境变量 DATABASE_URL、SECRET 与服务器相同；SITE 是网站目录，默认 dist。`;

/** The commands that do something with one opinion: what the inbox can order, and no more. */
const acts: readonly string[] = order.options.flatMap(({ shape }) => [...shape.act.values]);

const switches = ['contact', 'confirm', 'check'];

/** Options with a value: the fields of the orders and of a list, and what accounts and proposals need. */
const texts = [
  ...new Set([
    ...['as', 'limit', 'year', 'role', 'display', 'areas', 'agency'],
    ...[...order.options, proposalOrder, listQuery].flatMap(({ shape }) => Object.keys(shape)),
  ]),
].filter((name) => name !== 'act' && name !== 'confirmed');

/** What a command may be given besides its words. */
export interface Terminal {
  readonly env: NodeJS.ProcessEnv;
  /** All of standard input; read only where `--text -` asks for it. */
  readonly input: () => Promise<string>;
  /** Opens the store; as the server does if absent. */
  readonly open?: typeof openStore;
}

/**
 * Carries out one command and gives what is to be printed.
 *
 * @throws {UserError} with a sentence for the person
 */
export async function staffCommand(args: readonly string[], { env, input, open = openStore }: Terminal): Promise<string> {
  const { command, first, second, options } = parsed(args);
  if (command === '') return usage;
  const office = await openOffice(env, { as: options.as, open });
  try {
    const text = options.text === '-' ? await input() : options.text;
    return await answer({ office, env, command, first, second, options: { ...options, text } });
  } finally {
    await office.store.close();
  }
}

/** One command, understood. */
interface Command {
  readonly office: Office;
  readonly env: NodeJS.ProcessEnv;
  readonly command: string;
  readonly first: string;
  readonly second: string;
  readonly options: Options;
}

function parsed(args: readonly string[]): Pick<Command, 'command' | 'first' | 'second' | 'options'> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...Object.fromEntries(texts.map((name) => [name, { type: 'string' as const }])),
        ...Object.fromEntries(switches.map((name) => [name, { type: 'boolean' as const }])),
      },
    });
    const [command = '', first = '', second = ''] = positionals;
    return { command, first, second, options: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])) };
  } catch (error) {
    const fault = optionFault(error, [...texts, ...switches], 'npm run staff -- <命令> [选项]');
    throw fault === undefined ? error : new UserError(`${fault.message}\n\n${usage}`);
  }
}

function answer(asked: Command): Promise<string> {
  const { office, command, first, options: given } = asked;
  if (acts.includes(command)) return act(office, command, first, given);
  switch (command) {
    case 'list':
      return list(office, given);
    case 'show':
      return show(office, first, given);
    case 'export':
      return exportCases(office, first, given);
    case 'proposals':
      return proposals(office, given);
    case 'decide':
      return decide(office, first, given);
    case 'purge':
      return purge(asked);
    case 'user':
      return user(asked);
    case 'audit':
      return audit(office, given);
    default:
      throw new UserError(`没有这个命令：${command}\n\n${usage}`);
  }
}

function user({ office, first, second, options: given }: Command): Promise<string> {
  switch (first) {
    case 'list':
      return members(office);
    case 'add':
      return addOne(office, second, given);
    case 'reset':
      return resetOne(office, second);
    case 'disable':
    case 'enable':
      return setActive(office, second, first === 'enable');
    default:
      throw new UserError('user 后面写 list、add、reset、disable 或者 enable。');
  }
}

async function purge({ office, env, options: given }: Command): Promise<string> {
  const portal = readPortal(env.SITE || 'dist');
  const erased = await eraseDue(office.store, portal, { nowMs: office.now(), isConfirmed: 'confirm' in given });
  if (!erased) throw new UserError('离上次删除超过 30 天，怕是时钟不对，没有删除。核对时间以后加 --confirm。');
  const at = new Date(office.now()).toISOString();
  const { contacts, texts: erasedTexts, keys } = erased;
  await office.store.write('appendAudit', { at, actor: office.staff.id, act: 'purge', detail: `${contacts} ${erasedTexts} ${keys}` });
  return `已删除联系方式 ${contacts} 个、内容 ${erasedTexts} 件、密钥 ${keys} 个。`;
}

async function audit(office: Office, given: Options): Promise<string> {
  const broken = await office.store.read('firstBrokenLine');
  if (broken !== undefined) throw new UserError(`第 ${broken} 行起与当时写下的不一样：有人改过或者删过记录。`);
  if ('check' in given) return '每一行都与上一行连着，没有缺失，没有改动。';
  const lines = await office.store.read('auditPage', { limit: Number(given.limit ?? 50) });
  const ids = lines.flatMap(({ subject, detail }) => [subject ?? '', detail ?? '']);
  const numbers = await caseNumbersOf(office.store, ids);
  const names = new Map((await office.store.read('allStaff')).map(({ id, name }) => [id, name]));
  const called = (id: string) => names.get(id) ?? numbers.get(id);
  return lines
    .map(({ sequence, at, actor, act: name, subject, detail }) =>
      [sequence, timeInChina(at), called(actor) ?? actor, actWords(name), called(subject ?? '') ?? '', detailWords(name, detail, called)].join('  '),
    )
    .join('\n');
}
