import type { Responsibility } from '../domain/task/assignment.ts';
import { documentOf, type Source } from '../domain/value/source.ts';

/** Where a record names a person or a unit: the first of its lines whose words have the name; its own line where none has. */
export function namedAt({ source, alsoIn }: Pick<Responsibility, 'source' | 'alsoIn'>, name: string): Source {
  return [source, ...alsoIn].find((each) => names(documentOf(each)?.text ?? '', name)) ?? source;
}

/** Every line on which a record rests that names somebody, its own first: a table may have the names far below the units. */
export function namingLines(record: Responsibility): Source[] {
  const named = [...record.leadOfficials, ...record.leadAgencies, ...record.responsiblePersons, ...record.responsibleAgencies];
  const naming = new Set([record.source, ...named.map((name) => namedAt(record, name))]);
  return [record.source, ...record.alsoIn].filter((each) => naming.has(each));
}

/** Whether words have a name; tables space two-character names out: 李  良. */
export function names(text: string, name: string): boolean {
  return unspaced(text).includes(unspaced(name));
}

function unspaced(text: string): string {
  return text.replace(/\s/gu, '');
}
