import { examinePath } from '../../domain/publication/page-path.ts';
import { checkNames, measuredWords } from '../../examination/examine.ts';
import { type Registry, registryOf } from '../../examination/registry.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { type PageHead, pageHead } from '../head.ts';

/** The page on which staff look through a draft before it is issued. */
export interface ExaminePage {
  readonly head: PageHead;
  /** 百分比、合计、……. */
  readonly checks: string;
  /** How much of what is on record it finds, and when that was counted. */
  readonly measured: string;
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
    checks: checkNames.join('、'),
    measured: measuredWords,
    command: 'npm run examine -- 通报.docx',
  };
}

/** The names on record, as a script that the page loads: a script is kept for times without a network, other files are not. */
export function examineNames({ model }: Snapshot): string {
  const registry: Registry = registryOf(model.areas.values(), [...model.agencies.values()].flat(), new Set(model.officialByName.values()));
  return `export const registry = ${JSON.stringify(registry)};\n`;
}
