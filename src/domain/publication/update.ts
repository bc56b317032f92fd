import { z } from 'zod';
import { civilDate } from '../value/civil-date.ts';
import { lineNumber } from '../value/source.ts';
import { reference, title } from '../value/text.ts';

/** The head of a Markdown file in `updates/`: one piece of news about one or more assignments. */
export const update = z.strictObject({
  title: title.describe('标题'),
  publishedOn: civilDate.describe('发布日期，加引号'),
  projects: z.array(reference).default([]).describe('涉及的项目编号'),
  document: reference.optional().describe('来源文件编号'),
  line: lineNumber.optional().describe('来源行号'),
});

export type Update = z.infer<typeof update> & {
  readonly id: string;
  readonly area: string;
  /** Plain Markdown after the head. */
  readonly body: string;
};
