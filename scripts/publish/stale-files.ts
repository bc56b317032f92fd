import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dayOf } from '../../src/server/cases/feedback-counts.ts';
import { publicId } from '../../src/server/cases/publication.ts';
import { monthOf } from '../../src/domain/value/civil-date.ts';

/**
 * Files of the content that a case left when it moved to another area: its answer there,
 * and the count of a month in which that area has no case any more. Months of which the
 * store knows no case stay as they are.
 *
 * @param written paths that are to be, below the content folder
 * @returns paths below the content folder
 */
export function staleFiles(folder: string, rows: ReadonlyArray<{ id: string; receivedAt: string }>, written: ReadonlyMap<string, object>): string[] {
  const answers = new Set(rows.map(({ id }) => `${publicId(id)}.yaml`));
  const months = new Set(rows.map(({ receivedAt }) => `${monthOf(dayOf(receivedAt))}.yaml`));
  const found = namesIn(join(folder, 'areas')).flatMap((area) => [
    ...namesIn(join(folder, 'areas', area, 'answers'))
      .filter((name) => answers.has(name))
      .map((name) => `areas/${area}/answers/${name}`),
    ...namesIn(join(folder, 'areas', area, 'feedback'))
      .filter((name) => months.has(name))
      .map((name) => `areas/${area}/feedback/${name}`),
  ]);
  return found.filter((path) => !written.has(path));
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
