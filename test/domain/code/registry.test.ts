import { randomInt } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../src/domain/value/civil-date.ts';
import { drawCode, isCode } from '../../../src/domain/code/code.ts';
import {
  codesByObject,
  formatRegistry,
  objectsByCode,
  parseRegistry,
  withCodesFor,
} from '../../../src/domain/code/registry.ts';

const [a, b, c] = [drawCode(() => 0), drawCode(() => 1_000_000), drawCode(() => 2_000_000)];
const employment = 'project:2023-430000/employment';
const inArea = 'assignment:2023-430000/employment@430602';
const school = 'site:430602/qingnianlu-primary-school';
const head = '码,日期,事项,对象,原因\n';
const today = civilDate.parse('2023-06-01');

const text = `${head}${a},2023-05-31,发放,${employment},
${a},2023-09-01,改指,${inArea},"并入任务,牌子随迁"
${b},2023-05-31,发放,${school},
`;

describe('the file', () => {
  test('is read into events and written back byte for byte', () => {
    const { events, problems } = parseRegistry(text);
    expect(problems).toEqual([]);
    expect(events.map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(events[1]).toMatchObject({ code: a, kind: 'moved', reason: '并入任务,牌子随迁' });
    expect(formatRegistry(events)).toBe(text);
  });

  test('is written in the order of the codes whatever order it had', () => {
    const { events } = parseRegistry(text);
    const [issued, moved, other] = events;
    expect(formatRegistry([other!, issued!, moved!])).toBe(text);
  });

  test('may begin with the byte order mark of a spreadsheet', () => {
    expect(parseRegistry(`\uFEFF${text.replaceAll('\n', '\r\n')}`).events).toHaveLength(3);
  });

  test.each([
    ['a wrong check digit', `1000000065,2023-05-31,发放,${school},`, '码'],
    ['a code cut short', `100000006,2023-05-31,发放,${school},`, '码'],
    ['a day that does not exist', `${a},2023-02-30,发放,${school},`, '日期'],
    ['an unknown event', `${a},2023-05-31,收回,${school},`, '事项'],
    ['an object of no kind', `${a},2023-05-31,发放,school:430602/x,`, '对象'],
    ['an assignment without an area', `${a},2023-05-31,发放,assignment:2023-430000/employment,`, '对象'],
  ])('%s is a problem of its line and field', (_, line, field) => {
    const { events, problems } = parseRegistry(`${head}${b},2023-05-31,发放,${employment},\n${line}\n`);
    expect(events).toHaveLength(1);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line: 3, field });
    expect(problems[0]?.cure).not.toBe('');
  });

  test.each([
    ['a broken quotation', `${head}${a},2023-05-31,发放,"${school},\n`],
    ['a row with a cell too many', `${head}${a},2023-05-31,发放,${school},,,\n`],
  ])('%s is one problem of the whole file', (_, broken) => {
    expect(parseRegistry(broken).problems).toEqual([expect.objectContaining({ line: 0 })]);
  });

  test('another header is a problem of every line, not an empty registry', () => {
    expect(parseRegistry(`code,object\n${a},${school}\n`).problems.length).toBeGreaterThan(0);
  });

  test('all problems are given at once, in line order', () => {
    const { problems } = parseRegistry(`${head}1,x,y,z,\n2,x,y,z,\n`);
    expect(problems.map(({ line }) => line)).toEqual([2, 2, 2, 2, 3, 3, 3, 3]);
  });
});

describe('looking up', () => {
  const { events } = parseRegistry(text);

  test('a moved code points at its last object', () => {
    expect(objectsByCode(events)).toEqual(
      new Map([
        [a, inArea],
        [b, school],
      ]),
    );
  });

  test('an object is printed with its own code even if another was moved to it', () => {
    const own = { code: c, on: today, kind: 'issued', object: inArea, reason: '', line: 5 } as const;
    expect(codesByObject(events).get(inArea)).toBe(a);
    expect(codesByObject([...events, own]).get(inArea)).toBe(c);
    expect(codesByObject([...events, own]).has(employment)).toBe(false);
  });
});

describe('issuing', () => {
  const { events } = parseRegistry(text);

  test('gives one code to each object that lacks one and leaves the others alone', () => {
    const after = withCodesFor(events, [employment, inArea, school, employment], today, randomInt);
    expect(after.slice(0, 3)).toEqual(events);
    expect(after.slice(3)).toEqual([expect.objectContaining({ object: employment, on: today, kind: 'issued' })]);
    expect(isCode(after[3]!.code)).toBe(true);
  });

  test('changes nothing the second time', () => {
    const once = withCodesFor(events, [employment], today, randomInt);
    expect(withCodesFor(once, [employment], today, randomInt)).toEqual(once);
  });

  test('never draws a code again that was issued before, not even a moved one', () => {
    const draws = [0, 0, 1_000_000, 5].values();
    const after = withCodesFor(events, [employment], today, () => draws.next().value ?? 0);
    expect(after.at(-1)?.code).toBe(drawCode(() => 5));
  });
});
