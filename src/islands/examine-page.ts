/** 公文体检: what is pasted, chosen or dropped is looked through here, in the browser; nothing is sent. Fetched when somebody begins. */
import './examine/no-eval.ts';
import { type Draft, draftOfText } from '../examination/draft.ts';
import { examined, type Finding, findingsText } from '../examination/examine.ts';
import type { draftOfFile } from '../examination/file-draft.ts';
import { emptyRegistry, type Registry } from '../examination/registry.ts';
import { answerOf } from './examine/answer.ts';
import type { DraftRequest } from './examine/request.ts';

const answer = document.querySelector<HTMLElement>('#examine-answer');
const { names = '', files = '' } = document.querySelector<HTMLScriptElement>('script[data-names]')?.dataset ?? {};
const registry = onRecord();

/** Without the names on record, names are not looked at. */
async function onRecord(): Promise<Registry> {
  try {
    const read: { readonly registry: Registry } = await import(/* @vite-ignore */ new URL(names, document.baseURI).href);
    return read.registry;
  } catch {
    return emptyRegistry;
  }
}

/** Text in UTF-8 or GBK, which takes no program that is not here yet. */
async function plainText(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

if (answer) {
  const tell = (text: string) => {
    answer.textContent = text;
  };
  const show = async (what: Draft) => {
    const findings: readonly Finding[] = examined(what, await registry);
    answer.replaceChildren(answerOf(findings, () => navigator.clipboard.writeText(findingsText(findings))));
  };
  const open = async (file: File) => {
    tell('正在读文件……');
    if (/\.(?:txt|md)$/iu.test(file.name)) return show(draftOfText(await plainText(file)));
    try {
      await import(/* @vite-ignore */ new URL(files, document.baseURI).href);
      const read = await new Promise<Awaited<ReturnType<typeof draftOfFile>>>((answer) => {
        document.dispatchEvent(new CustomEvent<DraftRequest>('draft-file', { detail: { file, answer } }));
      });
      if ('why' in read) tell(read.why);
      else await show(read);
    } catch {
      tell('读 Word、Excel、.csv 文件的程序没有取到：请连网以后再试，或者把文字贴在上面。');
    }
  };
  document.addEventListener('examine-draft', ({ detail }) => void (typeof detail === 'string' ? show(draftOfText(detail)) : open(detail)));
}
