import { describe, expect, test } from 'vitest';
import { formatIssue, formatIssues } from '../../../../src/content/issue.ts';
import { parseBreakdown } from '../../../../src/domain/task/breakdown.ts';
import { parseTargetCell } from '../../../../src/domain/task/target-cell.ts';
import { fullAgencyName } from '../../../../src/domain/task/agency.ts';
import { textOf } from '../../faults/county.ts';
import { readCounty } from '../../faults/memory.ts';

const at = 'areas/990101';

function changed(file: string, from: string | RegExp, to: string) {
  const text = textOf(file);
  expect(text.replace(from, to)).not.toBe(text);
  return readCounty({ [file]: text.replace(from, to) });
}

describe('what is right and written otherwise is read', () => {
  test.each([
    ['square brackets in a number', `${at}/documents/county-plan-2025.yaml`, '〔2025〕', '[2025]'],
    ['full-width square brackets', `${at}/documents/county-plan-2025.yaml`, '〔2025〕', '［2025］'],
    ['full-width digits', `${at}/funds/2025.yaml`, 'arranged: "1050"', 'arranged: "１０５０"'],
    ['thousands and the unit of the field', `${at}/funds/2025.yaml`, 'arranged: "8600"', 'arranged: "8,600万元"'],
    ['a line with its word', `${at}/results/2025.yaml`, 'line: 5', 'line: 第5行'],
    ['round brackets in a number', `${at}/documents/county-plan-2025.yaml`, '〔2025〕', '（2025）'],
    ['blanks and 第 in a number', `${at}/documents/county-plan-2025.yaml`, '〔2025〕6号', ' (2025) 第 6 号'],
    ['a year with its word', `${at}/programmes/2025.yaml`, 'year: 2025', 'year: 2025年'],
    ['another word for the level', `${at}/programmes/2025.yaml`, 'level: county', 'level: 县级'],
    ['a day with the hour that programs add', `${at}/revisions.yaml`, 'revisedOn: "2025-06-10"', 'revisedOn: 2025-06-10T00:00:00Z'],
    ['what a photo shows', `${at}/sites/qingsong-primary-school.yaml`, 'shows: before', 'shows: 改造前'],
    ['a stage in other words', `${at}/progress/2025-05.csv`, 'tendering', '招标中'],
    ['a colon in the parts', `${at}/progress/2025-05.csv`, '后期装修 1；', '后期装修：1 所；'],
    ['a value with its multiple', `${at}/progress/2025-05.csv`, ',2120,人', ',0.212万,人'],
    ['an id in full width', `${at}/progress/2025-05.csv`, '2025-990101/jobs/jobs', '2025-990101／jobs／jobs'],
    ['two byte order marks', `${at}/progress/2025-05.csv`, /^\uFEFF?/, '\uFEFF\uFEFF'],
    ['an area by its name', `${at}/allocations/2025-990101.yaml`, '990101-chengguan:', '城关街道:'],
  ])('%s', (_what, file, from, to) => {
    const { issues, entries } = changed(file, from, to);
    expect(issues.map(formatIssue)).toEqual([]);
    expect(JSON.stringify(entries)).toBe(JSON.stringify(readCounty({}).entries));
  });

  test('20台（含）以上 is at least 20', () => {
    for (const cell of ['20台（含）以上', '20台(含)以上', '20台及以上', '20台以上']) {
      expect(parseTargetCell(cell, '台')).toMatchObject({ kind: 'number', value: '20', operator: 'atLeast' });
    }
  });

  test('parts between commas are parts, and a comma inside brackets is none', () => {
    const read = { parts: [expect.objectContaining({ stage: 'worksFinished', count: '1' }), expect.objectContaining({ stage: 'started', count: '2' })] };
    for (const text of ['完工 1，已开工 2', '完工 1、已开工 2', '完工1,已开工2', '完工 1（一小，改扩建）；已开工 2'])
      expect(parseBreakdown(text)).toEqual(read);
    expect(parseBreakdown('完工 1，二期 2')).toEqual({ unread: '完工 1，二期 2' });
  });
});

test('a unit may have the name of its county in front', () => {
  expect(changed(`${at}/progress/2025-05.csv`, '县人力资源和社会保障局', '清溪县人力资源和社会保障局').issues).toEqual([]);
  expect(fullAgencyName('县教育局', '清溪县')).toBe('清溪县教育局');
  expect(fullAgencyName('清溪县教育局', '清溪县')).toBe('县教育局');
  expect(fullAgencyName('教育局', '清溪县')).toBeUndefined();
  expect(fullAgencyName('县教育局', '城关街道')).toBeUndefined();
});

