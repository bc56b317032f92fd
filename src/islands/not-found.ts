import { codeAnswer, codeInAddress, unknownCode } from '../search/code-words.ts';
import { isPageThere } from './page-there.ts';

/** On the page for unknown addresses: says what is wrong with a code in the address, or offers its page. Never opens another project. */
const place = document.querySelector<HTMLElement>('#typed-code');
const typed = codeInAddress(location.pathname, location.search);
if (place && typed !== undefined) void say(place, typed);

async function say(place: HTMLElement, typed: string): Promise<void> {
  const { words, page } = codeAnswer(typed);
  const href = page === undefined ? undefined : `${place.dataset.root ?? ''}${page}`;
  if (href === undefined) place.textContent = words;
  else if (location.pathname.endsWith(`/${page}`) || !(await isPageThere(href))) place.textContent = unknownCode.words;
  else place.append('您输入的网址多了空格或者别的符号，', linkTo(href));
}

function linkTo(href: string): HTMLAnchorElement {
  const link = document.createElement('a');
  // Large type, or a place on the page, is asked for behind the mark.
  link.href = `${href}${location.hash}`;
  link.textContent = '按十位数字打开';
  return link;
}
