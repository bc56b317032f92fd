import { hash } from 'node:crypto';
import { type Issue, type IssueDraft, issueIn } from '../../domain/value/issue.ts';
import { resolveAreaNames } from './area-names.ts';
import { strangeCharacters, withoutStrange } from '../../domain/value/strange-character.ts';
import { ruleIssues, rules, stoppingRules } from '../check/check.ts';
import { noteName, noteSuspect, privacyNotices } from '../check/words/privacy.ts';
import { consequencesOf } from './consequences.ts';
import { type ContentFiles, diskFiles, type ListedFile, unreadable } from '../content-files.ts';
import { decoded } from '../file/decode.ts';
import { emptyEntries, type Entries, type Known } from '../entries.ts';
import { fileKind } from './file-name.ts';
import { holdBackCodes } from './held-codes.ts';
import { type KeptFiles, nothingKept } from '../kept-files.ts';
import { locator } from './locate.ts';
import { areasWithoutFile, folderIssue, standInPortal, withoutChecklist, withoutPortal, withoutRegistry } from './missing-files.ts';
import { buildModel } from '../build-model.ts';
import type { Model } from '../model.ts';
import { pdfIssue } from '../pdf.ts';
import { pdfText } from '../pdf-text.ts';
import { photoIssue } from '../photo.ts';
import { formatIssues, inReadingOrder } from '../issue.ts';
import type { ContentKind } from '../kind.ts';
import type { Rule } from '../rule.ts';

/** What `content/` says, and everything that is wrong with it. The model is whole only without issues. */
export interface ContentRead {
  readonly model: Model | undefined;
  readonly entries: Entries;
  readonly issues: readonly Issue[];
  /** What does not have to be mended: a GBK file that was read, a find that somebody confirmed, parts that do not add up. */
  readonly notices: readonly Issue[];
}

/** The same for a build, which tells no notices. */
export type ReadToPublish = Omit<ContentRead, 'notices'>;

/** What became of one file. */
interface FileRead {
  readonly issues: readonly IssueDraft[];
  /** Its records are missing from the entries. */
  readonly isUnread: boolean;
}

/**
 * Reads and checks every file below `root` (the folder `content/`, or its files). Issues are all of
 * them, in reading order; the model is missing if a file could not be read into its schema, and
 * issues that only follow from that file are left out.
 * Files that `kept` knows unchanged from an earlier build are not parsed again. The registry of
 * codes is also held against what is `known` to have been published.
 */
export function readContent(root: string | ContentFiles, kept: KeptFiles = nothingKept, known: Known = {}): ContentRead {
  return readBy(() => rules, root, kept, known);
}

/** Reads for a build: the same model and issues, without asking the rules that only warn. */
export function readToPublish(files: ContentFiles, kept: KeptFiles, known: Known): ReadToPublish {
  return readBy(stoppingRules, files, kept, known);
}

function readBy(rulesFor: (entries: Entries) => readonly Rule[], root: string | ContentFiles, kept: KeptFiles, known: Known): ContentRead {
  const files = typeof root === 'string' ? diskFiles(root) : root;
  const listed = files.list();
  const wrongFolder = folderIssue(listed);
  if (wrongFolder) return { model: undefined, entries: emptyEntries(known), issues: [wrongFolder], notices: [] };
  const { entries, read } = readListed(listed, { files, kept, known });
  const ofFiles = read.flatMap(({ path, issues }) => issues.map((each) => issueIn(path, each)));
  const hasPublished = [entries.publishedCodes, ...entries.publishedElsewhere.map(({ events }) => events)].some(({ length }) => length > 0);
  const isRegistryLost = hasPublished && !listed.some(({ path }) => path === 'codes.csv');
  const absent = [
    ...areasWithoutFile(listed),
    ...(isRegistryLost ? [withoutRegistry] : []),
    ...(listed.some(({ path }) => path === 'portal.yaml') ? [] : [withoutPortal]),
  ];
  const unread = [...read.filter(({ isUnread }) => isUnread).map(({ path }) => path), ...absent.map(({ file }) => file)];
  const model = buildModel({ ...entries, portal: entries.portal ?? standInPortal });
  const unscored = listed.some(({ path }) => path === 'checklist.yaml') ? [] : [withoutChecklist];
  const all = [...ofFiles, ...absent, ...unscored, ...issuesAcross(model, { entries, files, unread, asked: rulesFor(entries) }), ...privacyNotices(entries)];
  return {
    model: unread.length === 0 ? model : undefined,
    entries,
    issues: inReadingOrder(all.filter(({ isWarning }) => !isWarning)),
    notices: all.filter(({ isWarning }) => isWarning),
  };
}

