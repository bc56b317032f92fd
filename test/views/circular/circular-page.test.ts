import { expect, test } from 'vitest';
import { circularPage } from '../../../src/views/circular/circular-page.ts';
import { smallSnapshot } from '../small-snapshot.ts';

const snapshot = smallSnapshot();
const table = '| 一 | 二 |\n|---|---|\n| 1 | 2 |\n';

test('a table of a circular can be reached and moved by the keyboard, each under a name of its own', () => {
  const circular = { area: '990101', id: '2024-q3', title: '通报', cadence: 'quarterly', asOf: '2024-09-30', issuedOn: '2024-10-09', issuer: '县政府办' };
  const circulars = new Map([['990101/2024-q3', { ...circular, body: `${table}\n${table}` }]]);
  const { html } = circularPage({ ...snapshot, model: { ...snapshot.model, circulars } as never }, '990101', '2024-q3');
  expect([...html.matchAll(/<div class="wide" tabindex="0" role="region" aria-label="(表\d)"><table>/gu)].map(([, name]) => name)).toEqual(['表1', '表2']);
  expect(html.match(/<\/table><\/div>/gu)).toHaveLength(2);
});

test('a circular is an article of the day on which it was printed; without that day it says none', () => {
  const circular = {
    area: '990101',
    id: '2024-q3',
    title: '三季度的通报',
    cadence: 'quarterly',
    asOf: '2024-09-30',
    issuedOn: '2024-10-09',
    issuer: '县政府办',
    body: '',
  };
  const metas = (more: object) => {
    const circulars = new Map([['990101/2024-q3', { ...circular, ...more }]]);
    const { head } = circularPage({ ...snapshot, model: { ...snapshot.model, circulars } as never }, '990101', '2024-q3');
    return head.metas.filter(({ name }) => /^(?:ArticleTitle|PubDate|ContentSource)$/u.test(name)).map(({ name, content }) => `${name} ${content}`);
  };
  expect(metas({ printedOn: '2024-10-10' })).toEqual(['ArticleTitle 三季度的通报', 'PubDate 2024-10-10 00:00', 'ContentSource 县政府办']);
  expect(metas({})).toEqual([]);
});
