import { type FieldPath, type Issue, type IssueDraft, issueIn } from '../../domain/value/issue.ts';
import type { ContentFiles } from '../content-files.ts';
import { decoded } from '../file/decode.ts';
import type { Entries } from '../entries.ts';
import { formatField } from '../file/schema-fields.ts';
import { type LineOf, linesOfYaml } from '../file/place.ts';
import { contentKinds } from '../kinds.ts';
import { columnTitle } from '../file/table-columns.ts';

/** Looks up where issues stand: file, line, and the field in the words of the file. Each file is read once. */
export function locator(files: ContentFiles, entries: Entries): (draft: IssueDraft) => Issue {
  const lines = new Map<string, LineOf>();
  const lineIn = (file: string, path: FieldPath) => {
    const known = lines.get(file) ?? linesOfYaml(textOf(files, file));
    lines.set(file, known);
    return known(path);
  };
  return ({ at = {}, path: inside = [], inText, ...known }) => {
    const place = entries.places.get(at);
    if (!place) return issueIn('.', known);
    const path = [...place.path, ...inside];
    const lineOfText = inText === undefined ? 0 : lineBelowHead(textOf(files, place.file), inText);
    if (lineOfText > 0) return issueIn(place.file, { ...known, line: lineOfText, field: '正文' });
    return issueIn(place.file, { ...known, line: place.line ?? lineIn(place.file, path), field: fieldName(place.file, path) });
  };
}

/** The 1-based line below the second `---` on which `words` begin; 0 if they do not stand there. */
function lineBelowHead(text: string, words: string): number {
  const head = /^---[ \t]*\n[\s\S]*?\n(?:---|—+)[ \t]*(?:\n|$)/.exec(text)?.[0] ?? '';
  const at = text.indexOf(words, head.length);
  return at < 0 ? 0 : text.slice(0, at).split('\n').length;
}

function textOf(files: ContentFiles, file: string): string {
  const read = decoded(files.bytes(file));
  return read.kind === 'text' ? read.text : '';
}

/** A column by its title, a field with its Chinese title. A list's records are described one by one, without their number. */
function fieldName(file: string, path: FieldPath): string {
  if (file.endsWith('.csv')) return columnTitle(path[0]) ?? formatField(path);
  const inRecord = typeof path[0] === 'number' && path.length > 1 ? path.slice(1) : path;
  return formatField(inRecord, contentKinds.find(({ pattern }) => pattern.test(file))?.schema);
}
