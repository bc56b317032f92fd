import { parseRegistry, type RegistryEvent } from '../domain/code/registry.ts';
import type { Parsed } from './parse.ts';

/** `codes.csv`: one row an event; its line is known. */
export function parseCodes(text: string, file: string): Parsed<RegistryEvent> {
  const { events, problems } = parseRegistry(text);
  return {
    rows: events.map((value) => ({ value, path: [], line: value.line })),
    problems: problems.map((problem) => ({ ...problem, rule: 'code-registry', file, subject: '' })),
  };
}
