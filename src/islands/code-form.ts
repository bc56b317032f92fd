import { codeAnswer, unknownCode } from '../search/code-words.ts';
import { isPageThere } from './page-there.ts';

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
  if (await isPageThere(page)) location.assign(page);
  else place.textContent = unknownCode.words;
}
