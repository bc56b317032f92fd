/**
 * `npm run publish-answers [folder]`: writes what staff approved into content files —
 * answers, counts of opinions, proposals and surveys — and checks them. Writes
 * nothing while anything approved may show personal data. `DATABASE_URL` names the
 * store as for the server.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatProblems } from '../src/content/problem.ts';
import { readContent } from '../src/content/read.ts';
import { dateInChina } from '../src/server/feedback/deadlines.ts';
import { holdingsOf } from '../src/server/casework/holdings.ts';
import { publication, type Refusal } from '../src/server/casework/publication.ts';
import { openStore } from '../src/server/store/open-store.ts';
import { commandLine } from './command.ts';
import { formatYaml } from './publish/format-yaml.ts';

const use = {
  does: '把收件箱里批准公开的答复、意见统计、征集和问卷写进内容文件夹，并检查。',
  usage: 'npm run publish-answers [内容文件夹]',
  options: { DATABASE_URL: '意见存放在哪里，与服务器相同，默认 var/feedback.sqlite' },
  atMost: 1,
};
const [folder = 'content'] = commandLine(use, {}).positionals;
const comment = '由 npm run publish-answers 写出，请不要手改：改批准的文字，再运行一次';

const { model, problems } = readContent(folder);
if (model) await publish(model.portal.homeArea);
else fail(`内容有 ${problems.length} 处问题，先改好再公开答复：\n${formatProblems(problems)}`);

async function publish(homeArea: string): Promise<void> {
  const store = await openStore(process.env.DATABASE_URL || 'var/feedback.sqlite', (message) => console.error(`存储：${message}`));
  try {
    const { files, withdrawn, refusals } = await publication(await holdingsOf(store), { countedOn: dateInChina(Date.now()), homeArea });
    if (refusals.length > 0) return fail(refusals.map(refusalWords).join('\n'));
    const written = [...files].filter(([path, value]) => writeIfChanged(path, formatYaml(value, comment)));
    const removed = withdrawn.filter((path) => existsSync(join(folder, path)));
    for (const path of removed) rmSync(join(folder, path));
    const detail = `${written.length} 份写出，${removed.length} 份撤下`;
    const at = new Date().toISOString();
    await store.write('appendAudit', { at, actor: 'cli', act: 'publishAnswers', detail });
    for (const [path] of written) console.log(`写出 ${path}`);
    for (const path of removed) console.log(`撤下 ${path}`);
    console.log(`${detail}。`);
  } finally {
    await store.close();
  }
  const after = readContent(folder).problems;
  if (after.length > 0) fail(`已经写出，但内容有 ${after.length} 处问题，改好再交上去：\n${formatProblems(after)}`);
}

/** A file that differs only in the day it was counted on stays as it is, so that a day without news is no commit. */
function writeIfChanged(path: string, text: string): boolean {
  const file = join(folder, path);
  const undated = (words: string) => words.replace(/^.*countedOn: .*$/gm, '');
  if (existsSync(file) && undated(readFileSync(file, 'utf8')) === undated(text)) return false;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return true;
}

function refusalWords({ subject, details }: Refusal): string {
  const found = details.map(({ kind, text, isClearable }) => `${kind} ${text}${isClearable ? '' : '（必须删去）'}`).join('，');
  return `${subject}：${found}\n    怎么改：在收件箱里打开这一件，重新批准公开：删去，或者核实以后勾选`;
}

function fail(words: string): void {
  console.error(words);
  process.exitCode = 1;
}
