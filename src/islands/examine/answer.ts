import type { Finding } from '../../examination/examine.ts';

/** The list of findings with a button that copies it; a sentence where there are none. */
export function answerOf(findings: readonly Finding[], copy: () => Promise<void>): DocumentFragment {
  const all = document.createDocumentFragment();
  const title = element('h2', '', findings.length === 0 ? '没有看出问题' : `${findings.length} 处请核对`);
  if (findings.length === 0) {
    all.append(title, element('p', '', '这不等于没有问题，请照常核对。'));
    return all;
  }
  const list = element('ol', 'rows', '');
  list.append(...findings.map(itemOf));
  all.append(title, copyButton(copy), list);
  return all;
}

function itemOf({ place, kind, text, what, cure }: Finding): HTMLElement {
  const item = element('li', 'paper', '');
  item.append(element('b', '', `${place} · ${kind}`), element('p', '', what), element('p', 'fine', `原文：${text}`), element('p', 'fine', cure));
  return item;
}

/** Says that it has copied, or that the browser did not let it. */
function copyButton(copy: () => Promise<void>): HTMLElement {
  const button = element('button', 'form__send', '复制结果');
  button.setAttribute('type', 'button');
  button.addEventListener('click', () => {
    void copy().then(
      () => {
        button.textContent = '已复制';
      },
      () => {
        button.textContent = '浏览器不让复制，请选中下面的文字复制';
      },
    );
  });
  return button;
}

/** Text is only ever set as text: a draft may hold anything. */
function element(tag: string, className: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  if (text !== '') made.textContent = text;
  return made;
}
