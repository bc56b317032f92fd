import { expect, test } from 'vitest';
import { digester } from '../../src/incremental/digest.ts';
import { type ManifestFile, openManifest } from '../../src/incremental/manifest.ts';
import { valueAt } from '../../src/incremental/paths.ts';
import { type Grain, type Reads, tracked } from '../../src/incremental/reads.ts';

interface Site {
  readonly model: {
    readonly portal: { readonly name: string };
    readonly areas: ReadonlyMap<string, { readonly name: string }>;
    readonly reports: ReadonlyMap<string, readonly { readonly value: string }[]>;
    readonly allocations: ReadonlyMap<string, ReadonlyMap<string, string>>;
  };
  readonly progress: (indicator: string, area: string) => number;
}

const tracking = { branches: ['model'], calls: { progress: (i: unknown, a: unknown) => [['model', 'reports', `${i}@${a}`]] } };
const site = (change: Partial<Site['model']> = {}): Site => {
  const model = {
    portal: { name: '民生实事' },
    areas: new Map([['1', { name: '东区' }], ['2', { name: '西县' }]]),
    reports: new Map([['jobs@1', [{ value: '5' }]]]),
    allocations: new Map([['jobs', new Map([['1', '10'], ['2', '20']])]]),
    ...change,
  };
  return { model, progress: (i, a) => model.reports.get(`${i}@${a}`)?.length ?? 0 };
};

const pages: Readonly<Record<string, (site: Site) => string>> = {
  home: ({ model }) => model.portal.name,
  east: ({ model, progress }) => `${model.areas.get('1')?.name} ${progress('jobs', '1')} ${model.allocations.get('jobs')?.get('1')}`,
  west: ({ model, progress }) => `${model.areas.get('2')?.name} ${progress('jobs', '2')}`,
  list: ({ model }) => [...model.areas.values()].map(({ name }) => name).join(),
};

/** Builds `next` after `before` and says which pages were made anew. */
function build(next: Site, before: ManifestFile | undefined, codeDigest = 'codeDigest 1', grain: Grain = 'entry') {
  const digestOf = digester(() => undefined);
  const snapshot = String(digestOf(next.model));
  const manifest = openManifest({ before, codeDigest, snapshot, digestAt: (steps) => digestOf(valueAt(next, steps)) });
  const made = Object.keys(pages).filter((page) => {
    if (manifest.tokenOf(page) === before?.pages[page]?.token) return false;
    const reads: Reads = new Set();
    pages[page]?.(tracked(next, { paths: manifest.paths, reads, tracking, grain }));
    manifest.keep(page, reads);
    return true;
  });
  return { made, file: manifest.close() };
}

const cold = build(site(), undefined);

test('without a manifest every page is made', () => {
  expect(cold.made).toEqual(['home', 'east', 'west', 'list']);
});

test('with nothing changed no page is made, again and again', () => {
  const second = build(site(), cold.file);
  expect(second.made).toEqual([]);
  expect(build(site(), second.file).made).toEqual([]);
});

test.each([
  ['the portal', { portal: { name: '实事' } }, ['home']],
  ['one area', { areas: new Map([['1', { name: '东区' }], ['2', { name: '西区' }]]) }, ['west', 'list']],
  ['a new area', { areas: new Map([['1', { name: '东区' }], ['2', { name: '西县' }], ['3', { name: '新区' }]]) }, ['list']],
  ['the order of a list', { areas: new Map([['2', { name: '西县' }], ['1', { name: '东区' }]]) }, ['list']],
  ['what a function reads', { reports: new Map([['jobs@1', [{ value: '6' }]]]) }, ['east']],
  ['something that was missing', { reports: new Map([['jobs@1', [{ value: '5' }]], ['jobs@2', [{ value: '1' }]]]) }, ['west']],
  ['an entry of a map in a map', { allocations: new Map([['jobs', new Map([['1', '11'], ['2', '20']])]]) }, ['east']],
  ['an entry nobody reads', { allocations: new Map([['jobs', new Map([['1', '10'], ['2', '21']])]]) }, []],
])('when %s changes, just the pages that read it are made', (_what, change, expected) => {
  const changed = build(site(change), cold.file);
  expect(changed.made).toEqual(expected);
  expect(build(site(change), changed.file).made).toEqual([]);
});

test('at the grain of maps a page is made when anything in a map it reads changes', () => {
  const coarse = build(site(), undefined, 'codeDigest 1', 'map');
  expect(build(site(), coarse.file, 'codeDigest 1', 'map').made).toEqual([]);
  const changed = site({ allocations: new Map([['jobs', new Map([['1', '10'], ['2', '21']])]]) });
  expect(build(changed, coarse.file, 'codeDigest 1', 'map').made).toEqual(['east']);
});

test('a change and its undoing both show', () => {
  const changed = build(site({ portal: { name: '实事' } }), cold.file);
  expect(build(site(), changed.file).made).toEqual(['home']);
});

test('another codeDigest voids the manifest', () => {
  expect(build(site(), cold.file, 'codeDigest 2').made).toHaveLength(4);
});
