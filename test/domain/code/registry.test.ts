import { randomInt } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../src/domain/value/civil-date.ts';
import { type Code, drawCode, isCode } from '../../../src/domain/code/code.ts';
import { codesByObject, formatRegistry, objectsByCode, parseRegistry, withCodesFor } from '../../../src/domain/code/registry.ts';
import { withLines } from '../../../src/domain/code/registry-text.ts';

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
    const { events, issues } = parseRegistry(text);
    expect(issues).toEqual([]);
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

  test('may have been saved by a spreadsheet that writes 2023/5/31', () => {
    const saved = parseRegistry(text.replaceAll('2023-05-31', '2023/5/31').replace('2023-09-01', '2023年9月1日'));
    expect(saved.issues).toEqual([]);
    expect(formatRegistry(saved.events)).toBe(text);
  });

  test.each([
    ['a wrong check digit', `1000000065,2023-05-31,发放,${school},`, '码'],
    ['a code cut short', `100000006,2023-05-31,发放,${school},`, '码'],
    ['a day that does not exist', `${a},2023-02-30,发放,${school},`, '日期'],
    ['an unknown event', `${a},2023-05-31,收回,${school},`, '事项'],
    ['an object of no kind', `${a},2023-05-31,发放,school:430602/x,`, '对象'],
    ['an assignment without an area', `${a},2023-05-31,发放,assignment:2023-430000/employment,`, '对象'],
  ])('%s is an issue of its line and field', (_, line, field) => {
    const { events, issues } = parseRegistry(`${head}${b},2023-05-31,发放,${employment},\n${line}\n`);
    expect(events).toHaveLength(1);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ line: 3, field });
    expect(issues[0]?.cure).not.toBe('');
  });

  test.each([
    ['a broken quotation', `${head}${a},2023-05-31,发放,"${school},\n`, 2, '引号'],
    ['a row with a cell too many', `${head}${a},2023-05-31,发放,${school},,,区教育局\n`, 2, '双引号'],
    ['another header', `code,object\n${a},${school}\n`, 1, '把第一行改回“码,日期,事项,对象,原因”'],
    ['a file that a spreadsheet saved in GBK', Buffer.from([0xc2, 0xeb, 0x2c, 0xc8, 0xd5]).toString('utf8'), 0, 'CSV UTF-8'],
  ])('%s is one issue with a cure', (_, broken, line, cure) => {
    expect(parseRegistry(broken).issues).toEqual([expect.objectContaining({ line, cure: expect.stringContaining(cure) })]);
  });

  test('the marks of a conflict are an issue whose cure keeps the lines of both branches', () => {
    const conflict = `${head}<<<<<<< HEAD\n${a},2023-05-31,发放,${school},\n=======\n${b},2023-05-31,发放,${employment},\n>>>>>>> other\n`;
    expect(parseRegistry(conflict).issues).toEqual([expect.objectContaining({ line: 2, cure: expect.stringMatching(/一行也不要丢.*只删去/) })]);
  });

  test('a closed code has what was there and whom to ask, in columns that other lines may leave out', () => {
    const closed = `${a},2024-01-02,关闭,${inArea},项目撤销,就业服务,"区人社局,0730-8000000"\n`;
    const extended = text.replace('原因\n', '原因,原处,询问\n').replace(`${b},`, `${closed}${b},`);
    const { events, issues } = parseRegistry(extended);
    expect([issues, events[2]]).toEqual([[], expect.objectContaining({ kind: 'closed', was: '就业服务', ask: '区人社局,0730-8000000' })]);
    expect(formatRegistry(events)).toBe(extended);
    expect(parseRegistry(`${head}${extended.slice(extended.indexOf('\n') + 1)}`).issues).toHaveLength(1);
  });

  test('a header that a merge of both sides left among the lines is passed over', () => {
    const [first = '', ...rest] = text.split('\n');
    expect(parseRegistry([first, `${first},原处,询问`, ...rest].join('\n'))).toMatchObject({ issues: [], events: { length: 3 } });
  });

  test.each([
    ['empty cells beyond the header', (lines: string[]) => lines.map((line) => `${line},,`)],
    ['a header that was sorted to the end', (lines: string[]) => [...lines].reverse()],
    [
      'cells in quotation marks',
      (lines: string[]) =>
        lines.map((line) =>
          line.includes('"')
            ? line
            : line
                .split(',')
                .map((cell) => `"${cell}"`)
                .join(','),
        ),
    ],
  ])('%s changes nothing', (_, change) => {
    const { events, issues } = parseRegistry(change(text.trim().split('\n')).join('\n'));
    expect([issues, formatRegistry(events)]).toEqual([[], text]);
  });

  test('a line says which of its code it is, and a record what the object was called', () => {
    const extended = `${head.trim()},原处,询问,序,名称\n${a},2023-05-31,发放,${employment},,,,,城镇就业\n${a},2023-09-01,改指,${inArea},并入任务,,,2\n`;
    const { events, issues } = parseRegistry(extended);
    expect([issues, events.map(({ nth, name }) => [nth, name])]).toEqual([
      [],
      [
        [undefined, '城镇就业'],
        [2, undefined],
      ],
    ]);
    expect(formatRegistry(events)).toBe(extended);
    expect(parseRegistry(extended.replace('并入任务,,,2', '并入任务,,,二')).issues).toEqual([expect.objectContaining({ field: '序' })]);
  });

  test('all issues are given at once, in line order', () => {
    const { issues } = parseRegistry(`${head}1,x,y,z,\n2,x,y,z,\n`);
    expect(issues.map(({ line }) => line)).toEqual([2, 2, 2, 2, 3, 3, 3, 3]);
  });
});

