import { describe, expect, test } from 'vitest';
import { drawCode } from '../../../src/domain/code/code.ts';
import { contentIssues, futureIssues, registryIssues, uncodedObjects, withoutCode } from '../../../src/domain/code/registry-check.ts';
import { lostIssues, lostSince } from '../../../src/domain/code/registry-lost.ts';
import { civilDate } from '../../../src/domain/value/civil-date.ts';
import { parseRegistry } from '../../../src/domain/code/registry.ts';

const [a, b] = [drawCode(() => 0), drawCode(() => 1_000_000)];
const project = 'project:2023-430000/employment';
const school = 'site:430602/qingnianlu-primary-school';
const clinic = 'site:430602/luowang-clinic';

const issuedA = `${a},2023-05-31,发放,${project},`;
const issuedB = `${b},2023-05-31,发放,${school},`;
const movedA = `${a},2023-09-01,改指,${clinic},改址`;
const closedA = `${a},2024-01-02,关闭,${project},项目撤销,城镇就业,区人社局`;
const registry = (...lines: string[]) => parseRegistry(['码,日期,事项,对象,原因,原处,询问', ...lines].join('\n')).events;

describe('the registry by itself', () => {
  test.each([
    ['codes for different objects', [issuedA, issuedB]],
    ['a recorded move', [issuedA, movedA, issuedB]],
    ['a move to an object that has a code of its own', [issuedA, movedA.replace(clinic, school), issuedB]],
    ['a closed code', [issuedA, closedA, issuedB]],
    ['a closed code that moved again', [issuedA, closedA, `${a},2024-02-03,改指,${clinic},改建`, issuedB]],
    ['a second code of an object that says so', [issuedA, issuedB.replace(school, project), `${b},2023-06-01,改指,${project},重复发放`]],
    ['lines in any order of codes', [issuedB, issuedA]],
    ['a line that a merge left there twice', [issuedA, issuedB, issuedA]],
    ['an object that got a new code when its old one moved', [issuedA, movedA, issuedB.replace(school, project)]],
  ])('%s are in order', (_, lines) => {
    expect(registryIssues(registry(...lines))).toEqual([]);
  });

  test.each([
    ['a code issued twice', [issuedA, issuedA.replace(project, school)], 3, '事项'],
    ['an object with two codes', [issuedA, issuedB.replace(school, project)], 3, '对象'],
    ['a code that moved without being issued', [movedA], 2, '事项'],
    ['a move without a reason', [issuedA, movedA.replace('改址', '')], 3, '原因'],
    ['a move to the same object', [issuedA, movedA.replace(clinic, project)], 3, '对象'],
    ['a move before the code was issued', [issuedA, movedA.replace('2023-09', '2023-01')], 3, '日期'],
    ['a code that was closed without being issued', [closedA], 2, '事项'],
    ['a closure without a reason', [issuedA, closedA.replace('项目撤销', '')], 3, '原因'],
    ['a closure that does not say what was there', [issuedA, closedA.replace('城镇就业', '')], 3, '原处'],
    ['a closure of another object', [issuedA, closedA.replace(project, clinic)], 3, '对象'],
  ])('%s is an issue of its line', (_, lines, line, field) => {
    const issues = registryIssues(registry(...lines));
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ line, field });
  });
});

test('a date that has not come is an issue', () => {
  expect(futureIssues(registry(issuedA, movedA), civilDate.parse('2023-08-31'))).toEqual([expect.objectContaining({ line: 3, field: '日期' })]);
});

