import { describe, expect, test } from 'vitest';
import { formatIssues } from '../../../src/content/issue.ts';
import { county, textOf } from './county.ts';
import { readCounty } from './memory.ts';

const at = 'areas/990101';
const list = `${at}/programmes/2025.yaml`;
const june = `${at}/progress/2025-06.csv`;

/** Everything that is told as an error of the county with some files changed. */
function told(changes: Readonly<Record<string, string | undefined>>): string {
  return formatIssues(readCounty(changes).issues);
}

function edited(file: string, from: string | RegExp, to: string): string {
  const text = textOf(file);
  expect(text.replace(from, to)).not.toBe(text);
  return told({ [file]: text.replace(from, to) });
}

describe('what differs is not to be deleted', () => {
  test('a duty under the id of another project', () => {
    const words = edited(`${at}/responsibilities/2025-990101.yaml`, 'project: 2025-990101/schools', 'project: 2025-990101/lifts');
    expect(words).toContain('“2025-990101/lifts@990101”已经录入过一次（areas/990101/responsibilities/2025-990101.yaml 第 1 项）');
    expect(words).toContain('对照出处，改正写错的一条');
  });

  test('money of another day', () => {
    expect(edited(`${at}/funds/2025.yaml`, 'asOf: "2025-06-30"', 'asOf: "2025-12-31"')).toContain('多半有一条的编号、日期或区域写错了');
  });

  test('a row of another month is told as such, and not as a row that was there before', () => {
    const words = edited(`${at}/progress/2025-05.csv`, 'jobs/jobs,990101,2025-05-31', 'jobs/jobs,990101,2025-04-30');
    expect(words).toContain('截至 2025-04-30，却写在 2025-05 的文件里');
    expect(words).not.toContain('已经报过一次');
  });

  test('a figure beside a percent of the same day', () => {
    const row = `${textOf(june).split('\n')[1]?.split(',').slice(0, 3).join(',') ?? ''},,,,,100,accepted,,,,,,县住房和城乡建设局,建设股,2025-07-03,县民生实事办统计岗,`;
    expect(told({ [june]: `${textOf(june).trimEnd()}\n${row}\n` })).toContain('先核对这两行的指标、区域、截至日期、口径和百分比含义');
  });
});

describe('what contradicts every row is told where it is defined', () => {
  test('a unit that no row has', () => {
    const words = edited(list, /(?<=补贴性职业技能培训\n +unit: )人次/, '场');
    expect(words).toMatch(/programmes\/2025\.yaml 第 \d+ 行 · 计量单位 unit：计量单位写的是“场”，报来的 12 行都是“人次”/);
    expect(words).not.toContain('progress/');
  });

  test('a target that every row exceeds ten times', () => {
    const words = edited(list, 'target: 不低于95%', 'target: 不低于0.95');
    expect(words).toMatch(/programmes\/2025\.yaml 第 \d+ 行 .*报来的 12 行（90%、90.6%、91.3%…）都是任务的十倍以上/);
    expect(words).not.toContain('progress/');
  });

  test('a result of the wrong list', () => {
    const words = edited(`${at}/results/2025.yaml`, 'list: 2025-990101', 'list: 2025-990100');
    expect(words).toContain('写的是清单 2025-990100，下面 9 个项目都在清单 2025-990101 里');
    expect(words).not.toContain('改正项目编号');
  });

  test('an official whom six records name', () => {
    const words = edited(`${at}/officials.yaml`, 'name: 示例甲', 'name: 副县长示例甲');
    expect(words).toMatch(/有 6 处用到它，多半是登记它的那一处写错了.*登记了却没有一处用到的是“副县长示例甲”/);
  });

  test('an area whose file is gone is not to be another area', () => {
    const words = told({ 'areas/990101-dongshan/area.yaml': undefined });
    expect(words).toContain('没有这个区域：990101-dongshan\n');
    expect(words).not.toContain('最接近的是');
  });
});

describe('a table whose head is wrong is told once, at its head', () => {
  const lines = textOf(june).split('\n');
  const [head = '', ...rows] = lines;
  const withHead = (text: string) => told({ [june]: [text, ...rows].join('\n') });

  test.each([
    ['figures and units exchanged', head.replace('完成值,单位', '单位,完成值'), '“完成值”下面都像是单位，“单位”下面都像是完成值'],
    ['units and posts exchanged', head.replace('报送单位,报送岗位', '报送岗位,报送单位'), '“报送单位”下面都像是报送岗位'],
    ['a column too many', `${head},名次`, '表头有 20 格：最后的“名次”没有内容'],
    ['the name of the table above it', `清溪县2025年6月进展表${','.repeat(18)}\n${head}`, '“清溪县2025年6月进展表”是表的名称，不是列名'],
  ])('%s', (_what, text, words) => {
    const found = withHead(text);
    expect(found).toContain(words);
    expect(found.match(/^areas/gmu)).toHaveLength(1);
  });
});

test('without the registry and its record nobody is sent to issue codes anew', () => {
  const gone = Object.fromEntries(Object.keys(county).flatMap((path) => (/^codes\.csv$|^published-codes\//.test(path) ? [[path, undefined]] : [])));
  const words = told(gone);
  expect(words).toContain('登记亮码的 codes.csv 和底册（published-codes/）都不见了');
  expect(words.match(/npm run codes/gu)).toHaveLength(1);
});
