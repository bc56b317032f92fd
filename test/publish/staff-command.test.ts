import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../src/server/store/open-store.ts';
import { builtSite } from '../server/site-fixture.ts';
import { feedbackRow } from '../server/submission.ts';
import { command, staffSaid } from './command.ts';

let folder = '';
let store = '';
let site = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'liangma-command-'));
  store = join(folder, 'feedback.sqlite');
  site = builtSite();
  const opened = await openStore(store, () => undefined);
  for (let number = 1; number <= 4; number += 1) await opened.submit({ table: 'feedback', row: feedbackRow(number, { text: `第${number}件：=1+1` }) });
  await opened.close();
});
afterAll(() => {
  for (const each of [folder, site]) rmSync(each, { recursive: true });
});

const staff = (...args: string[]) => staffSaid(args, store, '', { SITE: site });
const number = (last: number) => `20261122-00000${last}`;

test('at a terminal it says what it can do, and a refusal is one sentence and exit 1', () => {
  expect(command('staff', [], store).out).toMatch(/用法：npm run staff[\s\S]*refer <编号> --unit 单位/);
  expect(command('staff', ['show', '20261122-ABCDEF'], store)).toEqual({ code: 1, out: '', wrong: '没有这一件，或者不归您办理：20261122-ABCDEF\n' });
});

test('an opinion is listed, shown, worked on and closed by its number', async () => {
  expect((await staff('list')).out).toMatch(new RegExp(`${number(1)}  已收到[\\s\\S]*4 件`));
  expect(await staff('accept', number(1))).toMatchObject({ code: 0, out: '已办。\n' });
  expect((await staff('refer', number(1), '--unit', '区城管局')).out).toContain('区城管局还没有账号');
  expect((await staffSaid(['reply', number(1), '--text', '-'], store, '已换好。\n两盏。\n')).code).toBe(0);
  expect((await staff('close', number(1), '--result', 'resolved')).code).toBe(0);
  expect((await staff('merge', number(2), '--into', number(3))).code).toBe(0);
  const shown = (await staff('show', number(1))).out;
  expect(shown).toMatch(/受理[\s\S]*转办至区城管局[\s\S]*答复：已换好。\n两盏。[\s\S]*办结/);
  expect((await staff('list')).out).toContain('2 件');
  expect((await staff('show', number(1), '--contact')).out).toContain('联系方式：没有留');
});

test.each([
  ['an unknown command', ['erase'], /没有这个命令：erase[\s\S]*用法/],
  ['an unknown number', ['show', '20261122-ABCDEF'], /没有这一件/],
  ['a result that does not exist', ['close', number(4), '--result', 'fine'], /result：请选择办理结果/],
  ['an act that the state does not allow', ['reopen', number(4), '--text', 'x'], /现在的状态不能这样做/],
  ['publishing before the reply', ['publish', number(4), '--question', 'x', '--answer', 'y'], /现在的状态不能这样做/],
  ['an export of an unknown kind', ['export', 'x.pdf'], /以 \.csv 或者 \.xlsx 结尾/],
  ['a state that does not exist', ['list', '--state', 'bogus'], /--state 不能写“bogus”。可以写：received、/],
  ['an area that is not registered', ['list', '--area', 'nowhere'], /没有登记这个区域：nowhere/],
  ['a limit that is no number', ['list', '--limit', 'many'], /--limit 是 1 到/],
  ['an export into a folder that is not there', ['export', 'var/not there/x.csv'], /没有这个文件夹：var\/not there/],
  ['a year without proposals', ['proposals', '--year', '1900'], /--year 是 2000 到 20\d\d 的年份/],
  ['erasing without a second look', ['eraseText', number(4), '--reason', 'x'], /--confirm/],
  ['a person who is not there', ['list', '--as', 'nobody'], /没有这个人员/],
  ['a role that does not exist', ['user', 'add', 'li', '--role', 'king'], /--role 写 office/],
  ['an area clerk without an area', ['user', 'add', 'li', '--role', 'area'], /--areas 写区域编号/],
  ['a unit without an agency', ['user', 'add', 'li', '--role', 'unit', '--areas', 'a'], /--agency 写单位/],
  ['an option that does not exist', ['list', '--colour', 'red'], /colour[\s\S]*用法/],
  ['a name that is none', ['user', 'add', '李', '--role', 'office'], /用户名用小写英文字母开头/],
])('%s is refused with a sentence', async (_, args, words) => {
  const said = await staff(...args);
  expect(said.code).toBe(1);
  expect(said.wrong).toMatch(words);
});

test('what was erased on request says so, not that its time was over', async () => {
  expect((await staff('eraseText', number(4), '--reason', '按本人要求', '--confirm')).code).toBe(0);
  expect((await staff('show', `编号${number(4)}。`)).out).toContain('内容已按提交人的要求删除');
});

test('people are added, act with their own rights, are disabled and reset', async () => {
  const told = await staff('user', 'add', 'chen', '--role', 'unit', '--areas', 'yueyanglou', '--agency', '区城管局', '--display', '小陈');
  expect(told.out).toMatch(/密码 {4}[a-z2-9]{5}(-[a-z2-9]{5}){3}\n验证器 {2}([A-Z2-7]{4} ?){8}/);
  expect((await staff('user', 'add', 'chen', '--role', 'office')).wrong).toContain('已有人用');
  expect((await staff('list', '--as', 'chen', '--state', 'all')).out).toMatch(/^20261122-000001.*\n1 件\n$/);
  expect((await staff('note', number(4), '--text', 'x', '--as', 'chen')).wrong).toContain('不归您办理');
  expect((await staff('user', 'disable', 'chen')).code).toBe(0);
  expect((await staff('list', '--as', 'chen')).wrong).toContain('已经停用');
  expect((await staff('user', 'enable', 'chen')).code).toBe(0);
  expect((await staff('user', 'reset', 'chen')).out).toContain('只显示这一次');
  expect((await staff('user', 'list')).out).toContain('chen  小陈  责任单位  yueyanglou  区城管局  可登录');
});

test('exports are for the exporter alone and hold no formula', async () => {
  const [csv, xlsx] = [join(folder, 'all.csv'), join(folder, 'all.xlsx')];
  expect((await staff('export', csv, '--state', 'all')).code).toBe(0);
  expect((await staff('export', xlsx)).code).toBe(0);
  expect(readFileSync(csv, 'utf8').split('\r\n')).toHaveLength(6);
  expect(statSync(csv).mode & 0o777).toBe(0o600);
  expect(readFileSync(xlsx).subarray(0, 2).toString()).toBe('PK');
});

test('everything stands in the audit log, and a change to it shows', async () => {
  const log = (await staff('audit', '--limit', '100')).out;
  for (const act of ['受理', '转办', '答复', '办结', '合并', '导出', '新增人员', '停用人员', '重置密码和验证器']) expect(log).toContain(act);
  expect(await staff('audit', '--check')).toMatchObject({ code: 0 });
  const { DatabaseSync } = await import('node:sqlite');
  const file = new DatabaseSync(store);
  file.exec("UPDATE audit SET actor = 'somebody' WHERE sequence = 3");
  file.close();
  expect(await staff('audit', '--check')).toMatchObject({ code: 1, wrong: expect.stringContaining('第 3 行起') });
});

test('purging needs the built site’s retention and says what it did', async () => {
  const site = builtSite();
  expect((await staffSaid(['purge'], store, '', { SITE: site })).out).toContain('已删除联系方式 0 个');
  rmSync(site, { recursive: true });
});