describe('adding lines', () => {
  const added = (code: Code) => ({ code, on: today, kind: 'issued', object: school, reason: '', line: 0 }) as const;

  test('puts a new code before the first greater one and moves no other line', () => {
    expect(withLines(text, [added(c)])).toBe(`${text}${c},2023-06-01,发放,${school},\n`);
    const before = drawCode(() => 500_000);
    expect(withLines(text, [added(before)])).toBe(text.replace(`${b},`, `${before},2023-06-01,发放,${school},\n${b},`));
    const [one = '', two = '', three = '', four = ''] = text.split('\n');
    const disordered = [one, four, two, three, ''].join('\n');
    expect(
      withLines(disordered, [added(before)])
        .split('\n')
        .filter((line) => !line.startsWith(before))
        .join('\n'),
    ).toBe(disordered);
  });

  test('puts a later event below its code, with the columns it needs, and keeps line ends and byte order mark', () => {
    const closed = { ...added(a), kind: 'closed', object: inArea, reason: '撤销', was: '就业' } as const;
    const crlf = `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const after = withLines(crlf, [closed]);
    expect(after).toContain(`牌子随迁"\r\n${a},2023-06-01,关闭,${inArea},撤销,就业\r\n${b},`);
    expect(after.split('\r\n')[0]).toBe('\uFEFF码,日期,事项,对象,原因,原处,询问');
    expect(parseRegistry(after)).toMatchObject({ issues: [], events: { length: 4 } });
  });

  test('begins a new file', () => {
    expect(withLines('', [added(b), added(a)])).toBe(`${head}${a},2023-06-01,发放,${school},\n${b},2023-06-01,发放,${school},\n`);
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

  test('gives no second code to an object whose code was closed', () => {
    const closed = { ...events[2]!, kind: 'closed', reason: '撤', was: '学校', nth: 2 } as const;
    expect(withCodesFor([...events, closed], [school], today, randomInt)).toHaveLength(4);
  });

  test('never draws a code again that was issued before, not even a moved one', () => {
    const draws = [0, 0, 1_000_000, 5].values();
    const after = withCodesFor(events, [employment], today, () => draws.next().value ?? 0);
    expect(after.at(-1)?.code).toBe(drawCode(() => 5));
  });
});