/**
 * Reads files that another process has read and checked, with the same `known`: no rule is asked again, and nothing is
 * looked for that only rules ask about. The model is missing if one of them has changed since and cannot be read.
 */
export function readChecked(files: ContentFiles, kept: KeptFiles = nothingKept, known: Known = {}): Pick<ContentRead, 'model' | 'entries'> {
  const { entries, read } = readListed(files.list(), { files, kept, known, isChecked: true });
  const { portal } = entries;
  return { model: portal === undefined || read.some(({ isUnread }) => isUnread) ? undefined : buildModel({ ...entries, portal }), entries };
}

/** Reads a folder that must be right. @throws {ContentRefused} with every issue */
export function readSoundContent(root: string): Model {
  const { model, issues } = readContent(root);
  if (model && issues.length === 0) return model;
  throw new ContentRefused(`内容有 ${issues.length} 处问题：\n${formatIssues(issues)}`);
}

/** Content that must be right and is not; the message is for the person who edits it. */
export class ContentRefused extends Error {
  override name = 'ContentRefused';
}

interface Across {
  readonly entries: Entries;
  readonly files: ContentFiles;
  /** Paths of files that are not in the entries. */
  readonly unread: readonly string[];
  readonly asked: readonly Rule[];
}

/** What the rules find, without what only follows from unread files; of those only the number is told. */
function issuesAcross(model: Model, { entries, files, unread, asked }: Across): Issue[] {
  const isConsequence = consequencesOf(unread, entries.codeEvents.length > 0);
  const found = ruleIssues(model, entries, asked);
  const own = found.filter((issue) => !isConsequence({ issue, file: entries.places.get(issue.at ?? {})?.file ?? '' }));
  const hidden = found.length - own.length;
  const what = `有 ${unread.length} 个文件没有读成，引用它们的 ${hidden} 处这次没有核对`;
  const unchecked = issueIn(unread[0] ?? '', { rule: 'notice', what, cure: '改好以后再运行一次', isWarning: true });
  return [...own.map(locator(files, entries)), ...(hidden === 0 ? [] : [unchecked])];
}

interface Reading {
  readonly files: ContentFiles;
  readonly kept: KeptFiles;
  readonly known: Known;
  /** Nobody asks for personal data in the files, or for PDFs without words: another process did. */
  readonly isChecked?: boolean;
}

/** Reads every file, and what follows from all of them together. */
function readListed(listed: readonly ListedFile[], reading: Reading): { entries: Entries; read: (FileRead & { path: string })[] } {
  const { known } = reading;
  const entries = emptyEntries(known);
  const read = listed.map((each) => ({ path: each.path, ...readFile(each, reading, entries) }));
  resolveAreaNames(entries);
  holdBackCodes(entries, known);
  return { entries, read };
}

function readFile({ path, issue }: ListedFile, reading: Reading, entries: Entries): FileRead {
  if (!reading.isChecked) noteName(entries, path);
  if (issue) return refused('文件', issue);
  const is = fileKind(path);
  if (is.kind === 'issue') return refused('文件名', is.issue);
  try {
    const bytes = reading.files.bytes(path);
    return is.kind === 'content' ? readText({ path, bytes, kind: is.of }, reading, entries) : readMedium({ path, bytes, kind: is.kind }, reading, entries);
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return refused('文件', unreadable(error));
    throw error;
  }
}

/** One file that can be opened. */
interface Opened<Kind> {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly kind: Kind;
}

