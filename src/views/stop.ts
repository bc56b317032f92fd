/** A sentence that ends: without a mark of its own, or with a semicolon, it gets a full stop. Nothing stays nothing. */
export function withStop(text: string): string {
  return text === '' || /[。！？：…]$/u.test(text) ? text : `${text.replace(/；$/u, '')}。`;
}

/** A sentence to go on after: without the full stop or the semicolon it ends in. A mark that says something, ！ or ？, stays. */
export function withoutStop(text: string): string {
  return text.trim().replace(/[。；]$/u, '');
}
