import type { Circular } from '../../src/domain/publication/circular.ts';
import { formatYaml } from '../command/format-yaml.ts';

/** A circular's file: its head between two lines of dashes, then its text. */
export function headOf(
  { title, cadence, asOf, to, issuer, documentNumber, issuedOn, copyTo, printedBy, printedOn, generated }: Omit<Circular, 'id' | 'area' | 'body'>,
  body: string,
): string {
  const fields = { title, cadence, asOf, to, issuer, documentNumber, issuedOn, copyTo, printedBy, printedOn, generated };
  const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return `---\n${formatYaml(known, '由 npm run circular 起草；您写的段落再次起草时都留着')}---\n${body}`;
}
