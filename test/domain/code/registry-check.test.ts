import { describe, expect, test } from 'vitest';
import { drawCode } from '../../../src/domain/code/code.ts';
import { contentIssues, futureIssues, registryIssues, uncodedObjects, withoutCode } from '../../../src/domain/code/registry-check.ts';
import { lostIssues, lostSince, restored } from '../../../src/domain/code/registry-lost.ts';
import { civilDate } from '../../../src/domain/value/civil-date.ts';
import { formatRegistry, objectsByCode, parseRegistry } from '../../../src/domain/code/registry.ts';

const [a, b] = [drawCode(() => 0), drawCode(() => 1_000_000)];
const project = 'project:2023-430000/employment';
const school = 'site:430602/qingnianlu-primary-school';
const clinic = 'site:430602/luowang-clinic';

const issuedA = `${a},2023-05-31,发放,${project},`;
const issuedB = `${b},2023-05-31,发放,${school},`;
const movedA = `${a},2023-09-01,改指,${clinic},改址`;
const closedA = `${a},2024-01-02,关闭,${project},项目撤销,城镇就业,区人社局`;
const registry = (...lines: string[]) => parseRegistry(['码,日期,事项,对象,原因,原处,询问,序', ...lines].join('\n')).events;

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

describe('lines that say which of their code they are', () => {
  const second = `${a},2023-09-01,改指,${school},改址,,,2`;
  const third = `${a},2023-09-01,改指,${clinic},再改址,,,3`;
  const rival = `${a},2023-09-02,改指,${clinic},合并,,,2`;

  test.each([
    ['in order', [issuedA, second, third, issuedB]],
    ['reversed', [issuedB, third, second, issuedA]],
    ['with others between', [third, issuedA, issuedB, second]],
  ])('give the same last object %s', (_, lines) => {
    expect(registryIssues(registry(...lines))).toEqual([]);
    expect(objectsByCode(registry(...lines)).get(a)).toBe(clinic);
  });

  test.each([
    ['two moves', [issuedA, second, rival]],
    ['two moves in the other order', [issuedA, rival, second]],
    ['a move and a closure', [issuedA, second, `${closedA},2`]],
    ['two moves on one side, one on the other', [issuedA, second, third, rival]],
    ['a move by hand beside a numbered one', [issuedA, second, movedA]],
  ])('%s of two branches are one issue that asks which is right', (_, lines) => {
    const issues = registryIssues(registry(...lines));
    expect(issues).toEqual([
      expect.objectContaining({ code: a, what: expect.stringContaining('两个分支各自登记了'), cure: expect.stringContaining(`--move ${a}`) }),
    ]);
    expect(contentIssues(registry(...lines), [])).toEqual([]);
    const decided = `${a},2024-03-01,改指,${school},以此为准,${lines.length > 3 ? '城镇就业' : ''},,${lines.length + 1}`;
    expect(registryIssues(registry(...lines, decided))).toEqual([]);
    expect(objectsByCode(registry(decided, ...lines)).get(a)).toBe(school);
  });

  test('a number without the lines before it says that one was lost', () => {
    expect(registryIssues(registry(issuedA, third))).toEqual([expect.objectContaining({ field: '序', what: expect.stringContaining(a) })]);
  });

  test('a new name keeps the object and needs a reason', () => {
    const renamed = `${a},2023-09-01,更名,${project},全称有改动,城镇就业,,2`;
    expect(registryIssues(registry(issuedA, renamed))).toEqual([]);
    expect(registryIssues(registry(issuedA, renamed.replace('全称有改动', '')))).toHaveLength(1);
    expect(registryIssues(registry(issuedA, renamed.replace(project, clinic)))).toHaveLength(1);
    expect(objectsByCode(registry(issuedA, renamed)).get(a)).toBe(project);
  });
});

