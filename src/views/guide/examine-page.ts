import { examinePath } from '../../domain/publication/page-path.ts';
import { checkNames, measuredWords } from '../../examination/examine.ts';
import { type Registry, registryOf } from '../../examination/registry.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { type PageHead, pageHead } from '../head.ts';

/** The page on which staff look through a draft before it is issued. */
export interface ExaminePage {
  readonly head: PageHead;
  /** What it looks at, 百分比、合计、……, how much of what is on record it finds, and when that was counted. */
  readonly checks: string;
  /** Where a draft goes, and what works without a network. */
  readonly privacy: string;
  /** What the page needs to run, up to the command that stands for it. */
  readonly needs: string;
  /** What to type where the page cannot run. */
  readonly command: string;
}

export function examinePage(snapshot: Snapshot): ExaminePage {
  return {
    head: pageHead(snapshot, {
      path: examinePath,
      title: '公文体检',
      description: '公文和表印发以前，看哪里算不拢、前后不一。只在这台电脑上看，不上传。',
    }),
    checks: `看这些：${checkNames.join('、')}。单位和区域的名称与本站登记的比对。没有看出问题，不等于没有问题，请照常核对。${measuredWords}`,
    privacy: '您的稿子只在这台电脑上看，不上传、不保存；打开过这一页，断网也能看贴上的稿子和 .txt 文件；Word、Excel、.csv 文件要连网时打开过一个，断网才能读。',
    needs:
      '这一页要用到 JavaScript 和较新的浏览器（2023 年以后的 Chrome、Edge、360）。从文件夹、U 盘里直接打开的（地址以 file: 开头），浏览器都不让运行，请从网站打开。打不开的，请维护人员在电脑上运行',
    command: 'npm run examine -- 通报.docx',
  };
}

/** The names on record, as a script that the page loads: a script is kept for times without a network, other files are not. */
export function examineNames({ model }: Snapshot): string {
  const registry: Registry = registryOf(model.areas.values(), [...model.agencies.values()].flat(), new Set(model.officialByName.values()));
  return `export const registry = ${JSON.stringify(registry)};\n`;
}
