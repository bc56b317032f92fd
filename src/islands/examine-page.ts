/** 公文体检: what is pasted, chosen or dropped is looked through here, in the browser; nothing is sent. */
import './examine/no-eval.ts';
import { type Draft, draftOfText } from '../examination/draft.ts';
import { examined, type Finding, findingsText } from '../examination/examine.ts';
import type { draftOfFile } from '../examination/file-draft.ts';
import { emptyRegistry, type Registry } from '../examination/registry.ts';
import { answerOf } from './examine/answer.ts';
import type { DraftRequest } from './examine/request.ts';

const form = document.querySelector<HTMLFormElement>('#examine');
const draft = form?.querySelector<HTMLTextAreaElement>('#draft');
const chosen = form?.querySelector<HTMLInputElement>('#draft-file');
const answer = document.querySelector<HTMLElement>('#examine-answer');
const { names = '', files = '' } = document.querySelector<HTMLScriptElement>('script[data-names]')?.dataset ?? {};
let registry: Registry = emptyRegistry;

if (form && draft && chosen && answer) {
  const tell = (text: string) => {
    answer.textContent = text;
  };
  const show = (what: Draft) => {
    const findings: readonly Finding[] = examined(what, registry);
    answer.replaceChildren(answerOf(findings, () => navigator.clipboard.writeText(findingsText(findings))));
  };
  const open = async (file: File) => {
    tell('正在读文件……');
    try {
      await import(/* @vite-ignore */ new URL(files, document.baseURI).href);
      const read = await new Promise<Awaited<ReturnType<typeof draftOfFile>>>((answer) => {
        document.dispatchEvent(new CustomEvent<DraftRequest>('draft-file', { detail: { file, answer } }));
      });
      if ('why' in read) tell(read.why);
      else show(read);
    } catch {
      tell('读文件的程序没有取到：请连网以后再试，或者把文字贴在上面。');
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const [file] = chosen.files ?? [];
    if (draft.value.trim() !== '') show(draftOfText(draft.value));
    else if (file === undefined) tell('先贴上稿子，或者选一个文件。');
    else void open(file);
  });
  chosen.addEventListener('change', () => {
    const [file] = chosen.files ?? [];
    if (file !== undefined) void open(file);
  });
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (file === undefined) return;
    event.preventDefault();
    void open(file);
  });
  void start(form);
}

/** The form appears when the names are there; without them names are not looked at. */
async function start(shown: HTMLFormElement): Promise<void> {
  try {
    const read: { readonly registry: Registry } = await import(/* @vite-ignore */ new URL(names, document.baseURI).href);
    registry = read.registry;
  } catch {
    registry = emptyRegistry;
  }
  shown.hidden = false;
  document.querySelector('#examine-cannot')?.remove();
}
