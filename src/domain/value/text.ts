import { z } from 'zod';

/** A name, a title, an address or a telephone: one line, never blank. Outer space is dropped. */
export const title = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .refine((text) => !/[\n\r]/.test(text), { error: '这一项只写一行，中间不换行' });

/** A sentence or some paragraphs, never blank. Outer space is dropped. */
export const words = z.string().trim().min(1).max(20_000);

/** A short name of a record that others use and nobody changes: small letters, digits and hyphens. */
export const slug = z
  .string()
  .max(60)
  .regex(/^[a-z0-9-]+$/, { error: '只能用小写英文字母、数字和连字符' });

/** What names another record: an id, or a name as a document prints it. Never blank. */
export const reference = z.string().trim().min(1).max(200);

/**
 * A list that has entries, where it is written: what is not known, or what there is none of, is left out with the name of
 * the field, so that an empty list is one whose entries were lost.
 *
 * @param what what an entry is, in Chinese
 */
export function filled<T extends z.ZodType>(entry: T, what: string): z.ZodArray<T> {
  return z.array(entry).min(1, { error: `一个${what}也没有写；写上，没有的连字段一起删去` });
}

/** Schemas of ids, which may be written as bare digits; it is not printed in the editors' schemas. */
export const ids = z.registry<{ readonly isId: true }>();
reference.register(ids, { isId: true });
