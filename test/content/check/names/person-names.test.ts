import { expect, test } from 'vitest';
import { textOf } from '../../faults/county.ts';
import { readCounty } from '../../faults/memory.ts';

const officials = 'areas/990101/officials.yaml';

function warned(line: string): string[] {
  const { notices } = readCounty({ [officials]: `${textOf(officials)}${line}\n` });
  return notices.filter(({ rule }) => rule === 'name-as-printed').map(({ what, cure }) => `${what}；${cure}`);
}

test.each([
  ['- { name: 徐 平 }', ['姓名“徐 平”中间有空格；姓名写“徐平”；文件里的写法“徐 平”写进 aliases']],
  ['- { name: 各乡镇长 }', ['“各乡镇长”像是职务，不是姓名；是职务的，写 isRole: true；是人的，写姓名，职务写在 post']],
  ['- { name: 各乡镇长, isRole: true }', []],
  ['- { name: 徐平, aliases: [徐 平] }', []],
])('%s', (line, expected) => {
  expect(warned(line)).toEqual(expected);
});

test('a warning that is known is an exception', () => {
  const line = '- { name: 各乡镇长 }';
  const exceptions = 'areas/990101/exceptions.yaml';
  const known = '- { rule: name-as-printed, subject: 各乡镇长, reason: 文件只写了职务，姓名另行公布 }';
  const { issues, notices } = readCounty({ [officials]: `${textOf(officials)}${line}\n`, [exceptions]: `${known}\n` });
  expect([...issues, ...notices].filter(({ rule, what }) => rule === 'idle-exception' || what.includes('各乡镇长'))).toEqual([]);
});
