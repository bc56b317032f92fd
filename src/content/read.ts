import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load, timestampTag, YAMLException } from 'js-yaml';
import { findings } from './check.ts';
import { emptyEntries, type Entries, type Finding } from './entries.ts';
import { formatPath, schemaIssues } from './issue.ts';
import { buildModel, type Model } from './model.ts';
import { lineOfYaml } from './place.ts';
import { inReadingOrder, type Problem } from './problem.ts';
import { parseRegistry } from '../domain/registry.ts';
import { readProgress } from './table.ts';
import { slots } from './slots.ts';

/** What `content/` says, and everything that is wrong with it. The model is whole only without problems. */
export interface ContentRead {
  readonly model: Model | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Reads and checks every file below `root` (the folder `content/`). Problems are all of
 * them, in reading order; the model is missing if a file could not be read into its schema.
 */
export function readContent(root: string): ContentRead {
  const entries = emptyEntries();
  const broken = filesBelow(root).flatMap((file) => readFile(root, file, entries));
  if (entries.portal === undefined && !broken.some(({ file }) => file === 'portal.yaml')) broken.push(withoutPortal);
  if (broken.length > 0) return { model: undefined, problems: inReadingOrder(broken) };
  const model = buildModel(entries);
  const found = findings(model, entries).map((finding) => located(finding, entries, root));
  return { model, problems: inReadingOrder(found) };
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

function readFile(root: string, file: string, entries: Entries): Problem[] {
  if (isMedia(file)) {
    entries.media.add(file);
    return [];
  }
  const text = readFileSync(join(root, file), 'utf8');
  if (file === 'codes.csv') return readCodes(text, file, entries);
  if (/^areas\/[^/]+\/progress\/\d{4}-\d{2}\.csv$/.test(file)) return readProgress(text, file, entries);
  return readYaml(text, file, entries);
}

function readYaml(text: string, file: string, entries: Entries): Problem[] {
  const slot = slots.find(({ pattern }) => pattern.test(file));
  if (!slot) return [unknownFile(file)];
  const { head, body } = file.endsWith('.md') ? splitMarkdown(text) : { head: text, body: '' };
  const raw = parsedYaml(head, file);
  if (raw.problem) return [raw.problem];
  const [, area = '', name = ''] = slot.pattern.exec(file) ?? [];
  const { error, records } = slot.accept(raw.value, { area, name }, entries, body);
  for (const [record, path] of records) entries.places.set(record, { file, path });
  if (!error) return [];
  return schemaIssues(error, slot.schema).map(({ path, what, cure }) => ({
    rule: 'schema',
    file,
    line: lineOfYaml(head, path),
    field: formatPath(path),
    what,
    cure,
    subject: '',
  }));
}

/** Dates without quotes become Date objects here, so that the schema can refuse them. */
const strictYaml = { schema: CORE_SCHEMA.withTags(timestampTag), maxAliases: 0, maxDepth: 40 };

function parsedYaml(text: string, file: string): { value?: unknown; problem?: Problem } {
  try {
    return { value: text.trim() === '' ? undefined : load(text, strictYaml) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const what = yamlWords(error.reason);
    return { problem: { rule: 'schema', file, line: (error.mark?.line ?? 0) + 1, field: '格式', what, cure: '检查这一行的缩进、冒号后的空格和引号', subject: '' } };
  }
}

function yamlWords(reason: string): string {
  if (/duplicated mapping key/.test(reason)) return '同一个字段写了两次';
  if (/alias/i.test(reason)) return '不允许使用 * 和 & 引用';
  if (/depth|nest/i.test(reason)) return '缩进层数太多';
  return `不是能读的 YAML（${reason}）`;
}

function splitMarkdown(text: string): { head: string; body: string } {
  const [, head = '', body = ''] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/.exec(text) ?? [];
  return { head, body: body.trim() };
}

function readCodes(text: string, file: string, entries: Entries): Problem[] {
  const { events, problems } = parseRegistry(text);
  for (const event of events) {
    entries.codeEvents.push(event);
    entries.places.set(event, { file, path: [], line: event.line });
  }
  return problems.map((problem) => ({ ...problem, rule: 'code-registry', file, subject: '' }));
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