describe('restoring', () => {
  const older = registry(issuedA, `${movedA},,,2`, issuedB);

  test.each([
    ['a vanished code', [issuedB]],
    ['everything', []],
    ['a code re-pointed in place', [issuedA.replace(project, school), `${movedA},,,2`, issuedB]],
    ['a changed day', [issuedA, `${movedA.replace('09-01', '09-02')},,,2`, issuedB]],
    ['a changed object of a move', [issuedA, `${movedA.replace(clinic, school)},,,2`, issuedB]],
    ['a changed number', [issuedA, `${movedA},,,3`, issuedB]],
  ])('%s gives the lines that were lost, and no other', (_, lines) => {
    const source = { where: '底册', events: older };
    const after = restored(registry(...lines), [source, { ...source, mayBeDrafts: true }]);
    expect(lostSince(after, [source])).toEqual([]);
    expect(formatRegistry(after)).toBe(formatRegistry(older));
  });

  test('keeps what was added since', () => {
    const added = `${a},2024-03-01,改指,${school},再改址,,,3`;
    expect(restored(registry(issuedA, added), [{ where: '底册', events: older }])).toHaveLength(4);
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
    expect(JSON.stringify(issue)).not.toMatch(/npm run codes(?! -- --restore)/);
  });

  test('swapped objects, another code in the place of the old one, an empty registry: every code is named', () => {
    const swapped = registry(issuedA.replace(project, school), issuedB.replace(school, project));
    const replaced = registry(
      issuedA.replace(
        a,
        drawCode(() => 9),
      ),
      issuedB,
    );
    expect([swapped, replaced, registry()].map((now) => lostIssues(now, older).map(({ code }) => code))).toEqual([[a, b], [a], [a, b]]);
  });

  test('a code that two sources know is told once', () => {
    expect(
      lostSince(registry(issuedB), [
        { where: '底册', events: older },
        { where: 'Git 的历史', events: older },
      ]),
    ).toHaveLength(1);
  });

  test('a reason may be corrected, the day of a move may not, and lines may stand in any order', () => {
    const again = movedA.replace('09-01', '10-01').replace(clinic, school);
    const past = registry(issuedA, movedA, again);
    expect(lostIssues(registry(issuedA, movedA.replace('改址', '选址变更'), again), past)).toEqual([]);
    expect(lostIssues(registry(again, movedA, issuedA), past)).toEqual([]);
    expect(lostIssues(registry(issuedA, again, movedA.replace('09-01', '11-01')), past)).toHaveLength(1);
  });

  test('a correct line is never called rewritten because of what was added to it', () => {
    const moves = [`${a},2023-09-01,改指,${school},改址,,2`, `${a},2023-09-01,改指,${clinic},再改址,,3`, closedA.replace(project, clinic)];
    const past = registry(...moves.toReversed(), issuedA);
    expect(lostIssues(registry(issuedA, ...moves), past)).toEqual([]);
    expect(lostIssues(registry(issuedA, ...moves.slice(1)), past)).toEqual([
      expect.objectContaining({ what: expect.stringContaining(`${a} 指向“${school}”的那一行不见了`) }),
    ]);
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
    const early = contentIssues(registry(issuedA, closedA, issuedB), [project, school]);
    expect(early).toEqual([expect.objectContaining({ line: 3, what: expect.stringContaining('还在内容里'), cure: expect.stringContaining(`--undo ${a}`) })]);
    expect(contentIssues(registry(issuedA, closedA, issuedB.replace(school, project)), [project])).toHaveLength(1);
    expect(uncodedObjects(registry(issuedA, closedA, issuedB), [project, school])).toEqual([]);
  });

  test('a code that moved away from what the content no longer has must say what that was', () => {
    expect(contentIssues(registry(issuedA, movedA, issuedB), [clinic, school])).toEqual([expect.objectContaining({ line: 3, field: '原处' })]);
    expect(contentIssues(registry(issuedA, `${movedA},城镇就业`, issuedB), [clinic, school])).toEqual([]);
  });
});
