import { once } from 'node:events';
import { createWriteStream, renameSync, rmSync, type WriteStream } from 'node:fs';
import { signFaults } from '../../src/signs/faults.ts';
import { omittedRows } from '../../src/signs/head.ts';
import { signLayout } from '../../src/signs/layout.ts';
import { type BatchOptions, measuringSetter, writeSigns } from '../../src/signs/pdf.ts';
import { type SheetSize, type Sign, type SignFacts, sheets, signOf } from '../../src/signs/sign.ts';
import type { Snapshot } from '../../src/findings/snapshot.ts';
import { progressLine } from '../command/progress.ts';

/** Everything that keeps any of the signs from being printed, in Chinese, one sentence each; nothing is written. */
export function faultsOf({ symbolOf }: Snapshot, facts: readonly SignFacts[], size: SheetSize): string[] {
  const setter = measuringSetter();
  return facts.flatMap((each) => signFaults(setter, each, signOf(each, symbolOf(each.code)), sheets[size]));
}

/** What the card has no room for, in a Chinese sentence; undefined if it has room for everything. */
export function omissionWords({ symbolOf }: Snapshot, facts: readonly SignFacts[], size: SheetSize): string | undefined {
  if (size !== 'card') return undefined;
  const setter = measuringSetter();
  const cards = facts
    .map((each) => signOf(each, symbolOf(each.code)))
    .map((sign) => ({ sign, labels: omittedRows(setter, sign, signLayout(setter, sign, sheets[size]).positions) }));
  const short = cards.filter(({ labels }) => labels.length > 0);
  if (short.length === 0) return undefined;
  const told = short.slice(0, 10).map(({ sign, labels }) => `编号 ${sign.number}（${sign.name}）：${labels.join('、')}`);
  const more = short.length > told.length ? `\n……共 ${short.length} 块` : '';
  return `卡片排不下，有 ${short.length} 块少印了几项；要全部印出的，把名称、建设内容写短，或者用 a4：\n${told.join('\n')}${more}`;
}

/** Prints signs into the file `path`, which is there only when all of them are in it. */
export async function printFile(snapshot: Snapshot, facts: readonly SignFacts[], path: string, options: BatchOptions): Promise<void> {
  const progress = progressLine(process.stderr);
  const part = `${path}.part`;
  try {
    const onPage = (done: number) => progress.say(`${bar(done / facts.length)} ${done}/${facts.length} 块`);
    await writeSigns(signsOf(snapshot, facts), await opened(part), { ...options, onPage });
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
  progress.end(`已印 ${facts.length} 块牌子，文件 ${path}`);
}

/** @throws {Error} in Chinese if the file cannot be made */
async function opened(path: string): Promise<WriteStream> {
  const out = createWriteStream(path);
  try {
    await once(out, 'open');
  } catch (error) {
    throw new Error(`写不了文件 ${path}：文件夹不存在、没有权限，或者磁盘满了`, { cause: error });
  }
  return out;
}

function* signsOf({ symbolOf }: Snapshot, facts: readonly SignFacts[]): Generator<Sign> {
  for (const each of facts) yield signOf(each, symbolOf(each.code));
}

function bar(share: number): string {
  const filled = Math.round(share * 24);
  return '█'.repeat(filled) + '░'.repeat(24 - filled);
}
