import { codeAnswer, unknownCode } from '../search/code-words.ts';

/** On the page for unknown addresses: says what is wrong with a code that was typed after /p/. Never opens another project. */
const place = document.querySelector<HTMLElement>('#typed-code');
const typed = /\/p\/([^/]+?)(\.html)?$/.exec(decodeURIComponent(location.pathname))?.[1];
if (place && typed !== undefined) say(place, typed);

function say(place: HTMLElement, typed: string): void {
  const { words, page } = codeAnswer(typed);
  if (page === undefined) place.textContent = words;
  else if (page === `p/${typed}.html`) place.textContent = unknownCode.words;
  else place.append('您输入的号码多了空格或者别的符号，', linkTo(`${place.dataset.root ?? ''}${page}`));
}

function linkTo(href: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = '按十位数字打开';
  return link;
}