test('an area by its name where it is not read is told by its id, once', () => {
  const { issues } = changed(`${at}/allocations/2025-990101.yaml`, '990101-chengguan:', '城关街道: "1"\n    990101-chengguan:');
  expect(issues.filter(({ what }) => what.includes('城关街道')).map(({ what, cure }) => `${what}：${cure}`)).toEqual([
    '城关街道是区域的名称，这里要写编号：写编号 990101-chengguan',
  ]);
});

test.each([
  ['aliases', `${at}/agencies.yaml`, 'aliases: [县住建局]', 'aliases: [县住建局，县建设局]', /方括号里用了全角逗号“，”/],
  ['leading units', `${at}/responsibilities/2025-990101.yaml`, /leadAgencies: \[([^\],]+)\]/, 'leadAgencies: [$1、县教育局]', /方括号里用了全角顿号“、”/],
])('a list parted by marks of full width is told at its line: %s', (_, file, from, to, told) => {
  const { issues } = changed(file, from, to);
  expect(issues.map(({ what }) => what)).toEqual([expect.stringMatching(told)]);
  expect(issues[0]?.line).toBeGreaterThan(1);
});

test.each(['aliases: [县住建局, "县住建局，县建设局"]', 'aliases: [县住建局, 县建设局（城建、房产）]', 'aliases: [县住建局, 县建设局]'])(
  '%s is a right list',
  (written) => {
    expect(changed(`${at}/agencies.yaml`, 'aliases: [县住建局]', written).issues).toEqual([]);
  },
);

describe('a cause is told alone, before what follows from it', () => {
  test('the registry that is gone', () => {
    const { issues } = readCounty({ 'codes.csv': undefined });
    expect(issues.map(({ file, what }) => `${file} ${what}`)).toEqual([expect.stringContaining('codes.csv 登记亮码的 codes.csv 不见了')]);
    expect(issues[0]?.cure).toMatch(/恢复 content\/codes\.csv[\s\S]*恢复以前不要运行 npm run codes，也不要删去/);
  });

  test('an area without its file', () => {
    const { issues } = readCounty({ [`${at}/area.yaml`]: undefined });
    expect(issues.map(({ file }) => file)).toEqual([`${at}/area.yaml`]);
    expect(issues[0]?.cure).toContain('误删了的，从 Git 或备份恢复');
  });

  test('a file with the marks of an unfinished merge', () => {
    const { issues } = changed(`${at}/agencies.yaml`, /^- id/m, '<<<<<<< HEAD\n- id');
    expect(issues.map(({ file, what }) => `${file} ${what}`)).toEqual([expect.stringMatching(/agencies\.yaml 两个人改了同一处，合并没有做完/)]);
  });

  test('the year of a list, before the records of the year', () => {
    const { issues } = changed(`${at}/programmes/2025.yaml`, /^year: 2025/m, 'year: 2026');
    expect(issues[0]?.what).toBe('年份写的是 2026，文件名是 2025 年的');
  });

  test('a unit that was renamed, once for all who name it', () => {
    const { issues } = changed(`${at}/agencies.yaml`, 'name: 县教育局', 'name: 县教体局');
    const told = formatIssues(issues);
    expect(told.match(/没有登记这个单位：县教育局，最接近的是“县教体局”/g)).toHaveLength(1);
    expect(told).toMatch(/同样的还有 \d+ 处：/);
  });
});

describe('a slip is told with what is there', () => {
  test('a telephone number without quotes keeps its zero in the cure', () => {
    const { issues } = changed(`${at}/agencies.yaml`, /phone: "?0999-2000002"?/, 'phone: 09992000002');
    expect(issues.map(({ cure }) => cure).join()).toContain('加引号，写成 "09992000002"');
  });

  test('a row that was cut off', () => {
    const file = `${at}/progress/2025-06.csv`;
    const { issues } = changed(file, /(?<=\n[^\n]{60})[^\n]*\n?$/, '');
    expect(issues.map(formatIssue).join()).toMatch(/这一行只有 \d+ 格，表头有 19 格，又是最后一行：像是没有写完/);
  });

  test('two rows of one day with both their figures', () => {
    const { issues } = changed(`${at}/progress/2025-05.csv`, /(.*jobs\/jobs,990101,2025-05-31,)2120(.*\n)/, '$12120$2$12199$2');
    expect(issues.map(({ what }) => what)).toContainEqual(
      expect.stringMatching(/已经报过一次：areas\/990101\/progress\/2025-05\.csv 第 \d+ 行写的是 2120人，这一行写的是 2199人/),
    );
  });

  test('a file in GBK is told how its kind is saved in UTF-8', () => {
    const gbk = Buffer.from('2d207b69643a20612c206e616d653a20cfd8bdcccdd3fdbed67d0a'.replace('cccdd3', 'ccd3'), 'hex');
    const { notices } = readCounty({ [`${at}/agencies.yaml`]: gbk });
    expect(notices.map(({ cure }) => cure)).toContain('建议用记事本打开，另存为，编码选 UTF-8');
  });
});
