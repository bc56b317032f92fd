import type { Edition } from '../../findings/edition.ts';
import { type PageHead, pageHead } from '../head.ts';
import { type DictionaryFile, publishedFiles } from '../../data/dictionary.ts';

/** Every field of every published file; the files that staff fill are explained in data/dictionary.json and in the editor. */
export interface DictionaryPage {
  readonly head: PageHead;
  readonly published: readonly DictionaryFile[];
}

export function dictionaryPage(edition: Edition): DictionaryPage {
  const head = pageHead(edition, { path: 'dictionary.html', title: '数据字典', description: '公布的每个数据文件里，每个字段是什么意思。', column: '数据开放' });
  return { head, published: publishedFiles() };
}
