import { expect, test } from 'vitest';
import { namedBy, sourcesOf } from '../../../../src/content/check/records/reference.ts';
import { contentKinds } from '../../../../src/content/kinds.ts';
import { kindNamed, registers } from '../../../../src/content/reference.ts';
import { fieldsOf } from '../../../../src/data/fields.ts';

const written = contentKinds.flatMap(({ path, schema, references }) => Object.entries(references).map(([field, named]) => ({ path, schema, field, named })));

/** What a record names, as `kind id path`. */
const named = (...[record, references]: [object, Parameters<typeof namedBy>[1]]) =>
  namedBy(record, references, '990101').map(({ kind, id, path }) => [kind, id, path.join('.')].join(' '));

test('every field that a kind of file says names something is a field of its schema', () => {
  const unknown = written.filter(({ schema, field, named }) => {
    const fields = fieldsOf(schema, '', true).map(({ name }) => name);
    return named !== 'area of the folder' && !fields.includes(field.replace(/\[\]$|\{\}$/, ''));
  });
  expect(unknown.map(({ path, field }) => `${path} ${field}`)).toEqual([]);
});

test('what is named is registered in a kind of file', () => {
  const paths = contentKinds.map(({ path }) => path);
  expect(written.filter(({ named }) => !paths.includes(registers[kindNamed(named)].path))).toEqual([]);
});

test('a field, a list, the parts of a list and the keys of a table are found where they are written', () => {
  expect(named({ unit: '甲局' }, { unit: 'agency' })).toEqual(['agency 990101/甲局 unit']);
  expect(named({ owners: ['甲局', '乙局'] }, { 'owners[]': 'agency' })).toEqual(['agency 990101/甲局 owners.0', 'agency 990101/乙局 owners.1']);
  expect(named({ posts: [{ official: '张三' }, {}] }, { 'posts[].official': 'official' })).toEqual(['official 990101/张三 posts.0.official']);
  expect(named({ standards: [{ lists: ['a'] }, { lists: ['b', 'c'] }] }, { 'standards[].lists[]': 'programme' })).toEqual([
    'programme a standards.0.lists.0',
    'programme b standards.1.lists.0',
    'programme c standards.1.lists.1',
  ]);
  expect(named({ shares: { '990101': '5', '990102': {} } }, { 'shares{}': 'area' })).toEqual(['area 990101 shares.990101', 'area 990102 shares.990102']);
});

test('nothing is named where nothing is written', () => {
  expect(named({ other: 'x' }, { unit: 'agency', 'owners[]': 'agency', 'shares{}': 'area', 'review.reviewer': 'agency' })).toEqual([]);
  expect(named({ unit: undefined }, { unit: 'agency' })).toEqual([]);
});

test('the ways of naming that are spelled out', () => {
  expect(named({ area: '990109' }, { area: 'area of the folder' })).toEqual(['area 990109 ']);
  expect(named({ area: '990102', agencies: ['甲局'] }, { 'agencies[]': 'agency of the area' })).toEqual(['agency 990102/甲局 agencies.0']);
  expect(named({ about: ['a/b/c@990102', 'a/b/c'] }, { 'about[]': 'indicator@area' })).toEqual([
    'indicator a/b/c about.0',
    'area 990102 about.0',
    'indicator a/b/c about.1',
  ]);
  const steps = [
    { by: '县级', source: { document: 'notice', line: 1, text: '县级验收' } },
    { by: '甲局', source: { filedBy: '甲局' } },
  ];
  expect(named({ steps }, { 'steps[].by': 'agency if filed' })).toEqual(['agency 990101/甲局 steps.1.by']);
});

test('documents quoted and units that filed are found at any depth', () => {
  const record = { source: { filedBy: '甲局' }, steps: [{ source: { document: 'notice', line: 3, text: '完成' }, alsoIn: [{ document: 'plan', line: 4 }] }] };
  expect(sourcesOf(record, '990101').map(({ kind, id, path }) => [kind, id, path.join('.')].join(' '))).toEqual([
    'agency 990101/甲局 source.filedBy',
    'document notice steps.0.source.document',
    'document plan steps.0.alsoIn.0.document',
  ]);
});
