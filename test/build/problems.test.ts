import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

// What the real documents say of problems and inspections, on the pages of the built site.
const htmlOf = (path: string) => readFileSync(`dist/${path}`, 'utf8');
const textOf = (path: string) =>
  htmlOf(path)
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ');
const rowsOf = (table: string) => z.array(z.record(z.string(), z.string())).parse(parse(htmlOf(`data/${table}.csv`), { columns: true, bom: true }));
const codes = readFileSync('content/codes.csv', 'utf8').split(/\r?\n/);
const pathOf = (object: string) => `p/${codes.find((row) => row.includes(`,${object},`))?.slice(0, 10)}.html`;

describe('G9: the problems of the circular of 2024 stand where they are looked for', () => {
  // Line 37 names two projects; lines 39 and 43 speak of the whole city.
  test.each([
    ['assignment:2024-430000/emergency-broadcast@430500-own', '市级应急广播建设项目重新挂网，进度为60%', 37],
    ['assignment:2024-430000/rental-housing@430582', '申请调整具体建设点位，进度为38.69%', 37],
  ])('on %s', (object, words, line) => {
    expect(textOf(pathOf(object))).toContain(words);
    expect(htmlOf(pathOf(object))).toContain(`document/shaoyang-2024-q3-circular.html#L${line}`);
  });

  test('on the units that the circular names for the project, and on no other', () => {
    for (const unit of ['culture-tourism-bureau', 'broadcasting-station']) expect(textOf(`agency/430500/${unit}.html`)).toContain('负责的问题');
    expect(textOf('agency/430500/water-bureau.html')).not.toContain('负责的问题');
  });

  test('none of them is called overdue or solved: no document here says by when, or that it was', () => {
    expect(rowsOf('problems').map(({ area, due_on: due, state }) => [area, due, state])).toEqual([
      ['430500-own', '', 'open'],
      ['430582', '', 'open'],
      ['430500', '', 'open'],
      ['430500', '', 'open'],
    ]);
    expect(textOf('ledger/430500/2024.html')).toContain('没有登记解决的，不等于没有解决');
  });
});

test('G8: the field work of line 21 stands on the ledger with its four ways and the number that is printed', () => {
  const text = textOf('ledger/430500/2024.html');
  expect(text).toContain('调研督导，截至2024年10月9日20余次');
  expect(text).toContain('方式：实地察看、调阅资料、明察暗访、随机问询。');
});

test('B5: the city’s change of 12 June 2023 stands on the ledger of every county that it called the task back from', () => {
  // Every county and zone that the table of the task has a share for, 岳阳楼区 by its own record.
  const called = rowsOf('revisions').map(({ area = '' }) => area);
  expect(called.length).toBeGreaterThan(5);
  for (const area of called) expect(textOf(`ledger/${area}/2023.html`)).toMatch(/任务调整1次。.*2023年6月12日/);
  expect(textOf('ledger/430602/2023.html')).toContain('岳阳楼区原来的任务5985户不再适用');
});

describe('F4: what nobody answers for', () => {
  test('is listed on the year of the area, as many projects as the table has', () => {
    const rows = rowsOf('unanswered');
    for (const [area, year] of [
      ['430582', '2024'],
      ['430502', '2024'],
      ['430500', '2024'],
    ] as const) {
      const projects = new Set(rows.filter((row) => row['area'] === area && row['year'] === year).map(({ project }) => project));
      expect(textOf(`area/${area}/${year}.html`)).toContain(`本站还没有写明谁负责的${projects.size}个项目`);
    }
  });

  test('is nothing in 岳阳, whose notice names somebody for every line, nor in 隆回 and 邵东 in 2023', () => {
    expect(rowsOf('unanswered').filter(({ area = '', year }) => year === '2023' && /^(4306|430524|430582)/.test(area))).toEqual([]);
    expect(textOf('area/430602/2023.html')).not.toContain('还没有写明谁负责');
  });
});
