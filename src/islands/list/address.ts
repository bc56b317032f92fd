/** What somebody wants to see of a list: what it is filtered by, and its order; an empty word is the list as it stands. */
export type ListChoice = Readonly<Record<string, string>>;

/** Reads `?status=behind&sort=behind` as far as the list knows the words. */
export function choiceIn(search: string, keys: readonly string[]): ListChoice {
  const asked = new URLSearchParams(search);
  return Object.fromEntries(keys.map((key) => [key, asked.get(key) ?? '']));
}

/** The address of a choice: words that other parts of the page understand stay, and what is as it stands is left out. */
export function searchWith(search: string, choice: ListChoice): string {
  const asked = new URLSearchParams(search);
  for (const [key, value] of Object.entries(choice)) {
    if (value === '') asked.delete(key);
    else asked.set(key, value);
  }
  const words = asked.toString();
  return words === '' ? '' : `?${words}`;
}
