import MarkdownIt from 'markdown-it';
import type { SitePath } from '../../domain/publication/page-path.ts';
import { type Update, updateParts } from '../../domain/publication/update.ts';
import { relativeHref } from '../address.ts';

/** Paragraphs, lists, emphasis and links: a heading would break the order of the page, and what is written as HTML is shown as text. */
const markdown = new MarkdownIt({ html: false, linkify: true }).disable(['heading', 'lheading', 'code', 'fence', 'hr', 'image', 'table']);
// A schemeless word such as 实事.md is a file to its writer.
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

/** An address of another site, a telephone number, or a place on the same page. */
const outside = /^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i;

/** A text of an update as HTML on the page at `from`; its writer names pages of this site by their path from the site's root, as 方法说明 is `methodology.html`. */
export function updateHtml(text: string, from: SitePath): string {
  const tokens = markdown.parse(text, {});
  for (const link of tokens.flatMap(({ children }) => children ?? []).filter(({ type }) => type === 'link_open')) {
    const written = String(link.attrGet('href') ?? '');
    if (!outside.test(written)) link.attrSet('href', relativeHref(from, written.replace(/^\.?\//, '')));
  }
  return markdown.renderer.render(tokens, markdown.options, {});
}

/** What an update says, for a line of a story or a feed: its texts and the words of its photos, without marks; paragraphs and items apart by a blank line. */
export function updateWords(update: Pick<Update, 'body'>): string {
  return updateParts(update)
    .map((part) => ('text' in part ? plainWords(part.text) : part.alt))
    .join('\n\n');
}

function plainWords(text: string): string {
  const blocks = markdown.parse(text, {}).flatMap(({ type, children }) => (type === 'inline' ? [children ?? []] : []));
  return blocks.map((inline) => inline.map(({ type, content }) => (type === 'softbreak' || type === 'hardbreak' ? '\n' : content)).join('')).join('\n\n');
}
