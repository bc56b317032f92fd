import { describe, expect, test } from 'vitest';
import { formatIssue } from '../../../src/content/issue.ts';
import { forbiddenWords } from './forbidden-words.ts';
import { readCounty } from './memory.ts';
import { textOf } from './county.ts';

const header = '指标,区域,截至日期,完成值,单位,阶段,文件百分比,百分比含义,文件判断,进展情况,报送单位,报送岗位,收到日期,录入岗位';
const filed = '县教育局,项目股,2025-07-02,县实事办统计岗';
const schools = '2025-990101/schools/schools';
const hospital = '2025-990101/hospital/hospital';
/** One row of June: value, unit, stage, percent, its basis, judgement and words. The county has promised 12 schools. */
const june = (indicator: string, cells: string) => `${header}\n${indicator},990101,2025-06-30,${cells},${filed}\n`;

/** What the rule tells of one row of June that stands beside the county's other months. */
function told(rule: string, indicator: string, cells: string): string[] {
  const { issues, notices } = readCounty({ 'areas/990101/progress/2025-06.csv': june(indicator, cells) });
  const messages = [...issues, ...notices].filter((issue) => issue.rule === rule).map(formatIssue);
  expect(messages.filter((message) => forbiddenWords.test(message))).toEqual([]);
  return messages;
}

describe('a judgement or words beside the figure', () => {
  test.each([
    ['已完成 beside 9 of 12', schools, '9,所,,,,已完成,'],
    ['已全部完成 beside 9 of 12', schools, '9,所,,,,已全部完成目标任务,'],
    ['超额完成 beside 96 %', hospital, ',,,96,physical,超额完成,'],
    ['超额完成 in the words beside 9 of 12', schools, '9,所,,,,,累计超额完成任务'],
    ['已完成全年任务 in the words beside 9 of 12', schools, '9,所,,,,,已完成全年任务'],
    ['滞后 beside ahead of schedule', schools, '10,所,,,,进度滞后,'],
    ['未达序时 beside all', schools, '12,所,,,,未达序时,'],
    ['按序时推进 beside 1 of 12', schools, '1,所,,,,整体按序时推进,'],
    ['尚未启动 beside 3', schools, '3,所,,,,尚未启动,'],
    ['another target in the words', schools, '6,所,,,,,全年目标120所，已完工6所'],
    ['another task in the words', schools, '6,所,,,,,年度任务数为20所，完工6所'],
  ])('%s is told', (_what, indicator, cells) => {
    expect(told('judgement-doubtful', indicator, cells)).toHaveLength(1);
  });

  test.each([
    ['已完成 beside all', schools, '12,所,,,,已完成,'],
    ['a step that is done', schools, '6,所,,,,已完成招投标,'],
    ['a part that is done', schools, '6,所,,,,已完成6所,'],
    ['what is to come', schools, '6,所,,,,,预计10月底前全面完成任务'],
    ['not yet done', schools, '6,所,,,,,尚未完成全年任务'],
    ['滞后 beside behind', schools, '2,所,,,,进度滞后,'],
    ['按序时推进 a little behind', schools, '5,所,,,,整体按序时推进,'],
    ['the right target in the words', schools, '6,所,,,,,全年目标12所，完工6所'],
    ['a judgement without a figure', hospital, ',,,,,已完成,'],
  ])('%s is right', (_what, indicator, cells) => {
    expect(told('judgement-doubtful', indicator, cells)).toEqual([]);
  });
});

describe('what is due for a judgement is what is due on the pages', () => {
  const january = 'areas/990101/progress/2025-01.csv';
  const row = (asOf: string, value: number) => `${header}\n${schools},990101,${asOf},${value},所,,,,按序时推进,,${filed.replace('2025-07-02', asOf)}\n`;
  const doubts = (changes: Readonly<Record<string, string>>) => readCounty(changes).notices.filter(({ rule }) => rule === 'judgement-doubtful');

  test('no month is over on 15 January, so nothing is due', () => {
    expect(doubts({ [january]: row('2025-01-15', 0) })).toEqual([]);
  });

  test('a plan that asks 15 % by June is met with 2 of 12 in May: 12.5 % are due', () => {
    const list = 'areas/990101/programmes/2025.yaml';
    const planned = textOf(list).replace(
      /( +)- id: schools\n( +)text/,
      '$1- id: schools\n$2plan: [{ month: 6, percent: 15 }, { month: 12, percent: 100 }]\n$2text',
    );
    expect(planned).not.toBe(textOf(list));
    const may = { 'areas/990101/progress/2025-05.csv': row('2025-05-31', 2) };
    // By months alone 41.7 % would be due, and half of it is more than 16.7 %.
    expect(doubts(may)).toHaveLength(1);
    expect(doubts({ ...may, [list]: planned })).toEqual([]);
  });
});

describe('a stage beside the percent and the words', () => {
  test.each([
    ['完工 with 60 %', hospital, ',,完工,60,physical,,'],
    ['交付使用 with 90 %', hospital, ',,交付使用,90,progress,,'],
    ['未开工 with 45 %', hospital, ',,未开工,45,physical,,'],
    ['已完成全年任务 with 95 %', hospital, ',,已完成全年任务,95,target,,'],
    ['招投标 with 开工率 50 %', hospital, ',,招投标,50,started,,'],
    ['已开工 with everything in use', hospital, ',,已开工,,,,住院楼已全部投入使用'],
    ['完工 with 仍在装修', hospital, ',,完工,,,,门诊楼仍在装修'],
  ])('%s is told', (_what, indicator, cells) => {
    expect(told('stage-doubtful', indicator, cells)).toHaveLength(1);
  });

  test.each([
    ['完工 with 100 %', hospital, ',,完工,100,physical,,'],
    ['完工 with a part of the money', hospital, ',,完工,60,investment,,'],
    ['未开工 with nothing', hospital, ',,未开工,0,physical,,'],
    ['前期准备 with a few percent', hospital, ',,前期准备,5,physical,,'],
    ['招投标 with 进度 60 %', hospital, ',,招投标,60,progress,,'],
    ['已开工 with the structure finished', hospital, ',,已开工,,,,主体全部完工'],
    ['已开工 with a plan', hospital, ',,已开工,,,,预计12月全部完工'],
  ])('%s is right', (_what, indicator, cells) => {
    expect(told('stage-doubtful', indicator, cells)).toEqual([]);
  });

  const school = 'areas/990101/sites/qingsong-primary-school.yaml';
  const centre = 'areas/990101/sites/new-culture-centre.yaml';

  test.each([
    ['in use and being fitted out', school, '教学楼正在装修', 1],
    ['in use and not finished', school, '操场尚未完工', 1],
    ['in use and finished', school, '教学楼已完工', 0],
    ['in use and a second phase being built', school, '一期已完工，二期正在施工', 0],
    ['begun and being built', centre, '主楼正在砌筑', 0],
  ])('a site that is %s', (_what, file, words, count) => {
    const { issues, notices } = readCounty({ [file]: `${textOf(file).trimEnd()}\nprogressText: ${words}\n` });
    expect([...issues, ...notices].filter(({ rule }) => rule === 'stage-doubtful')).toHaveLength(count);
  });
});
