/**
 * `npm run publish-answers [folder]`: writes what staff approved into content files —
 * answers, counts of opinions, proposals and surveys — and checks them. Writes
 * nothing while anything approved may show personal data, and nothing that the
 * validation would refuse; names that are not registered are told. `DATABASE_URL`
 * names the store as for the server.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codesOfAreas } from '../src/content/code-owner.ts';
import type { Entries } from '../src/content/entries.ts';
import type { Model } from '../src/content/model.ts';
import { formatIssues } from '../src/content/issue.ts';
import { type ContentFiles, diskFiles } from '../src/content/content-files.ts';
import { type ContentRead, readContent } from '../src/content/read/read.ts';
import { dateInChina } from '../src/domain/value/china-day.ts';
import { storeRows } from '../src/server/cases/store-rows.ts';
import { publication, type Refusal } from '../src/server/cases/publication.ts';
import { type Registered, registeredRows, type Stranger } from '../src/server/cases/registered-rows.ts';
import type { Store } from '../src/server/store/contract/store.ts';
import { commandLine, existingFolder } from './command/command-line.ts';
import { storeSetting, withStore } from './feedback/store.ts';
import { formatYaml } from './command/format-yaml.ts';
import { staleFiles } from './publish/stale-files.ts';

const use = {
  does: '把收件箱里批准公开的答复、意见统计、征集和问卷写进内容文件夹，并检查。',
  usage: 'npm run publish-answers [内容文件夹]',
  options: { DATABASE_URL: storeSetting },
  atMost: 1,
};
const [folder = process.env.CONTENT_ROOT || 'content'] = commandLine(use, {}).positionals;
existingFolder(folder, use.usage);
const comment = '由 npm run publish-answers 写出，请不要手改：改批准的文字，再运行一次';

const { model, entries, issues } = readSparing(diskFiles(folder));
if (model) await publish(model, entries);
else fail(`内容有 ${issues.length} 处问题，先改好再公开答复：\n${formatIssues(issues)}`);

/** Reads the content; where it cannot be read, without the files that this command writes anew anyway. */
function readSparing(files: ContentFiles): ContentRead {
  const whole = readContent(files);
  if (whole.model !== undefined) return whole;
  const isOwn = (path: string) => /\/(?:answers|feedback|solicitations|glances)\/|\/survey\.yaml$/.test(path) && textOf(path)?.startsWith(`# ${comment}`);
  return readContent({ ...files, list: () => files.list().filter(({ path }) => !isOwn(path)) });
}

async function publish(model: Model, { codeEvents }: Entries): Promise<void> {
  const { areas, agencyByName } = model;
  const { homeArea } = model.portal;
  const codes = new Set<string>(codeEvents.map(({ code }) => code));
  const names: Registered = {
    isArea: (area) => areas.has(area),
    unitIn: (area, unit) => agencyByName.get(`${area}/${unit}`)?.name,
    isCode: (code) => codes.has(code),
    isCodeOf: codesOfAreas(model, codeEvents),
  };
  await withStore(
    async (store) => {
      const { rows, strangers } = registeredRows(await storeRows(store), names, homeArea);
      const { files, withdrawn, refusals } = await publication(rows, { countedOn: dateInChina(Date.now()), homeArea });
      if (refusals.length > 0) return fail(refusals.map(refusalWords).join('\n'));
      await write(store, files, [...new Set([...withdrawn, ...staleFiles(folder, rows.feedback, files)])]);
      if (strangers.length > 0) fail(`其余的已经写出。下面几处没有照原样写出：\n${strangers.map(strangerWords).join('\n')}`);
    },
    (message) => console.error(`存储：${message}`),
  );
}

/** Writes the files and takes away what is withdrawn; if the content would be refused then, everything is put back. */
async function write(store: Store, files: ReadonlyMap<string, object>, withdrawn: readonly string[]): Promise<void> {
  const changed = [...files].flatMap(([path, value]) => changedFile(path, formatYaml(value, comment)));
  const removed = withdrawn.filter((path) => existsSync(join(folder, path)));
  const before = [...changed.map(({ path }) => path), ...removed].map((path) => ({ path, text: textOf(path) }));
  for (const { path, text } of changed) putFile(path, text);
  for (const path of removed) rmSync(join(folder, path));
  const after = readContent(folder).issues;
  const ours = after.filter(({ file }) => changed.some(({ path }) => path === file));
  if (ours.length > 0) {
    for (const { path, text } of before) putFile(path, text);
    return fail(`没有写出：写出以后内容会有 ${ours.length} 处问题：\n${formatIssues(ours)}`);
  }
  const detail = `${changed.length} 份写出，${removed.length} 份撤下`;
  await store.write('appendAudit', { at: new Date().toISOString(), actor: 'cli', act: 'publishAnswers', detail });
  for (const { path } of changed) console.log(`写出 ${path}`);
  for (const path of removed) console.log(`撤下 ${path}`);
  console.log(`${detail}。`);
  if (after.length > 0) fail(`内容另有 ${after.length} 处问题，改好再交上去：\n${formatIssues(after)}`);
}

/** A file that differs only in the day it was counted on stays as it is, so that a day without news is no commit. */
function changedFile(path: string, text: string): Array<{ path: string; text: string }> {
  const undated = (words: string) => words.replace(/^.*countedOn: .*$/gm, '');
  const known = textOf(path);
  return known !== undefined && undated(known) === undated(text) ? [] : [{ path, text }];
}

function textOf(path: string): string | undefined {
  const file = join(folder, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Writes a file beside and renames it, so that a crash leaves the old one whole; takes it away where it has no text. */
function putFile(path: string, text: string | undefined): void {
  const file = join(folder, path);
  if (text === undefined) return rmSync(file, { force: true });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

function strangerWords({ kind, name, area, cases }: Stranger): string {
  const where = cases.length === 0 ? '' : `（${cases.length} 件：${cases.slice(0, 10).join('、')}${cases.length > 10 ? '……' : ''}）`;
  switch (kind) {
    case 'unit':
      return `没有登记这个单位：${name}${where}，暂按没有转办统计\n    怎么改：名称没有错，在 areas/${area}/agencies.yaml 里登记，或作为别名加到已有单位；写错了，在收件箱里重新转办`;
    case 'area':
      return `没有登记这个区域：${name}${where}，暂按首页的区域统计\n    怎么改：在收件箱里移交到登记过的区域，或者在 areas/${name}/area.yaml 里登记`;
    case 'code':
      return `没有发过这个码：${name}，问卷没有写出\n    怎么改：对照 codes.csv；码只增不减，找回删去的那一行`;
    case 'asked':
      return `提交人要求更正或者删除，还没有办${where}：批准过的话暂不公开\n    怎么改：在收件箱里打开这一件，先办提交人的要求`;
    case 'unreadable':
      return `批准公开的话里${name}${where}，暂不公开\n    怎么改：在收件箱里打开这一件，换成别的写法，重新批准公开`;
  }
}

function refusalWords({ subject, details }: Refusal): string {
  const found = details.map(({ kind, text, isClearable }) => `${kind} ${text}${isClearable ? '' : '（必须删去）'}`).join('，');
  return `${subject}：${found}\n    怎么改：在收件箱里打开这一件，重新批准公开：删去，或者核实以后勾选`;
}

function fail(words: string): void {
  console.error(words);
  process.exitCode = 1;
}
