/**
 * The form of 公文体检. What looks through a draft is large and is started when somebody begins to use the form; it is fetched
 * before, once the page is at rest, so that the page works without a network afterwards.
 */
const form = document.querySelector<HTMLFormElement>('#examine');
const draft = form?.querySelector<HTMLTextAreaElement>('#draft');
const chosen = form?.querySelector<HTMLInputElement>('#draft-file');
const answer = document.querySelector<HTMLElement>('#examine-answer');
const { examiner = '', names = '' } = document.querySelector<HTMLScriptElement>('script[data-names]')?.dataset ?? {};
const addressOf = (path: string) => new URL(path, document.baseURI).href;

if (form && draft && chosen && answer && isNewEnough()) {
  let started: Promise<unknown> | undefined;
  const start = () => {
    started ??= import(/* @vite-ignore */ addressOf(examiner));
    return started;
  };
  const examine = async (what: string | File) => {
    try {
      await start();
      document.dispatchEvent(new CustomEvent('examine-draft', { detail: what }));
    } catch {
      started = undefined;
      answer.textContent = '体检的程序没有取到：请连网以后再试。';
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const [file] = chosen.files ?? [];
    if (draft.value.trim() !== '') void examine(draft.value);
    else if (file === undefined) answer.textContent = '先贴上稿子，或者选一个文件。';
    else void examine(file);
  });
  chosen.addEventListener('change', () => {
    const [file] = chosen.files ?? [];
    if (file !== undefined) void examine(file);
  });
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    void start().catch(() => undefined);
  });
  document.addEventListener('drop', (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    if (file === undefined) return;
    event.preventDefault();
    void examine(file);
  });
  form.addEventListener('focusin', () => void start().catch(() => undefined));
  addEventListener('load', () => setTimeout(keep, 3000));
  form.hidden = false;
  document.querySelector('#examine-cannot')?.remove();
}

/** What it takes is asked for without being run: the service worker keeps it. */
function keep(): void {
  for (const path of [examiner, names]) void fetch(addressOf(path)).catch(() => undefined);
}

/** Whether the browser knows the expressions with which drafts are read. */
function isNewEnough(): boolean {
  try {
    return new RegExp('(?<=a)b', 'v').test('ab');
  } catch {
    return false;
  }
}
