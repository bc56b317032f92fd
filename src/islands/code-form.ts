import { codeAnswer, unknownCode } from '../search/code-words.ts';

const form = document.querySelector<HTMLFormElement>('#code-form');
const answer = document.querySelector<HTMLElement>('#code-answer');
const field = form?.querySelector<HTMLInputElement>('input[name="code"]');

if (form && answer && field) {
  const typed = new URLSearchParams(location.search).get('code');
  if (typed !== null) {
    field.value = typed;
    void reply(typed, answer);
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    history.replaceState(null, '', `?code=${encodeURIComponent(field.value)}`);
    void reply(field.value, answer);
  });
}

/** Says what is wrong, or goes to the page after asking the host whether there is one. */
async function reply(typed: string, place: HTMLElement): Promise<void> {
  const { words, page } = codeAnswer(typed);
  place.textContent = words;
  if (page === undefined) return;
  if (await isThere(page)) location.assign(page);
  else place.textContent = unknownCode.words;
}

/** A host that cannot be asked (a folder opened from a disk) is trusted to say so itself. */
async function isThere(page: string): Promise<boolean> {
  try {
    const { status } = await fetch(page, { method: 'HEAD' });
    return status !== 404;
  } catch {
    return true;
  }
}
