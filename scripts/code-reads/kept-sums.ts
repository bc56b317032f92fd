import { ascending } from '../../src/domain/value/order.ts';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { type CivilDate, civilDate } from '../../src/domain/value/civil-date.ts';
import type { ReadsByDay } from './months.ts';

const kept = z.record(civilDate, z.record(z.string(), z.int().min(1)));

/**
 * Sums of days whose logs are deleted by now: servers keep two weeks of logs, a count speaks of a month. They lie beside
 * the store, not in the content: day, code and number, nothing of anybody. Empty where there is no file yet.
 */
export function keptSums(file: string): ReadsByDay {
  if (!existsSync(file)) return new Map();
  const days = kept.parse(JSON.parse(readFileSync(file, 'utf8')));
  return new Map(Object.entries(days).map(([day, codes]) => [civilDate.parse(day), new Map(Object.entries(codes))]));
}

/** Writes the sums in place of those that stand there, as a whole. */
export function keepSums(file: string, sums: ReadsByDay): void {
  const days = [...sums].sort(ascending(([day]) => day));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, `${JSON.stringify(Object.fromEntries(days.map(([day, codes]) => [day, Object.fromEntries(codes)])))}\n`);
  renameSync(`${file}.part`, file);
}

/** Both counts together. A day that stands in both is one of which each log may have a part: the larger number of each code holds. */
export function joinedSums(before: ReadsByDay, now: ReadsByDay): ReadsByDay {
  const joined = new Map<CivilDate, Map<string, number>>();
  for (const sums of [before, now]) {
    for (const [day, codes] of sums) {
      const known = joined.get(day) ?? new Map<string, number>();
      for (const [code, count] of codes) known.set(code, Math.max(count, known.get(code) ?? 0));
      joined.set(day, known);
    }
  }
  return joined;
}
