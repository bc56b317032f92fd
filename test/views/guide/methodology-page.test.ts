import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../../../src/content/check/check.ts';
import { statusNames } from '../../../src/domain/task/status.ts';
import { methodologyPage } from '../../../src/views/guide/methodology-page.ts';
import { smallSnapshot } from '../small-snapshot.ts';

const words = readFileSync('content/pages/methodology.md', 'utf8');
const page = methodologyPage(smallSnapshot({ 'pages/methodology.md': words }));

test('every rule of the validation is published with its sentence', () => {
  expect(page.rules).toEqual(rules.map(({ id, sentence }) => ({ id, sentence })));
  expect(page.rules.filter(({ sentence }) => !/\p{Script=Han}.*。$/u.test(sentence))).toEqual([]);
});

test('every status that a page can print is explained by the same word', () => {
  expect(Object.values(statusNames).filter((name) => !page.html.includes(`<strong>${name}</strong>`))).toEqual([]);
});

test.each(['schedule', 'completion', 'status', 'roll-up', 'rank', 'revision', 'acceptance', 'absence', 'score', 'exception'])('%s has its section', (id) => {
  expect(page.html).toMatch(new RegExp(`<h2 id="${id}">`));
});

test('the conditions of disclosure stand with their version and day', () => {
  expect(page.checklists).toEqual([{ title: '2024-1 版，自2024年1月1日起适用，满分6分', items: ['已公开政策文件'] }]);
});
