/**
 * −1, 0 or 1 as `left` stands before, beside or after `right`, code unit by code unit: for what is written with digits and Latin
 * letters, such as days, ids and paths. Chinese names are put in the order of a language, by a collator.
 */
export function byText(left: string, right: string): -1 | 0 | 1 {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** An order for `toSorted`: by a text of each item, a day or an id, the smallest first. Equal items stay as they stood. */
export function ascending<Item>(textOf: (item: Item) => string): (left: Item, right: Item) => -1 | 0 | 1 {
  return (left, right) => byText(textOf(left), textOf(right));
}

/** An order for `toSorted`: by a text of each item, the greatest first, the newest of days. Equal items stay as they stood. */
export function descending<Item>(textOf: (item: Item) => string): (left: Item, right: Item) => -1 | 0 | 1 {
  return (left, right) => byText(textOf(right), textOf(left));
}
