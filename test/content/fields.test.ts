import { expect, test } from 'vitest';
import { emptyEntries } from '../../src/content/entries.ts';
import { fieldsNamed } from '../../src/content/fields.ts';
import { textOf } from './faults/county.ts';
import { readCounty } from './faults/memory.ts';

test('a field is found at any depth, with its path and what holds it', () => {
  const [service] = readCounty({}).entries.services;
  const contacts = [{ office: '基建股', source: { filedBy: '县教育局', post: '王小明', receivedOn: '2025-01-02', enteredBy: '李建华' } }];
  const at = { ...service!, contacts };
  const found = fieldsNamed({ ...emptyEntries(), services: [at] }, new Set(['post'])).find(({ text }) => text === '王小明');
  expect(found).toEqual({ at, path: ['contacts', 0, 'source', 'post'], name: 'post', text: '王小明', holder: contacts[0]!.source });
});

test('the filing of a service names no person', () => {
  const file = 'areas/990101/services/newborn.yaml';
  const changed = textOf(file).replace('post: 基层妇幼股', 'post: 王小明');
  expect(changed).not.toBe(textOf(file));
  expect(readCounty({ [file]: changed }).issues.map(({ rule }) => rule)).toContain('name-for-post');
});