function readMedium({ path, bytes, kind }: Opened<'photo' | 'pdf'>, { kept, isChecked = false }: Reading, entries: Entries): FileRead {
  entries.media.add(path);
  if (kind === 'photo') entries.photoDigests.set(path, hash('sha1', bytes));
  const issue = kind === 'photo' ? photoIssue(bytes) : pdfIssue(bytes);
  if (kind === 'pdf' && issue === undefined && !isChecked) notePdfText(path, bytes, entries, kept);
  return { issues: issue ? [{ ...issue, rule: kind, field: kind === 'photo' ? '照片' : '文件' }] : [], isUnread: false };
}

/** Fewer letters are what a scanner or a stamp adds to pictures of pages. */
const fewestLetters = 20;

/** Remembers words of a PDF that may hold personal data, and a PDF whose words nobody can look at. */
function notePdfText(path: string, bytes: Uint8Array, entries: Entries, kept: KeptFiles): void {
  const { rows } = kept.parsed(`${path}#words`, hash('sha1', bytes), () => ({ rows: [{ value: pdfText(bytes), path: [] }], issues: [] }));
  for (const { value: read } of rows) {
    const hasWords = read.text.replace(/[^\p{L}\p{N}]/gu, '').length >= fewestLetters;
    if (!read.isReadable || !hasWords) entries.unreadPdfs.set(path, hasWords);
    noteSuspect(entries, { file: path, text: read.text }, kept);
  }
}

function readText({ path, bytes, kind }: Opened<ContentKind>, { kept, isChecked = false }: Reading, entries: Entries): FileRead {
  const found = decoded(bytes);
  if (found.kind === 'unreadable') return { issues: [{ ...found.issue, field: '编码' }], isUnread: true };
  // The registry says itself what must not be lost of either side.
  const merge = path === 'codes.csv' ? undefined : unmerged(found.text);
  if (merge !== undefined) return { issues: [{ ...merge, field: '整个文件' }], isUnread: true };
  const strange = strangeCharacters(found.text).map((each) => ({ ...each, field: '文字' }));
  const text = strange.length > 0 ? withoutStrange(found.text) : found.text;
  entries.digests.set(path, kept.digestOf(path, text));
  if (!isChecked) noteSuspect(entries, { file: path, text }, kept);
  const issues = kind.read(text, path, entries, kept);
  const notices = [...(found.encoding === 'GBK' ? [readAsGbk(path)] : []), ...(text.trim() === '' && issues.length === 0 ? [emptyFile] : [])];
  return { issues: [...strange, ...issues, ...notices], isUnread: issues.some(({ isWarning }) => isWarning !== true) };
}

function readAsGbk(path: string): IssueDraft {
  const cure = path.endsWith('.csv') ? '建议另存为“CSV UTF-8（逗号分隔）”' : '建议用记事本打开，另存为，编码选 UTF-8';
  return { rule: 'notice', field: '编码', what: '文件是 GBK 编码，已按 GBK 读', cure, isWarning: true };
}

/** A file in which Git has left two versions of the same lines side by side. */
function unmerged(text: string): IssueDraft | undefined {
  if (!text.includes('<<<<<<<')) return undefined;
  const line = text.split('\n').findIndex((each) => /^<{7}(?: |$)/.test(each)) + 1;
  if (line === 0) return undefined;
  return {
    line,
    what: '两个人改了同一处，合并没有做完：文件里还有 <<<<<<<、=======、>>>>>>> 这三种记号',
    cure: '两种记号中间是两个人各自的写法：留下对的一份，把三种记号的行都删去；拿不准的，请做技术的人合并，不要整段删去',
  };
}

const emptyFile: IssueDraft = {
  rule: 'notice',
  field: '整个文件',
  what: '文件是空的，按一条也没有读',
  cure: '确实一条也没有的，删去这个文件；误删了内容的，从 Git 里恢复',
  isWarning: true,
};

function refused(field: string, issue: IssueDraft): FileRead {
  return { issues: [{ ...issue, rule: 'unknown-file', field }], isUnread: issue.isWarning !== true };
}
