import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findings } from './check.ts';
import { emptyEntries, type Entries, type Finding, type Known } from './entries.ts';
import { formatPath } from './issue.ts';
import { type KeptFiles, nothingKept } from './kept-files.ts';
import { buildModel, type Model } from './model.ts';
import { pdfFault, photoFault } from './photo.ts';
import { lineOfYaml } from './place.ts';
import { inReadingOrder, type Problem } from './problem.ts';
import { noteName, noteSuspect, personalFindings, privacyNotices } from './check/privacy.ts';
import { slots } from './slots.ts';

/** What `content/` says, and everything that is wrong with it. The model is whole only without problems. */
export interface ContentRead {
  readonly model: Model | undefined;
  readonly entries: Entries;
  readonly problems: readonly Problem[];
  /** What somebody confirmed to be right although it looks wrong, in Chinese, one each. */
  readonly notices: readonly string[];
}

/**
 * Reads and checks every file below `root` (the folder `content/`). Problems are all of
 * them, in reading order; the model is missing if a file could not be read into its schema.
 * Files that `kept` knows unchanged from an earlier build are not parsed again. The registry of
 * codes is also held against what is `known` to have been published.
 */
export function readContent(root: string, kept: KeptFiles = nothingKept, known: Known = {}): ContentRead {
  const entries = emptyEntries(known);
  const broken = filesBelow(root).flatMap((file) => readFile(root, file, entries, kept));
  if (entries.portal === undefined && !broken.some(({ file }) => file === 'portal.yaml')) broken.push(withoutPortal);
  const notices = privacyNotices(entries);
  if (broken.length > 0) {
    const personal = personalFindings(entries).map((finding) => located(finding, entries, root));
    return { model: undefined, entries, problems: inReadingOrder([...broken, ...personal]), notices };
  }
  const model = buildModel(entries);
  const found = findings(model, entries).map((finding) => located(finding, entries, root));
  return { model, entries, problems: inReadingOrder(found), notices };
}

/** Reads a folder that must be right: throws an error that lists every problem. */
export function readSoundContent(root: string, format: (problem: Problem) => string): Model {
  const { model, problems } = readContent(root);
  if (model && problems.length === 0) return model;
  throw new Error(`内容有 ${problems.length} 处问题：\n${problems.map(format).join('\n')}`);
}

function filesBelow(root: string, folder = ''): string[] {
  if (!existsSync(join(root, folder))) return [];
  const inside = readdirSync(join(root, folder), { withFileTypes: true });
  const sorted = inside.sort((left, right) => (left.name < right.name ? -1 : 1));
  return sorted.flatMap((each) => {
    const path = folder === '' ? each.name : `${folder}/${each.name}`;
    return each.isDirectory() ? filesBelow(root, path) : [path];
  });
}

function readFile(root: string, file: string, entries: Entries, kept: KeptFiles): readonly Problem[] {
  noteName(entries, file);
  if (isMedia(file)) {
    entries.media.add(file);
    return photoProblems(root, file);
  }
  const slot = slots.find(({ pattern }) => pattern.test(file));
  if (!slot) return [unknownFile(file)];
  const text = readFileSync(join(root, file), 'utf8');
  entries.digests.set(file, kept.digestOf(file, text));
  noteSuspect(entries, { file, text }, kept);
  return slot.read(text, file, entries, kept);
}

function photoProblems(root: string, file: string): Problem[] {
  const fault = file.endsWith('.pdf') ? pdfFault(readFileSync(join(root, file))) : photoFault(readFileSync(join(root, file)));
  return fault ? [{ rule: 'photo', file, line: 0, field: file.endsWith('.pdf') ? '文件' : '照片', ...fault, subject: '' }] : [];
}

function located(finding: Finding, entries: Entries, root: string): Problem {
  const { rule, what, cure, subject } = finding;
  const place = entries.places.get(finding.at);
  if (!place) return { rule, file: '.', line: 0, field: '', what, cure, subject };
  const path = [...place.path, ...(finding.path ?? [])];
  const line = place.line ?? lineOfYaml(readFileSync(join(root, place.file), 'utf8'), path);
  const field = formatPath(path);
  return { rule, file: place.file, line, field, what, cure, subject };
}

function isMedia(file: string): boolean {
  return /^areas\/[^/]+\/(photos|files)\//.test(file) && /\.(jpe?g|png|webp|pdf)$/.test(file);
}

function unknownFile(file: string): Problem {
  return {
    rule: 'unknown-file',
    file,
    line: 0,
    field: '文件名',
    what: '不认识这个文件，放错了位置或名字不对',
    cure: '对照 README“内容放在哪里”改名或移走；受益对象明细等名单不得放进内容目录',
    subject: '',
  };
}

const withoutPortal: Problem = {
  rule: 'schema',
  file: 'portal.yaml',
  line: 0,
  field: '整个文件',
  what: '缺少门户身份文件',
  cure: '新建 content/portal.yaml，填写 name、operator、origin、homeArea',
  subject: '',
};
