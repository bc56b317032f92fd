import { z } from 'zod';

/** Where a fact stands: the document, the 1-based line of its text, and the words there. */
export const source = z.strictObject({
  document: z.string().describe('来源文件的编号，即 documents/ 里的文件名，如 yueyang-2023-notice-27'),
  line: z.int().positive().describe('该事实在文件文本中的行号，从 1 开始，如 92'),
  text: z.string().describe('原文，一字不改，如 城镇新增就业 5.9 万人'),
});

export type Source = z.infer<typeof source>;

/** Fields shared by every record that quotes a document. */
export const quoted = {
  source: source.describe('来源：文件、行号、原文'),
  alsoIn: z.array(source).default([]).describe('同一事实在别处的出处，可不填'),
};

/** `yueyang-2023-notice-27:92`: names one line of one document. */
export function lineKey({ document, line }: Pick<Source, 'document' | 'line'>): string {
  return `${document}:${line}`;
}
