import { describe, expect, test } from 'vitest';
import { drawCode } from '../../../src/domain/code/code.ts';
import { contentProblems, lostProblems, registryProblems } from '../../../src/domain/code/registry-check.ts';
import { parseRegistry } from '../../../src/domain/code/registry.ts';

const [a, b] = [drawCode(() => 0), drawCode(() => 1_000_000)];
const project = 'project:2023-430000/employment';
const school = 'site:430602/qingnianlu-primary-school';
const clinic = 'site:430602/luowang-clinic';

const issuedA = `${a},2023-05-31,发放,${project},`;
const issuedB = `${b},2023-05-31,发放,${school},`;
const movedA = `${a},2023-09-01,改指,${clinic},改址`;
const registry = (...lines: string[]) => parseRegistry(['码,日期,事项,对象,原因', ...lines].join('\n')).events;

describe('the registry by itself', () => {
  test.each([
    ['codes for different objects', [issuedA, issuedB]],
    ['a recorded move', [issuedA, movedA, issuedB]],
    ['a move to an object that has a code of its own', [issuedA, movedA.replace(clinic, school), issuedB]],
    ['an object that got a new code when its old one moved', [issuedA, movedA, issuedB.replace(school, project)]],
  ])('%s are in order', (_, lines) => {
    expect(registryProblems(registry(...lines))).toEqual([]);
  });

  test.each([
    ['a code issued twice', [issuedA, issuedA.replace(project, school)], 3, '事项'],
    ['an object with two codes', [issuedA, issuedB.replace(school, project)], 3, '对象'],
    ['a code that moved without being issued', [movedA], 2, '事项'],
    ['a move without a reason', [issuedA, movedA.replace('改址', '')], 3, '原因'],
    ['a move to the same object', [issuedA, movedA.replace(clinic, project)], 3, '对象'],
    ['a move before the code was issued', [issuedA, movedA.replace('2023-09', '2023-01')], 3, '日期'],
    ['lines out of order', [issuedB, issuedA], 3, '码'],
  ])('%s is a problem of its line', (_, lines, line, field) => {
    const problems = registryProblems(registry(...lines));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line, field });
  });
});

describe('against an older registry', () => {
  const older = registry(issuedA, issuedB);

  test.each([
    ['the same lines', [issuedA, issuedB]],
    ['a new code', [issuedA, `${drawCode(() => 7)},2023-06-01,发放,${clinic},`, issuedB]],
    ['a recorded move', [issuedA, movedA, issuedB]],
  ])('%s lose nothing', (_, lines) => {
    expect(lostProblems(registry(...lines), older)).toEqual([]);
  });

  test.each([
    ['a vanished code', [issuedB], '消失'],
    ['a code re-pointed in place', [issuedA.replace(project, clinic), issuedB], '没有登记改指'],
    ['a changed date of issue', [issuedA.replace('05-31', '05-30'), issuedB], '改写'],
  ])('%s is a problem', (_, lines, words) => {
    const problems = lostProblems(registry(...lines), older);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.what).toContain(words);
    expect(problems[0]?.what).toContain(a);
  });

  test('a recorded move that was taken back is a problem', () => {
    expect(lostProblems(older, registry(issuedA, movedA, issuedB))).toHaveLength(1);
  });
});

describe('against the content', () => {
  test('every code has its object and every object its code', () => {
    expect(contentProblems(registry(issuedA, issuedB), [project, school])).toEqual([]);
  });

  test('a code whose object is gone is a problem of its last line', () => {
    const problems = contentProblems(registry(issuedA, movedA, issuedB), [project, school]);
    expect(problems.map(({ line, field }) => [line, field])).toEqual([
      [3, '对象'],
      [0, '码'],
    ]);
  });

  test('an object without a code is told to run npm run codes', () => {
    const problems = contentProblems(registry(issuedA), [project, school]);
    expect(problems).toEqual([expect.objectContaining({ what: `“${school}”还没有码` })]);
    expect(problems[0]?.cure).toContain('npm run codes');
  });
});
