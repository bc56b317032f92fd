import type { Issue } from '../domain/value/issue.ts';
import { strangeCharacters, withoutStrange } from './characters.ts';
import { ruleIssues } from './check.ts';
import { noteName, noteSuspect, privacyNotices } from './check/privacy.ts';
import { consequencesOf } from './consequences.ts';
import { type ContentFiles, diskFiles, type FileFault, type ListedFile, unreadableFault } from './content-files.ts';
import { decoded } from './decode.ts';
import { emptyEntries, type Entries, type Known } from './entries.ts';
import { fileKind } from './file-name.ts';
import { type KeptFiles, nothingKept } from './kept-files.ts';
import { locator } from './locate.ts';
import { areasWithoutFile, folderFault, standInPortal, withoutPortal } from './missing-files.ts';
import { buildModel, type Model } from './model.ts';
import { photoFault } from './photo.ts';
import { formatIssues, inReadingOrder } from './issue.ts';
import type { Slot } from './slots.ts';

/** What `content/` says, and everything that is wrong with it. The model is whole only without issues. */
export interface ContentRead {
  readonly model: Model | undefined;
  readonly entries: Entries;
  readonly issues: readonly Issue[];
  /** What does not have to be mended: a GBK file that was read, a find that somebody confirmed, parts that do not add up. */
  readonly notices: readonly Issue[];
}

/** What became of one file. */
interface FileRead {
  readonly issues: readonly Issue[];
  readonly notices?: readonly Issue[];
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
  const files = typeof root === 'string' ? diskFiles(root) : root;
  const entries = emptyEntries(known);
  const listed = files.list();
  const wrongFolder = folderFault(listed);
  if (wrongFolder) return { model: undefined, entries, issues: [wrongFolder], notices: [] };
  const read = listed.map((each) => ({ path: each.path, ...readListed(each, files, entries, kept) }));
  const absent = [...areasWithoutFile(listed), ...(listed.some(({ path }) => path === 'portal.yaml') ? [] : [withoutPortal])];
  const unread = [...read.filter(({ isUnread }) => isUnread).map(({ path }) => path), ...absent.map(({ file }) => file)];
  const model = buildModel({ ...entries, portal: entries.portal ?? standInPortal });
  const across = issuesAcross(model, entries, files, unread);
  return {
    model: unread.length === 0 ? model : undefined,
    entries,
    issues: inReadingOrder([...read.flatMap(({ issues }) => issues), ...absent, ...across.issues]),
    notices: [...read.flatMap(({ notices = [] }) => notices), ...across.notices, ...privacyNotices(entries).map(confirmed)],
  };
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

function issuesAcross(model: Model, entries: Entries, files: ContentFiles, unread: readonly string[]) {
  const isConsequence = consequencesOf(unread, entries.codeEvents.length > 0);
  const locate = locator(files, entries);
  const found = ruleIssues(model, entries);
  const own = found.filter((issue) => !isConsequence({ issue, file: entries.places.get(issue.at ?? {})?.file ?? '' }));
  const hidden = found.length - own.length;
  const cure = '改好以后再运行一次';
  const what = `有 ${unread.length} 个文件没有读成，引用它们的 ${hidden} 处这次没有核对`;
  const unchecked: Issue[] = hidden === 0 ? [] : [{ rule: 'notice', file: unread[0] ?? '', line: 0, field: '', what, cure }];
  const warnings = own.filter(({ isWarning }) => isWarning).map(locate);
  return { issues: own.filter(({ isWarning }) => !isWarning).map(locate), notices: [...warnings, ...unchecked] };
}

function readListed({ path, fault }: ListedFile, files: ContentFiles, entries: Entries, kept: KeptFiles): FileRead {
  noteName(entries, path);
  if (fault) return refused(path, '文件', fault);
  const is = fileKind(path);
  if (is.kind === 'fault') return refused(path, '文件名', is.fault);
  try {
    const bytes = files.bytes(path);
    return is.kind === 'photo' ? readPhoto(path, bytes, entries) : readText(path, bytes, is.slot, entries, kept);
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return refused(path, '文件', unreadableFault(error));
    throw error;
  }
}

function readPhoto(path: string, bytes: Uint8Array, entries: Entries): FileRead {
  entries.media.add(path);
  const fault = photoFault(bytes);
  return { issues: fault ? [issue(path, 0, '照片', fault, 'photo')] : [], isUnread: false };
}

function readText(path: string, bytes: Uint8Array, slot: Slot, entries: Entries, kept: KeptFiles): FileRead {
  const found = decoded(bytes);
  if (found.kind === 'unreadable') return { issues: [issue(path, found.line, '编码', found)], isUnread: true };
  const strange = strangeCharacters(found.text).map((each) => issue(path, each.line, '文字', each));
  const text = strange.length > 0 ? withoutStrange(found.text) : found.text;
  entries.digests.set(path, kept.digestOf(path, text));
  noteSuspect(entries, { file: path, text }, kept);
  const issues = slot.read(text, path, entries, kept);
  return { issues: [...strange, ...issues], notices: found.encoding === 'GBK' ? [gbkNotice(path)] : [], isUnread: issues.length > 0 };
}

function gbkNotice(path: string): Issue {
  return issue(path, 0, '编码', { what: '文件是 GBK 编码，已按 GBK 读', cure: '建议另存为 UTF-8（表格选“CSV UTF-8（逗号分隔）”）' }, 'notice');
}

/** A find that somebody confirmed to be none is told at every validation. */
function confirmed({ file, line, field, what }: ReturnType<typeof privacyNotices>[number]): Issue {
  return issue(file, line, field, { what, cure: '仍是这样就不用改；已经不是，就从 not-personal.yaml 里删去' }, 'notice');
}

function refused(path: string, field: string, fault: FileFault): FileRead {
  return { issues: [issue(path, 0, field, fault, 'unknown-file')], isUnread: true };
}

function issue(file: string, line: number, field: string, { what, cure }: FileFault, rule = 'schema'): Issue {
  return { rule, file, line, field, what, cure };
}
