import type { PersonalData } from '../../../disclosure/personal/personal-data.ts';
import type { Confirmation } from '../../../domain/publication/confirmation.ts';
import type { IssueDraft } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';

/** Personal data with its place; line 0 is the file's name. */
export interface Located extends PersonalData {
  readonly file: string;
  readonly line: number;
  readonly field: string;
}

/**
 * Why `data` is accepted as no personal data: a record in the area's not-personal.yaml
 * (any kind), or words that staff kept when they approved the answer (never a certain
 * number). Undefined if nobody confirmed it.
 */
export function confirmedIn(entries: Entries, data: Located): Confirmation | string | undefined {
  const own = entries.confirmations.find((record) => speaksOf(record, data, entries));
  if (own) return own;
  const kept = data.isCertain ? undefined : keptWords(entries, data);
  return kept ?? selfQuoted(entries, data);
}

/** Records that excuse nothing: the text changed or was mistyped, or stands in another area. */
export function unusedConfirmations(entries: Entries, located: readonly Located[]): IssueDraft[] {
  const unused = entries.confirmations.filter((record) => !located.some((data) => speaksOf(record, data, entries)));
  return unused.map((at) => ({
    at,
    path: ['text'],
    what: `${at.file} 里没有找到这段像个人信息的原文`,
    cure: '照文件里的写法一字不差地写；只能登记本区域的文件；已经改掉的就删去这一条',
  }));
}

/** A record speaks of its own area's files; the portal's own area also of those above all areas. */
function speaksOf(record: Confirmation, data: Located, { portal }: Entries): boolean {
  const owner = /^areas\/([^/]+)\//.exec(data.file)?.[1] ?? portal?.homeArea;
  return owner === record.area && record.file === data.file && flat(record.text) === keyOf(data);
}

/** In not-personal.yaml itself stands the text of its records. */
function selfQuoted({ confirmations }: Entries, data: Located): string | undefined {
  const isQuoted = confirmations.some(({ area, text }) => data.file === `areas/${area}/not-personal.yaml` && flat(data.exact).includes(flat(text)));
  return isQuoted ? data.exact : undefined;
}

function keptWords(entries: Entries, { file, exact }: Located): string | undefined {
  const [, area, kind, name] = /^areas\/([^/]+)\/(answers|solicitations)\/([^/]+)\.yaml$/.exec(file) ?? [];
  const confirmed =
    kind === 'answers'
      ? entries.answers.find((answer) => answer.area === area && answer.id === name)?.confirmed
      : entries.solicitations
          .filter((each) => each.area === area && each.year === name)
          .flatMap(({ proposals }) => proposals.flatMap((each) => each.confirmed ?? []));
  return confirmed?.find((words) => flat(exact).includes(flat(words)) || flat(words).includes(flat(exact)));
}

/** What a record quotes: the words, or a list's first line. */
function keyOf({ kind, exact }: Located): string {
  return flat(kind === '人员名单' ? (exact.trim().split('\n', 1)[0] ?? '') : exact);
}

function flat(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
