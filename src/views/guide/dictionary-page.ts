import type { Snapshot } from '../../findings/snapshot.ts';
import { type PageHead, pageHead } from '../head.ts';
import { type DictionaryFile, publishedFiles } from '../../data/dictionary.ts';

/** Every field of every published file; the files that staff fill are explained in data/dictionary.json and in the editor. */
export interface DictionaryPage {
  readonly head: PageHead;
  readonly published: readonly DictionaryFile[];
}

export function dictionaryPage(snapshot: Snapshot): DictionaryPage {
  const head = pageHead(snapshot, {
    path: 'dictionary.html',
    title: '数据字典',
    description: '公布的每个数据文件里，每个字段是什么意思。',
    column: '数据开放',
  });
  return { head, published: publishedFiles() };
}
