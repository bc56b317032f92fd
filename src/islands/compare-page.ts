import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import type { ExplorerStart } from '../views/compare/compare-list-page.ts';
import { CompareApplication } from './compare/CompareApplication.tsx';

const place = document.querySelector<HTMLElement>('#compare');
if (place) {
  const start: ExplorerStart = JSON.parse(place.dataset.start ?? '');
  hydrateRoot(place, createElement(CompareApplication, start));
}
