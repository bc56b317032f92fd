import { type Issue, type IssueDraft, issueIn } from '../../../domain/value/issue.ts';
import { namesIn, isPrivate } from '../../../disclosure/personal/names.ts';
import { type PersonalData, personalData } from '../../../disclosure/personal/personal-data.ts';
import type { Entries } from '../../entries.ts';
import { fieldAt } from '../../file/field-at.ts';
import type { KeptFiles } from '../../kept-files.ts';
import type { Rule } from '../../rule.ts';
import { cureOf } from './privacy-cures.ts';
import { confirmedIn, type Located, unusedConfirmations } from './confirmations.ts';

/** No personal data anywhere in the content, comments, file names and the words of PDFs included, but what somebody confirmed to be none. */
export const privacyRule: Rule = {
  id: 'personal-data',
  sentence:
    '内容里不得出现个人信息：身份证号、手机号、银行卡号等号码，个人的联系方式和住址，住家的坐标（提醒），困难群众、患者、学生等的姓名，受益对象名单；PDF 里的文字也查。',
  find: (_model, entries) => personalIssues(entries),
};

/** What the rule finds; it needs no model, so that it speaks also when another file cannot be read. */
function personalIssues(entries: Entries): IssueDraft[] {
  const found = locatedData(entries);
  const open = found.filter((data) => confirmedIn(entries, data) === undefined);
  return [...open.map((data) => issue(entries, data)), ...unusedConfirmations(entries, found)];
}

/** What was found and is confirmed to be none, with who confirmed it: told at every validation. */
export function privacyNotices(entries: Entries): Issue[] {
  return locatedData(entries).flatMap((data) => {
    const confirmed = confirmedIn(entries, data);
    if (confirmed === undefined || typeof confirmed === 'string') return [];
    const { confirmedBy, confirmedOn, reason } = confirmed;
    const { file, line, field, kind, shown } = data;
    const what = `${kind} ${shown} 经 ${confirmedBy} ${confirmedOn} 核实不是个人信息：${reason}`;
    return [issueIn(file, { rule: 'notice', line, field, what, cure: '仍是这样就不用改；已经不是，就从 not-personal.yaml 里删去', isWarning: true })];
  });
}

/**
 * Remembers a file that may hold personal data, to be looked at when officials and codes
 * are known: both only lessen what is found. Unchanged files are not looked at again.
 */
export function noteSuspect(entries: Entries, { file, text }: { file: string; text: string }, kept: KeptFiles): void {
  const look = () => ({
    rows: personalData(text, { isLetter: isLetter(file) })
      .slice(0, 1)
      .map(() => ({ value: true, path: [] })),
    issues: [],
  });
  if (kept.parsed(`${file}#personal`, text, look).rows.length > 0) entries.suspects.set(file, text);
}

/** Remembers a file whose name may hold personal data. */
export function noteName(entries: Entries, file: string): void {
  const isSuspect = suspectNames.get(file) ?? (personalData(file).length > 0 || namesIn(file).length > 0);
  suspectNames.set(file, isSuspect);
  if (isSuspect) entries.suspectNames.add(file);
}

/** File names come again with every reading, and say the same. */
const suspectNames = new Map<string, boolean>();

const located = new WeakMap<Entries, Located[]>();

/** Every find with its place; asked for twice of the same entries. */
function locatedData(entries: Entries): Located[] {
  const found = located.get(entries) ?? locate(entries);
  located.set(entries, found);
  return found;
}

function locate(entries: Entries): Located[] {
  const officials = new Set(entries.officials.flatMap(({ name, aliases }) => [name, ...aliases, ...aliases.map((alias) => alias.replace(/\s/g, ''))]));
  const numbers = new Set(entries.areas.flatMap(({ id, divisionCode = '' }) => [id, divisionCode]));
  const inText = [...entries.suspects].flatMap(([file, text]) => inLines(text, file, personalData(text, { officials, numbers, isLetter: isLetter(file) })));
  return [...inText, ...[...entries.suspectNames].flatMap((file) => inName(file, officials, numbers))];
}

const pdfField = '文件里的文字';

/** `found` is in the order of the text. */
function inLines(text: string, file: string, found: readonly PersonalData[]): Located[] {
  const lines = text.split(/\r?\n/);
  let line = 0;
  let start = 0;
  return found.map((data) => {
    for (let end = text.indexOf('\n', start); end >= 0 && end < data.from; end = text.indexOf('\n', start)) {
      line++;
      start = end + 1;
    }
    if (file.endsWith('.pdf')) return { ...data, file, line: 0, field: pdfField };
    return { ...data, file, line: line + 1, field: fieldAt(lines, file, { line, column: data.from - start }) };
  });
}

function inName(file: string, officials: ReadonlySet<string>, numbers: ReadonlySet<string>): Located[] {
  const found: PersonalData[] = personalData(file, { officials, numbers });
  const names = namesIn(file).filter(({ name }) => isPrivate({ officials }, name));
  const named = names.map(({ name, from, to }) => ({ kind: '姓名' as const, from, to, exact: name, shown: name, isCertain: false }));
  return [...found, ...named].map((data) => ({ ...data, file, line: 0, field: '文件名' }));
}

function issue(entries: Entries, data: Located): IssueDraft {
  const at = {};
  entries.places.set(at, { file: data.file, path: [data.field], line: data.line });
  const doubt = data.isCertain ? '含有' : '像是';
  const shown = data.shown.replace(/\s+/g, ' ').slice(0, 40);
  return { at, what: `${doubt}${data.kind} ${shown}`, cure: cureOf(data), isWarning: data.kind === '坐标' };
}

/** Letters to the office, answers to them, and proposals. */
function isLetter(file: string): boolean {
  return /^areas\/[^/]+\/(?:answers|solicitations)\//.test(file);
}
