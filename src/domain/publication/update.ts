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

/** A piece of an update, in reading order: a paragraph, or a photo that stands by itself between paragraphs. */
export type UpdatePart = { readonly text: string } | { readonly file: string; readonly alt: string };

const photoLine = /^!\[([^\]]*)\]\(([^()\s]+)\)$/;

/** The paragraphs and photos of an update: `![青松小学新操场](qingsong-after.jpg)` alone between blank lines is a photo of the area's folder. */
export function updateParts({ body }: Pick<Update, 'body'>): UpdatePart[] {
  return body.split(/\n\s*\n/).map((block) => {
    const [, alt = '', file] = photoLine.exec(block.trim()) ?? [];
    return file === undefined ? { text: block.trim() } : { file, alt };
  });
}

/** The photos of an update. */
export function updatePhotos(update: Pick<Update, 'body'>): { readonly file: string; readonly alt: string }[] {
  return updateParts(update).flatMap((part) => ('file' in part ? [part] : []));
}
