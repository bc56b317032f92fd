import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { CompareApplication } from './compare/CompareApplication.tsx';

const place = document.querySelector<HTMLElement>('#compare');
if (place) {
  const options = [...place.querySelectorAll('option')];
  createRoot(place).render(createElement(CompareApplication, { prefectures: options.map(({ value, text }) => ({ id: value, name: text })) }));
}
