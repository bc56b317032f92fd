import { shownWords } from '../../views/list/shown-words.ts';
import type { ListChoice } from './address.ts';

/** The places of a list's rows, and its rows as the page brought them. */
export interface RowGroup {
  readonly place: HTMLElement;
  readonly rows: readonly HTMLElement[];
}

/** The word of the order in the address. */
export const sortWord = 'sort';

/** Every element that holds rows of a list. */
export function rowGroups(list: HTMLElement): RowGroup[] {
  return [...list.querySelectorAll<HTMLElement>('[data-rows]')].map((place) => ({
    place,
    rows: [...place.children].flatMap((row) => (row instanceof HTMLElement ? [row] : [])),
  }));
}

/**
 * Shows the rows that are wanted in the order that is wanted, hides a section without any, and says how many there are.
 *
 * @param isUnknown whether the address asks for something that the list does not have
 */
export function arrange(list: HTMLElement, groups: readonly RowGroup[], choice: ListChoice, isUnknown: boolean): void {
  const { [sortWord]: order = '', ...filters } = choice;
  const wanted = Object.entries(filters).filter(([, value]) => value !== '');
  let shown = 0;
  for (const { place, rows } of groups) {
    for (const row of rows) row.hidden = !wanted.every(([key, value]) => (row.getAttribute(`data-${key}`) ?? '').includes(`|${value}|`));
    place.append(...sorted(rows, order));
    const left = rows.filter(({ hidden }) => !hidden).length;
    // A picture shows the rows of its table again.
    if (place.dataset.rows !== 'again') shown += left;
    const section = place.closest<HTMLElement>('[data-section]');
    if (section !== null) section.hidden = left === 0;
  }
  const status = list.querySelector('[role="status"]');
  const counted = shownWords(Number(list.dataset.total), shown, list.dataset.unitWords ?? '');
  const words = isUnknown ? `网址里要找的，这里没有。${counted}` : counted;
  if (status !== null && status.textContent !== words) status.textContent = words;
  list.querySelector('.tools__all')?.classList.toggle('is-needed', wanted.length > 0 || order !== '' || isUnknown);
}

/** By the places that the page was made with; as it stands where it has none for the order. */
function sorted(rows: readonly HTMLElement[], order: string): HTMLElement[] {
  const place = (row: HTMLElement, index: number) => Number(row.getAttribute(`data-by-${order}`) ?? index);
  return rows
    .map((row, index) => ({ row, place: place(row, index) }))
    .sort((left, right) => left.place - right.place)
    .map(({ row }) => row);
}
