import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { IndexFiles } from './search/index-files.ts';
import { queryOf, SearchApplication } from './search/SearchApplication.tsx';

const place = document.querySelector<HTMLElement>('#search');
const field = place?.querySelector<HTMLInputElement>('input[name="q"]');
if (place && field) {
  const typed = field.value === '' ? queryOf(location.search) : field.value;
  hydrateRoot(place, createElement(SearchApplication, { hotline: place.dataset['hotline'] ?? '', files: new IndexFiles('search/'), typed }));
  // On a telephone the keyboard would cover what can be chosen without typing.
  if (typed === '' && matchMedia('(pointer: fine)').matches) field.focus();
}
