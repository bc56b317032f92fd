import type { Edition } from '../findings/edition.ts';
import { type PageHead, pageHead } from '../views/head.ts';
import { contentFiles, type DictionaryFile, publishedFiles } from './dictionary.ts';

/** Every field of every file, published or kept. */
export interface DictionaryPage {
  readonly head: PageHead;
  readonly published: readonly DictionaryFile[];
  readonly content: readonly DictionaryFile[];
}

export function dictionaryPage(edition: Edition): DictionaryPage {
  const head = pageHead(edition, { path: 'dictionary.html', title: '数据字典', description: '公布的每个数据文件和内容文件里，每个字段是什么意思、怎样填写。', column: '数据开放' });
  return { head, published: publishedFiles(), content: contentFiles() };
}
