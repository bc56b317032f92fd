import { type Code, formatCode } from '../../domain/code/code.ts';
import type { RegistryEvent } from '../../domain/code/registry-event.ts';
import { formatCivilDate } from '../../domain/value/civil-date.ts';
import { pageOfCode } from '../../domain/publication/page-path.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { type PageHead, pageHead } from '../head.ts';

/** The page of a code whose object is gone: what was there, what happened, whom to ask, and nothing else. */
export interface ClosedCodePage {
  readonly head: PageHead;
  readonly title: string;
  readonly what: string;
  readonly whom: string;
  /** Telephone of the hotline. */
  readonly hotline: string;
  /** 2607 1185 68 */
  readonly digits: string;
}

/** @param closure the line of the registry that closed the code */
export function closedCodePage(snapshot: Snapshot, code: Code, { on, reason, was = '', ask }: RegistryEvent): ClosedCodePage {
  const { hotline } = snapshot.model.portal;
  const title = `“${was}”已经撤销，这块牌子停用了`;
  const head = pageHead(snapshot, { path: pageOfCode(code), title, description: `号码 ${formatCode(code)} 已经停用：${reason}` });
  return {
    head: { ...head, trail: [] },
    title,
    what: `这块牌子原来说的是“${was}”。${formatCivilDate(on)}，号码停用。原因：${reason.replace(/。$/, '')}。`,
    whom: ask === undefined ? '想了解这件事，请打政务服务便民热线。' : `想了解这件事，请问${ask.replace(/。$/, '')}。也可以打政务服务便民热线。`,
    hotline,
    digits: formatCode(code),
  };
}
