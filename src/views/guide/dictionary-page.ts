import type { Snapshot } from '../../findings/snapshot.ts';
import { type PageHead, pageHead } from '../head.ts';
import { type DictionaryFile, publishedFiles } from '../../data/dictionary.ts';

/** Every field of every published file; the files that staff fill are explained in data/dictionary.json and in the editor. */
export interface DictionaryPage {
  readonly head: PageHead;
  /** How every file is written, and what an empty cell means. */
  readonly format: string;
  /** What is different in CSV, and what never changes. */
  readonly steady: string;
  readonly published: readonly DictionaryFile[];
}

export function dictionaryPage(snapshot: Snapshot): DictionaryPage {
  const head = pageHead(snapshot, {
    path: 'dictionary.html',
    title: '数据字典',
    description: '公布的每个数据文件里，每个字段是什么意思。',
    column: '数据开放',
  });
  return {
    head,
    format: '公布的数据文件都是 UTF-8（带 BOM）的 CSV，符合 RFC 4180，用表格软件可以直接打开；同名的 .json 是同样的内容。空格子是“没有”，不是 0。',
    steady: 'CSV 里以 =、+、-、@ 开头的文字前面加了一个撇号，免得表格软件把它当公式运行；JSON 里是原文。文件名和列名不会改，只会增加。',
    published: publishedFiles(),
  };
}
