import type { Chance } from './chance.ts';
import { tables, textOf } from './county.ts';
import type { FieldFault } from './field-faults.ts';

/** Column → cells that no row may have there. */
const cells: Readonly<Record<string, readonly string[]>> = {
  指标: ['', '2025-990101/jobs/job', '2025-990199/jobs/jobs', '就业', '2025-990101/jobs', '2025-990101／jobs／jobs'],
  区域: ['', '990102', '990100', '清泉县', '99101', '990101-hekouu'],
  截至日期: ['', '2025-02-30', '6/30/2025', '2025年6月', '45838', '1025-06-30', '2225-06-30', '2024-06-30', '2027-01-31', '六月底'],
  完成值: ['-5', '5e3', '10米', '约10', '"5,00"', '1.2.3', '9999999', '一百多', '９９９９９９９', '1'.repeat(400)],
  单位: ['万平方', '户人', '座次'],
  阶段: ['开始了', 'begun', '完成率', '1', '已经完工了吗'],
  分阶段: ['完工', '完工 一', '开工中 3', '完工 3/4', '完工 -1'],
  文件百分比: ['-3', '3个', '5970', '1000.1', '百分之三', '3‰'],
  百分比含义: ['比例', 'percent', '已开工'],
  更正日期: ['2025-02-30', '2024-01-01', '2027-03-01', '明天'],
  报送单位: ['县教育局办公室股', '教育部', '990101'],
  收到日期: ['2025-02-30', '2024-12-31', '2027-01-01', '1025-01-01', '上周'],
  录入岗位: ['', '李秀英'],
  报送岗位: ['', '李秀英', '王建国科长'],
  附件: ['张三15273012345.pdf', '李四1527301234O.pdf', '15273012345.pdf'],
  行号: ['999999999', '0'],
  减少原因: ['无', '工作需要', '调整', '同上', '。', '见附件', '数据有误', '正常'],
  更正原因: ['无', '改正', '更正'],
  进展情况: ['联系人13812345678', '身份证11010519491231002X', '字\u200B符', '字\u0007符', '字\uFFFD符', '长'.repeat(100_000), '两格,多一格'],
};

/** One wrong cell in one row of a monthly table; `count` of them in each column. */
export function rowFaults(chance: Chance, count: number): FieldFault[] {
  return Object.keys(cells).flatMap((title) => Array.from({ length: count }, () => rowFault(title, chance)));
}

function rowFault(title: string, { one, below }: Chance): FieldFault {
  const file = one(tables.filter((path) => textOf(path).includes(title)));
  const [head = '', ...rows] = textOf(file).replace('\uFEFF', '').trimEnd().split(/\r?\n/);
  const titles = head.split(',');
  const [at, cell] = [below(rows.length), one(cells[title]!)];
  const content = [head, ...rows.map((row, index) => (index === at ? withCell(row.split(','), titles, title, cell) : row))].join('\n');
  return { name: `${title} ${cell.slice(0, 30)}`, file, content: `${content}\n` };
}

/** A unit and a percent mean something beside a figure only. */
function withCell(row: readonly string[], titles: readonly string[], title: string, cell: string): string {
  return row
    .map((old, place) => {
      if (titles[place] === title) return cell;
      if (title === '单位' && titles[place] === '完成值') return old === '' ? '1' : old;
      if (title === '文件百分比' && titles[place] === '百分比含义') return 'physical';
      return old;
    })
    .join(',');
}

/** Rows that are wrong only beside another row, and tables that are wrong as a whole. */
export const tableFaults: Readonly<Record<string, (chance: Chance) => FieldFault>> = {
  'a row twice': (chance) => table('a row twice', chance, (rows, at) => [...rows, rows[at]!]),
  'the same day with another figure': (chance) =>
    table('the same day with another figure', chance, (rows, at) => [...rows, rows[at]!.replace(/(\d{4}-\d{2}-\d{2}),[^,]*/, '$1,3')]),
  'a row of another month': (chance) =>
    table(
      'a row of another month',
      chance,
      (rows, at) =>
        rows.map((row, index) => (index === at ? row.replace(/,2025-(\d\d)-\d\d,/, (_, month: string) => `,2025-${month === '03' ? '04' : '03'}-15,`) : row)),
      (path) => path.includes('2025'),
    ),
  'a title twice': (chance) =>
    head('a title twice', chance, (titles, at) => titles.map((title, index) => (index === at ? titles[(at + 1) % titles.length]! : title))),
  'a title that does not exist': (chance) =>
    head('a title that does not exist', chance, (titles, at) => titles.map((title, index) => (index === at ? `${title}数` : title))),
  'no title': (chance) => head('no title', chance, (titles, at) => titles.map((title, index) => (index === at ? '' : title)), 3),
  'a cell too many': (chance) => table('a cell too many', chance, (rows, at) => rows.map((row, index) => (index === at ? `${row},多` : row))),
  'an open quote': (chance) => table('an open quote', chance, (rows, at) => rows.map((row, index) => (index === at ? row.replace(/,县/, ',"县') : row))),
};

function table(
  name: string,
  { one, below }: Chance,
  change: (rows: readonly string[], at: number) => readonly string[],
  fits: (path: string) => boolean = () => true,
): FieldFault {
  const file = one(tables.filter(fits));
  const [titles = '', ...rows] = textOf(file).trimEnd().split(/\r?\n/);
  return { name, file, content: `${[titles, ...change(rows, below(rows.length))].join('\n')}\n` };
}

function head(name: string, { one, below }: Chance, change: (titles: readonly string[], at: number) => readonly string[], among?: number): FieldFault {
  const file = one(tables);
  const [titles = '', ...rows] = textOf(file).replace('\uFEFF', '').trimEnd().split(/\r?\n/);
  const all = titles.split(',');
  return { name, file, content: `${[change(all, below(among ?? all.length)).join(','), ...rows].join('\n')}\n` };
}