describe('against an older registry', () => {
  const older = registry(issuedA, issuedB);

  test.each([
    ['the same lines', [issuedA, issuedB]],
    ['a new code', [issuedA, `${drawCode(() => 7)},2023-06-01,发放,${clinic},`, issuedB]],
    ['a recorded move', [issuedA, movedA, issuedB]],
  ])('%s lose nothing', (_, lines) => {
    expect(lostIssues(registry(...lines), older)).toEqual([]);
  });

  test.each([
    ['a vanished code', [issuedB], '消失'],
    ['a code re-pointed in place', [issuedA.replace(project, clinic), issuedB], '没有登记改指'],
    ['a changed date of issue', [issuedA.replace('05-31', '05-30'), issuedB], '改写'],
  ])('%s is an issue', (_, lines, words) => {
    const issues = lostIssues(registry(...lines), older);
    expect(issues).toHaveLength(1);
    expect(issues[0]?.what).toContain(words);
    expect(issues[0]?.what).toContain(a);
  });

  test('the cure is the line itself, word for word, and never another code', () => {
    const [issue] = lostIssues(registry(issuedB), older, '底册');
    expect(issue?.what).toBe(`${a} 从登记表里消失了（原指向“${project}”），底册里有`);
    expect(issue?.cure).toContain(issuedA);
    expect(JSON.stringify(issue)).not.toContain('npm run');
  });

  test('swapped objects, another code in the place of the old one, an empty registry: every code is named', () => {
    const swapped = registry(issuedA.replace(project, school), issuedB.replace(school, project));
    const replaced = registry(issuedA.replace(a, drawCode(() => 9)), issuedB);
    expect([swapped, replaced, registry()].map((now) => lostIssues(now, older).map(({ code }) => code))).toEqual([[a, b], [a], [a, b]]);
  });

  test('a code that two sources know is told once', () => {
    expect(lostSince(registry(issuedB), [{ where: '底册', events: older }, { where: 'Git 的历史', events: older }])).toHaveLength(1);
  });

  test('a reason may be corrected, the order of moves may not', () => {
    const again = movedA.replace('09-01', '10-01').replace(clinic, school);
    const past = registry(issuedA, movedA, again);
    expect(lostIssues(registry(issuedA, movedA.replace('改址', '选址变更'), again), past)).toEqual([]);
    expect(lostIssues(registry(issuedA, again, movedA), past)).toHaveLength(1);
  });

  test('a recorded move that was taken back is an issue', () => {
    expect(lostIssues(older, registry(issuedA, movedA, issuedB))).toHaveLength(1);
  });
});

describe('against the content', () => {
  test('every code has its object and every object its code', () => {
    expect(contentIssues(registry(issuedA, issuedB), [project, school])).toEqual([]);
    expect(uncodedObjects(registry(issuedA, issuedB), [project, school])).toEqual([]);
  });

  test('a code whose object is gone is an issue of its last line', () => {
    const issues = contentIssues(registry(issuedA, movedA, issuedB), [project, school]);
    expect(issues[0]?.cure).toMatch(/恢复这个对象的文件.*改指.*关闭/);
    expect(issues.map(({ line, field }) => [line, field])).toEqual([[3, '对象']]);
    expect(uncodedObjects(registry(issuedA, movedA, issuedB), [project, school])).toEqual([project]);
  });

  test('an object without a code is told to run npm run codes', () => {
    expect(uncodedObjects(registry(issuedA), [project, school])).toEqual([school]);
    expect(withoutCode(school).what).toBe(`“${school}”还没有码`);
    expect(withoutCode(school).cure).toMatch(/先核对它是不是写错了.*npm run codes/);
  });

  test('a closed code needs no object, and its object must not be there without a code', () => {
    expect(contentIssues(registry(issuedA, closedA, issuedB), [school])).toEqual([]);
    expect(contentIssues(registry(issuedA, closedA, issuedB), [project, school])).toEqual([expect.objectContaining({ line: 3, what: expect.stringContaining('还在内容里') })]);
    expect(uncodedObjects(registry(issuedA, closedA, issuedB), [project, school])).toEqual([]);
  });

  test('a code that moved away from what the content no longer has must say what that was', () => {
    expect(contentIssues(registry(issuedA, movedA, issuedB), [clinic, school])).toEqual([expect.objectContaining({ line: 3, field: '原处' })]);
    expect(contentIssues(registry(issuedA, `${movedA},城镇就业`, issuedB), [clinic, school])).toEqual([]);
  });
});
