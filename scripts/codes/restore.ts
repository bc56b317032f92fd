import { publishedSources } from '../../src/content/check/codes/registry-place.ts';
import { readContent } from '../../src/content/read/read.ts';
import { restored } from '../../src/domain/code/registry-lost.ts';
import { parseRegistry } from '../../src/domain/code/registry.ts';
import type { RegistryEvent } from '../../src/domain/code/registry-event.ts';
import { publishedBefore } from './published.ts';
import { registryTextOf, saveRegistry } from './write.ts';

/**
 * Writes `codes.csv` anew with every line that the records, the built site and Git's history know and
 * that it lost, and says what changed. Lines of an unfinished merge are kept, of both sides.
 *
 * @throws {Error} in Chinese if nothing is known to restore it from
 */
export function restoreRegistry(folder: string, site: string | undefined): string {
  const { known, notices } = publishedBefore(folder, site);
  const { entries } = readContent(folder, undefined, known);
  const sources = publishedSources(entries);
  if (sources.every(({ events }) => events.length === 0)) throw new Error(`没有底册、以前生成的网站和 Git 的历史可用，登记表没有改动。${notices.join('')}`);
  const text = registryTextOf(folder);
  const { events, unread } = readable(text);
  const after = restored(events, sources);
  const [added, dropped] = [after.filter((event) => !events.includes(event)), events.filter((event) => !after.includes(event))];
  const lines = [
    ...notices.map((notice) => `提示：${notice}`),
    ...unread.map((line) => `没有读成、没有保留的行：${line}`),
    ...dropped.map(({ line, code, object }) => `与底册不符、没有保留的行：第 ${line} 行，${code} ${object}`),
  ];
  if (added.length + dropped.length + unread.length === 0 && parseRegistry(text).issues.length === 0)
    return [...lines, '登记表没有少行，没有改动。'].join('\n');
  saveRegistry(folder, after);
  const what = `放回了 ${new Set(added.map(({ code }) => code)).size} 个码的 ${added.length} 行，写好了 codes.csv，共 ${after.length} 行。`;
  return [...lines, what, '接着运行 npm run validate 核对。'].join('\n');
}

/** The events of whatever lines can be read, and the lines that cannot. */
function readable(text: string): { events: RegistryEvent[]; unread: string[] } {
  const lines = text.split(/\r?\n/).map((line) => (/^(<{7}|\|{7}|={7}|>{7})( |$)/.test(line) ? '' : line));
  const { events, issues } = parseRegistry(lines.join('\n'));
  if (events.length === 0 && issues.length > 0) return { events, unread: lines.filter((line) => line !== '') };
  const wrong = new Set(issues.map(({ line }) => line));
  return { events, unread: lines.filter((_, index) => wrong.has(index + 1)) };
}
