import { join } from 'node:path';
import { readContent } from '../../src/content/read.ts';
import type { Model } from '../../src/content/model.ts';

/** The committed content. */
export const content = join(import.meta.dirname, '../../content');

/** The committed content, tied together; it may still lack codes. */
export function readModel(): Model {
  const { model, problems } = readContent(content);
  if (model === undefined) throw new Error(JSON.stringify(problems));
  return model;
}
