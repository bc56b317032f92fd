import { expect, test } from 'vitest';
import { digester } from '../../src/incremental/digest.ts';
import { type ManifestFile, openManifest } from '../../src/incremental/manifest.ts';
import { tracker } from '../../src/incremental/reads.ts';

interface Model {
  readonly portal: { readonly name: string };
  readonly areas: ReadonlyMap<string, { readonly name: string }>;
  readonly reports: ReadonlyMap<string, readonly { readonly value: string }[]>;
  readonly allocations: ReadonlyMap<string, ReadonlyMap<string, string>>;
}
interface Site {
  readonly model: Model;
  readonly progress: (indicator: string, area: string) => number;
}

const contentOf = (change: Partial<Model> = {}): Model => ({
  portal: { name: '民生实事' },
  areas: new Map([
    ['1', { name: '东区' }],
    ['2', { name: '西县' }],
  ]),
  reports: new Map([['jobs@1', [{ value: '5' }]]]),
  allocations: new Map([
    [
      'jobs',
      new Map([
        ['1', '10'],
        ['2', '20'],
      ]),
    ],
  ]),
  ...change,
});

const pages: Readonly<Record<string, (site: Site) => string>> = {
  home: ({ model }) => model.portal.name,
  east: ({ model, progress }) => `${model.areas.get('1')?.name} ${progress('jobs', '1')} ${model.allocations.get('jobs')?.get('1')}`,
  eastAgain: ({ progress }) => `${progress('jobs', '1')}`,
  west: ({ model, progress }) => `${model.areas.get('2')?.name} ${progress('jobs', '2')}`,
  list: ({ model }) => [...model.areas.values()].map(({ name }) => name).join(),
};

/** Builds `content` after the builds that left `before` and says which pages were made anew. */
function build(content: Model, before: readonly ManifestFile[], { props = 1, made = Object.keys(pages) } = {}) {
  const digestOf = digester(() => undefined);
  const root = { model: content };
  const manifest = openManifest(before, () => root, digestOf);
  const { noted, remembered, begin, coarse } = tracker(manifest.paths, manifest.noteComputed);
  const site: Site = noted({
    model: content,
    progress: remembered(
      'progress',
      (i: string, a: string) => `${i}@${a}`,
      (i, a) => site.model.reports.get(`${i}@${a}`)?.length ?? Number(site.model.allocations.get(i)?.get(a) === '0'),
    ),
  });
  const stale = made.filter((page) => !manifest.isFresh(page, props));
  for (const page of stale) {
    const reads = begin();
    pages[page]?.(site);
    manifest.keep(page, props, coarse(reads));
  }
  return { made: stale, file: manifest.close() };
}

const cold = build(contentOf(), []);

test('without a manifest every page is made', () => {
  expect(cold.made).toEqual(['home', 'east', 'eastAgain', 'west', 'list']);
});

test('with nothing changed no page is made, again and again', () => {
  const second = build(contentOf(), [cold.file]);
  expect(second.made).toEqual([]);
  expect(build(contentOf(), [second.file]).made).toEqual([]);
});

test.each([
  ['the portal', { portal: { name: '实事' } }, ['home']],
  [
    'one area',
    {
      areas: new Map([
        ['1', { name: '东区' }],
        ['2', { name: '西区' }],
      ]),
    },
    ['west', 'list'],
  ],
  [
    'a new area',
    {
      areas: new Map([
        ['1', { name: '东区' }],
        ['2', { name: '西县' }],
        ['3', { name: '新区' }],
      ]),
    },
    ['list'],
  ],
  [
    'the order of a list',
    {
      areas: new Map([
        ['2', { name: '西县' }],
        ['1', { name: '东区' }],
      ]),
    },
    ['list'],
  ],
  ['what a value was computed from, for all who asked for it', { reports: new Map([['jobs@1', [{ value: '6' }]]]) }, ['east', 'eastAgain']],
  [
    'something that was missing',
    {
      reports: new Map([
        ['jobs@1', [{ value: '5' }]],
        ['jobs@2', [{ value: '1' }]],
      ]),
    },
    ['west'],
  ],
  [
    'an entry of a map in a map',
    {
      allocations: new Map([
        [
          'jobs',
          new Map([
            ['1', '11'],
            ['2', '20'],
          ]),
        ],
      ]),
    },
    ['east'],
  ],
  [
    'what is looked at where something is missing',
    {
      allocations: new Map([
        [
          'jobs',
          new Map([
            ['1', '10'],
            ['2', '21'],
          ]),
        ],
      ]),
    },
    ['west'],
  ],
  [
    'an entry nobody reads',
    {
      allocations: new Map([
        [
          'jobs',
          new Map([
            ['1', '10'],
            ['2', '20'],
            ['3', '5'],
          ]),
        ],
      ]),
    },
    [],
  ],
])('when %s changes, just the pages that read it are made', (_what, change, expected) => {
  const changed = build(contentOf(change), [cold.file]);
  expect(changed.made).toEqual(expected);
  expect(build(contentOf(change), [changed.file]).made).toEqual([]);
});

test('a page with other props is made', () => {
  expect(build(contentOf(), [cold.file], { props: 2 }).made).toEqual(Object.keys(pages));
});

test('what several processes made is known to the next build', () => {
  const [first, second] = [build(contentOf(), [], { made: ['home', 'east'] }), build(contentOf(), [], { made: ['eastAgain', 'west', 'list'] })];
  expect(build(contentOf(), [first.file, second.file]).made).toEqual([]);
  expect(build(contentOf({ reports: new Map() }), [first.file, second.file]).made).toEqual(['east', 'eastAgain']);
});

test('a change and its undoing both show', () => {
  const changed = build(contentOf({ portal: { name: '实事' } }), [cold.file]);
  expect(build(contentOf(), [changed.file]).made).toEqual(['home']);
});

test('whoever takes very many entries of a map has read it as a whole', () => {
  const { noted, begin, coarse } = tracker(
    openManifest(
      [],
      () => ({}),
      () => 0,
    ).paths,
    () => {},
  );
  const { few } = noted({ few: new Map(Array.from({ length: 2000 }, (_, index) => [String(index), index])) });
  const some = begin();
  for (let index = 0; index < 400; index += 1) few.get(String(index));
  expect(coarse(some).size).toBe(400);
  const many = begin();
  for (let index = 0; index < 1000; index += 1) few.get(String(index));
  expect(coarse(many).size).toBe(1);
});

test('a module that reads the content as it is loaded is told so', () => {
  const { noted } = tracker(
    openManifest(
      [],
      () => ({}),
      () => 0,
    ).paths,
    () => {},
  );
  expect(() => noted({ day: '2024-07-01' }).day).toThrow(/as it is loaded/);
});
