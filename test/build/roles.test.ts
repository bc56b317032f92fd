import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

// Who steers, verifies and answers for what in the real documents, on the pages of the built site.
const htmlOf = (path: string) => readFileSync(`dist/${path}`, 'utf8');
const textOf = (path: string) =>
  htmlOf(path)
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ');
const rowsOf = (table: string) => z.array(z.record(z.string(), z.string())).parse(parse(htmlOf(`data/${table}.csv`), { columns: true, bom: true }));
const line = (number: number) => `document/longhui-2023-implementation-plan.html#L${number}`;
const section = (path: string, id: string) => {
  const html = htmlOf(path);
  const from = html.indexOf(`<h2 id="${id}"`);
  return from < 0 ? '' : html.slice(from, html.indexOf('<h2', from + 1));
};

describe('F5: the work group of 隆回, line 42', () => {
  // 由县政府办副主任王燕民担任召集人，县人社局党组书记、局长王柏玉担任副召集人 … 副局长谭小红任办公室主任 … 罗国良任联络员; 21 units and 等.
  const people = [
    ['召集人', '王燕民', '县政府办副主任'],
    ['副召集人', '王柏玉', '县人社局党组书记、局长'],
    ['办公室主任', '谭小红', '县人社局副局长'],
    ['联络员', '罗国良', '表彰奖励和重点民生实事股股长'],
  ];

  test('stands in the table with everybody that the line names', () => {
    const rows = rowsOf('groups').filter(({ area }) => area === '430524');
    const posts = rows.filter(({ agency }) => agency === '');
    expect(posts.map(({ part, name, post }) => [part, name, post])).toEqual(people);
    expect(rows.filter(({ part }) => part === '办公室').map(({ name }) => name)).toEqual(['县人社局']);
    const members = rows.filter(({ part }) => part === '成员单位');
    expect([members.length, members[0]?.['name'], members.at(-1)?.['name'], members[0]?.['is_open']]).toEqual([
      21,
      '县教育局',
      '县土地房屋征收服务中心',
      'yes',
    ]);
    expect(rows.every((row) => row['line'] === '42')).toBe(true);
  });

  test('stands on the page of the county, each name with its post and its line', () => {
    const group = section('area/430524.html', 'work-groups');
    for (const [part = '', name = '', post = ''] of people) {
      expect(group).toContain(part);
      expect(group).toContain(`${name}（${post}）`);
    }
    expect(group.split(line(42)).length - 1).toBe(5);
    expect(group).toContain('县土地房屋征收服务中心');
  });

  test('stands on the pages of its units, and on no other', () => {
    for (const unit of ['statistics-bureau', 'education-bureau', 'tax-bureau']) {
      expect(section(`agency/430524/${unit}.html`, 'roles')).toContain('是县打好重点民生保障仗工作专班（2023年）的成员单位。');
    }
    expect(section('agency/430524/development-reform-bureau.html', 'roles')).toBe('');
  });
});

test('F3: the liaison stands on the page of the bureau that houses the office, with what he does, and is found by search', () => {
  const roles = section('agency/430524/human-resources-bureau.html', 'roles');
  expect(roles).toContain('联络员：罗国良（表彰奖励和重点民生实事股股长），负责日常协调和调度工作。');
  expect(roles).toContain(line(42));
  expect(htmlOf('area/430524.html').split('id="罗国良"').length - 1).toBe(1);
  // 王柏玉 answers for tasks too: the anchor is where his tasks are, once.
  expect(htmlOf('area/430524.html').split('id="王柏玉"').length - 1).toBe(1);
  const shards = readdirSync('dist/search').map((file) => readFileSync(`dist/search/${file}`, 'utf8'));
  expect(shards.some((shard) => shard.includes('area/430524.html#罗国良'))).toBe(true);
});

test('E7: the page of the statistics bureau says that it verifies, at line 44', () => {
  const roles = section('agency/430524/statistics-bureau.html', 'roles');
  expect(roles).toContain('2023年：核定县直牵头单位完成指标任务的数据。');
  expect(roles).toContain(line(44));
  expect(rowsOf('agency-duties').filter(({ agency }) => agency === 'statistics-bureau')).toHaveLength(4);
  expect(htmlOf('document/longhui-2023-implementation-plan.html')).toContain('agency/430524/statistics-bureau.html');
});

describe('B9: the offices of the groups lead to one another across years and names', () => {
  test('the office of 2024 names those of 2023 above and below it, as their documents print them', () => {
    const text = textOf('agency/430500/programme-office.html');
    expect(text).toContain('2024年的工作专班：邵阳市实施民生可感行动工作专班。');
    for (const words of [
      '湖南省：省打好重点民生保障仗工作专班（2023年）',
      '邵东市：邵东市打好重点民生保障仗工作专班（2023年）',
      '隆回县：县打好重点民生保障仗工作专班（2023年）',
    ]) {
      expect(text).toContain(words);
    }
    expect(textOf('agency/430582/programme-office.html')).toContain('邵阳市：邵阳市实施民生可感行动工作专班（2024年）');
  });

  test('neither office is an orphan: its area, its group and its documents lead to it', () => {
    for (const [area, office] of [
      ['430500', 'programme-office'],
      ['430600', 'livelihood-programme-office'],
    ] as const) {
      expect(htmlOf(`area/${area}.html`)).toContain(`agency/${area}/${office}.html`);
      expect(section(`agency/${area}/${office}.html`, 'roles')).toContain('年的工作专班：');
    }
  });

  test('no document at hand says what the office of 邵阳 was called before, so no former name is told', () => {
    expect(rowsOf('agency-names').filter(({ kind }) => kind === 'former')).toEqual([]);
    expect(textOf('agency/430500/programme-office.html')).not.toContain('从前的名称');
  });
});
