import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

// What the real documents say of evidence and acceptance, on the pages of the built site.
const htmlOf = (path: string) => readFileSync(`dist/${path}`, 'utf8');
const textOf = (path: string) =>
  htmlOf(path)
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ');
const rowsOf = (table: string) => z.array(z.record(z.string(), z.string())).parse(parse(htmlOf(`data/${table}.csv`), { columns: true, bom: true }));
const codes = readFileSync('content/codes.csv', 'utf8').split(/\r?\n/);
const pathOf = (object: string) => `p/${codes.find((row) => row.includes(`,${object},`))?.slice(0, 10)}.html`;

/** Circular, line 39: five projects and who answers for each. */
const disputed = [
  ['2024-430000/xutelite-schools', '430500', 'education-bureau'],
  ['2024-430000/elderly-schools', '430500', 'education-bureau'],
  ['2024-430000/disaster-preparedness', '430500', 'emergency-bureau'],
  ['2024-430000/emergency-broadcast', '430500-own', 'culture-tourism-bureau'],
  ['2024-430000/emergency-broadcast', '430500-own', 'broadcasting-station'],
  ['2024-430000/rural-water', '430500', 'water-bureau'],
] as const;

describe('E3: the five projects whose evidence does not match stand where they are looked for', () => {
  test.each(disputed)('%s in %s, and %s', (project, area, agency) => {
    const path = pathOf(`assignment:${project}@${area}`);
    expect(textOf(path)).toContain('审核意见：与进度不相符。');
    expect(textOf(path)).toContain('“项目验收的佐证资料和项目进度不匹配”');
    expect(htmlOf(path)).toContain('document/shaoyang-2024-q3-circular.html#L39');
    const unit = htmlOf(`agency/430500/${agency}.html`);
    const list = unit.slice(unit.indexOf('佐证材料不相符或没有交的'));
    expect(list.indexOf('佐证材料不相符或没有交的')).toBe(0);
    expect(list).toContain(`../../${path}`);
  });

  test('the year lists five, the table has five, and no other project of the city is accused', () => {
    expect(textOf('area/430500/2024.html')).toContain('佐证材料不相符或没有交的5处');
    const rows = rowsOf('evidence').filter(({ verdict }) => verdict === 'progressMismatch');
    expect([...new Set(rows.map(({ project, area }) => `${project}@${area}`))].sort()).toEqual(
      [...new Set(disputed.map(([project, area]) => `${project}@${area}`))].sort(),
    );
    expect(rows).toHaveLength(5);
    expect(textOf(pathOf('assignment:2024-430000/legal-aid@430500'))).not.toContain('不相符。');
  });
});

test('E1: what the circular says was done about evidence stands on the year', () => {
  expect(textOf('area/430500/2024.html')).toContain('专题调度指导市县两级严格对照验收标准加快上传、审核佐证材料');
});

test('E2, E8: the circular’s two rules and its call for honest and timely evidence stand on the year that they govern', () => {
  expect(textOf('area/430500/2024.html')).toContain('佐证材料要与进度相符，也要与验收标准相符；要及时上传、按流程及时核验，杜绝弄虚作假。');
});

test('E4: the standard of the provincial list stands on its tasks, in the city and in its counties, and on no task of the city’s list', () => {
  const standard = '《2024年全省重点民生实事项目进度验收标准》';
  expect(textOf(pathOf('assignment:2024-430000/legal-aid@430500'))).toContain(standard);
  expect(textOf(pathOf('assignment:2024-430000/childcare-places@430523'))).toContain(standard);
  const [own = ''] = codes.flatMap((row) => /,(project:2024-430500\/[^,]+),/.exec(row)?.[1] ?? []);
  expect(textOf(pathOf(own))).toContain('佐证材料要与进度相符');
  expect(textOf(pathOf(own))).not.toContain(standard);
});

test('E4: Yueyang says who makes the standard, also in its districts', () => {
  const words = '验收标准由市实事办会同市直牵头单位制定';
  expect(textOf('area/430600/2023.html')).toContain(words);
  expect(textOf(pathOf('assignment:2023-430000/employment@430602'))).toContain(words);
});

test('E5: the chain stands as each plan states it, and the steps that were taken without the day that nobody wrote', () => {
  expect(textOf('area/430600/2023.html')).toMatch(/评估验收：各县市区.*汇总审核：市直牵头单位.*考核评定：市实事办/);
  expect(textOf('area/430582/2023.html')).toMatch(/汇总审核：牵头责任单位.*评估验收：市人力资源社会保障局.*审定发布：市人民政府/);
  expect(textOf(pathOf('assignment:2024-430000/newborn-screening@430500'))).toMatch(
    /自评 文件没有写结果 县级，文件没有写日期，见2024年10月9日的通报。.*初评 文件没有写结果 市级，文件没有写日期，见2024年10月9日的通报。/,
  );
});

test('E6: Longhui’s rule is told with its line, and nobody is judged by it, because it states no last day', () => {
  const text = textOf('area/430524/2023.html');
  expect(text).toContain('“如评估认定不合格或未申请认定的，直接认定为未完成”');
  expect(text).toContain('方案没有写申请的最后一天，本站也没有这份清单的全部申请记录，不按这一条判断。');
  expect(text).not.toContain('还没有申请验收');
  expect(rowsOf('acceptance').filter(({ application }) => application !== '')).toEqual([]);
  expect(rowsOf('reports').filter(({ status }) => status === 'notCompleted')).toEqual([]);
});

test('E7: Longhui’s statistics office verifies the numbers', () => {
  expect(textOf(pathOf('project:2023-430524/new-schools'))).toContain('核定：县统计局。');
});
