import { areaOfObject } from '../../src/domain/code/registry-check.ts';
import { type CivilDate, monthOf } from '../../src/domain/value/civil-date.ts';
import { fewestReads, fewReads, type PageReads } from '../../src/domain/code/page-reads.ts';

/** Day → code → how often its page was opened. */
export type ReadsByDay = ReadonlyMap<CivilDate, ReadonlyMap<string, number>>;

/**
 * The files of the content, by path, that these sums make: one for each area and month. Numbers below ten leave the
 * command as `不足10`, so that no file ever holds them.
 *
 * @param reads every day that the logs speak of, empty ones included: they say from when to when was counted
 * @param objectOfCode every code that is not closed → what it points at
 */
export function readFiles(reads: ReadsByDay, objectOfCode: ReadonlyMap<string, string>, countedOn: CivilDate): Map<string, Omit<PageReads, 'area' | 'month'>> {
  const files = new Map<string, Omit<PageReads, 'area' | 'month'>>();
  const days = [...reads.keys()].sort();
  for (const month of new Set(days.map(monthOf))) {
    const own = days.filter((day) => monthOf(day) === month);
    const [from, to] = [own[0], own.at(-1)];
    if (from === undefined || to === undefined) continue;
    for (const [area, codes] of codesByArea(reads, own, objectOfCode)) {
      files.set(`areas/${area}/code-reads/${month}.yaml`, { countedOn, from, to, codes: codes.map((code) => ofCode(code, own, reads)) });
    }
  }
  return files;
}

function codesByArea(reads: ReadsByDay, days: readonly CivilDate[], objectOfCode: ReadonlyMap<string, string>): Map<string, string[]> {
  const codes = [...new Set(days.flatMap((day) => [...(reads.get(day)?.keys() ?? [])]))].sort();
  const byArea = new Map<string, string[]>();
  for (const code of codes) {
    const area = areaOfObject(objectOfCode.get(code) ?? '');
    if (area !== undefined) byArea.set(area, [...(byArea.get(area) ?? []), code]);
  }
  return byArea;
}

function ofCode(code: string, days: readonly CivilDate[], reads: ReadsByDay): PageReads['codes'][number] {
  const counts = days.map((day) => [day.slice(8), reads.get(day)?.get(code) ?? 0] as const);
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  return { code, reads: total < fewestReads ? fewReads : total, days: Object.fromEntries(counts.filter(([, count]) => count >= fewestReads)) };
}
