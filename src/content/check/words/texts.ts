import type { FieldPath } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';

/** One text of a record, and where it stands. */
export interface Text {
  readonly at: object;
  readonly path: FieldPath;
  /** The name of the field: `title`; of a list of texts the list's. */
  readonly field: string;
  readonly text: string;
  /** What an exception names. */
  readonly subject: string;
  /** Copied from a document, which may be wrong itself. */
  readonly isQuoted: boolean;
  /** Below the head of a Markdown file. */
  readonly isBody: boolean;
}

/** Every record of the content, whatever its kind, but the rows of progress, the registry of codes and what only repeats words of other files. */
export function recordsOf(entries: Entries): object[] {
  const { reports, codeEvents, publishedCodes, publishedElsewhere, recordLinks, confirmations, portal, today, ...written } = entries;
  return [...(portal === undefined ? [] : [portal]), ...Object.values(written).flatMap((each): object[] => (Array.isArray(each) ? each : []))];
}

/**
 * Every text of every record, at any depth; of the rows of progress, of which a province has a million, the columns of words.
 * Where only some texts matter, `isAsked` spares finding the places of the others.
 */
export function textsOf(entries: Entries, isAsked: (text: string) => boolean = () => true): Text[] {
  const texts = recordsOf(entries).flatMap((at) => textsIn(at, isAsked).map((each) => ({ ...each, at, subject: subjectOf(at) })));
  const cells = entries.reports.flatMap((at) =>
    (['narrative', 'judgement', 'reason', 'correctionReason'] as const).flatMap((field) => {
      const text = at[field] ?? '';
      return text === '' || !isAsked(text)
        ? []
        : [{ at, path: [field], field, text, subject: subjectOf(at), isQuoted: field === 'narrative' || field === 'judgement', isBody: false }];
    }),
  );
  return [...texts, ...cells];
}

/** What an exception calls a record: its id, its task, its project or its title. */
function subjectOf(at: object): string {
  if ('indicator' in at && 'area' in at) return `${String(at.indicator)}@${String(at.area)}`;
  const named = 'id' in at ? at.id : 'project' in at ? at.project : 'title' in at ? at.title : 'name' in at ? at.name : 'area' in at ? at.area : '';
  return String(named);
}

const quotedFields: ReadonlySet<string> = new Set(['source', 'alsoIn', 'statements', 'text', 'seen', 'reason', 'question', 'narrative', 'judgement']);

function textsIn(record: object, isAsked: (text: string) => boolean): Omit<Text, 'at' | 'subject'>[] {
  const found: Omit<Text, 'at' | 'subject'>[] = [];
  const steps: (string | number)[] = [];
  const walk = (value: unknown, isQuoted: boolean) => {
    if (typeof value === 'string' && isAsked(value)) found.push(textAt(value, [...steps], isQuoted));
    if (typeof value !== 'object' || value === null) return;
    for (const [key, each] of Object.entries(value)) {
      steps.push(Array.isArray(value) ? Number(key) : key);
      walk(each, isQuoted || quotedFields.has(key));
      steps.pop();
    }
  };
  walk(record, false);
  return found;
}

function textAt(text: string, path: FieldPath, isQuoted: boolean): Omit<Text, 'at' | 'subject'> {
  const field = String(path.findLast((step) => typeof step === 'string') ?? '');
  const isBody = field === 'body';
  return { path: isBody ? [] : path, field, text, isQuoted, isBody };
}
