import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { IndexFiles } from './search/index-files.ts';
import { queryOf, SearchApplication } from './search/SearchApplication.tsx';

const place = document.querySelector<HTMLElement>('#search');
const field = place?.querySelector<HTMLInputElement>('input[name="q"]');
if (place && field) {
  const typed = field.value === '' ? queryOf(location.search) : field.value;
  hydrateRoot(place, createElement(SearchApplication, { files: new IndexFiles('search/'), typed }));
  if (typed === '') field.focus();
}
