/** Opens what is folded while the page is printed: paper cannot be opened. What was closed is closed again afterwards. */
export function unfoldForPrint(window: Window): void {
  let opened: Element[] = [];
  window.addEventListener('beforeprint', () => {
    opened = [...window.document.querySelectorAll('main details:not([open])')];
    for (const each of opened) each.setAttribute('open', '');
  });
  window.addEventListener('afterprint', () => {
    for (const each of opened) each.removeAttribute('open');
    opened = [];
  });
}
