/** Lists that can be filtered and sorted: rows carry what it takes since the page was made, what is chosen stands in the address. */
import { choiceIn, type ListChoice, searchWith } from './list/address.ts';
import { arrange, rowGroups, sortWord } from './list/arrange.ts';

function known({ options }: HTMLSelectElement, word: string): string {
  return Array.from(options).some(({ value }) => value === word) ? word : '';
}

/** @returns shows the list as the address asks */
function tend(list: HTMLElement): () => void {
  const groups = rowGroups(list);
  const choices = [...list.querySelectorAll<HTMLSelectElement>('.tools__choice')];
  const keyOf = ({ dataset }: HTMLSelectElement) => dataset.filter ?? sortWord;
  // The first order is the one in which the list stands: it needs no word.
  const wordOf = (select: HTMLSelectElement) => (keyOf(select) === sortWord && select.selectedIndex === 0 ? '' : select.value);

  function show(): void {
    const asked = choiceIn(location.search, choices.map(keyOf));
    // A word that the list does not know asks for nothing.
    const choice = Object.fromEntries(choices.map((select) => [keyOf(select), known(select, asked[keyOf(select)] ?? '')]));
    for (const select of choices) select.value = choice[keyOf(select)] || (select.options[0]?.value ?? '');
    const isUnknown = choices.some((select) => (asked[keyOf(select)] ?? '') !== '' && (choice[keyOf(select)] ?? '') === '');
    arrange(list, groups, choice, isUnknown);
  }

  function choose(choice: ListChoice): void {
    const search = searchWith(location.search, choice);
    if (search === location.search) return;
    history.pushState(null, '', `${location.pathname}${search}${location.hash}`);
    showAll();
  }

  for (const select of choices) select.addEventListener('change', () => choose({ [keyOf(select)]: wordOf(select) }));
  list.querySelector('.tools__all')?.addEventListener('click', () => {
    choose(Object.fromEntries(choices.map((select) => [keyOf(select), ''])));
    choices[0]?.focus();
  });
  show();
  list.querySelector('.tools')?.classList.add('is-ready');
  return show;
}

const shows = [...document.querySelectorAll<HTMLElement>('.listed')].map(tend);
addEventListener('popstate', showAll);

/** Two lists of a page may have the same order. */
function showAll(): void {
  for (const show of shows) show();
}
