import { plainRow } from '../content/official/sheet-row.ts';
import type { Draft, DraftPart } from './draft.ts';

/**
 * A draft of a Word file, from the HTML that mammoth makes of it: paragraphs, headings and list items are counted as 段, tables and their
 * rows apart. What lies in a cell, other tables too, is the cell's text. A cell over several rows stands in the first.
 */
export function draftOfHtml(html: string): Draft {
  const parts: DraftPart[] = [];
  let [paragraphs, tables, rows, depth] = [0, 0, 0, 0];
  let text = '';
  let cells: string[] = [];
  const addParagraph = () => {
    if (text.trim() === '' || depth > 0) return;
    paragraphs += 1;
    parts.push({ place: `第 ${paragraphs} 段`, text });
    text = '';
  };
  for (const [, close, tag = '', words] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>|([^<]+)/gu)) {
    if (words !== undefined) text += plain(words);
    else if (tag === 'table') {
      if (close === '') addParagraph();
      depth += close === '' ? 1 : -1;
      if (close === '' && depth === 1) [tables, rows, text] = [tables + 1, 0, ''];
    } else if (depth === 1 && tag === 'tr') {
      if (close === '') [cells, rows] = [[], rows + 1];
      else parts.push({ place: `表 ${tables} 第 ${rows} 行`, text: cells.join('\t'), row: plainRow(parts.length + 1, cells) });
    } else if (depth === 1 && (tag === 'td' || tag === 'th')) {
      if (close !== '') cells.push(text.trim());
      text = '';
    } else if (tag === 'br') text += depth > 0 ? ' ' : '\n';
    else if (/^(?:p|h[1-6]|li)$/u.test(tag)) {
      if (depth > 0) text += close === '' ? '' : ' ';
      else addParagraph();
    }
  }
  addParagraph();
  return parts;
}

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&nbsp;': '\u00a0', '&amp;': '&' };

function plain(words: string): string {
  return words.replace(/&(?:lt|gt|quot|#39|nbsp|amp);/gu, (entity) => entities[entity] ?? entity).replace(/[\t\r\n]/gu, ' ');
}
