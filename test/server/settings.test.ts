import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { officeSettings, serverSettings, storeSettings } from '../../src/server/settings.ts';
import { ranWarm } from '../scripts/warm-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'liangma-settings-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('where nothing is set, everything has its own value', () => {
  const store = { storeAddress: 'var/feedback.sqlite', site: 'dist' };
  const office = { ...store, secret: undefined, terms: { firstReplyWorkingDays: 5, completionWorkingDays: 15 } };
  expect(storeSettings({ DATABASE_URL: '', STORE_WAIT_SECONDS: '' })).toEqual(store);
  expect(officeSettings({})).toEqual(office);
  expect(serverSettings({ PORT: '', SECRET: '' })).toEqual({
    ...office,
    port: 4321,
    host: '127.0.0.1',
    isSecretNew: false,
    trustedProxies: 0,
    limits: { perAddress: { burst: 60, perMinute: 20 }, perProject: { burst: 120, perMinute: 60 }, floodPerMinute: 300 },
  });
});

test('an instance takes its part of the limits', () => {
  const { limits, trustedProxies } = serverSettings({ INSTANCES: '4', ADDRESS_BURST: '10', TRUSTED_PROXIES: '2' });
  expect([limits.perAddress, limits.floodPerMinute, trustedProxies]).toEqual([{ burst: 3, perMinute: 5 }, 75, 2]);
});

const wrong = {
  PORT: 'abc',
  STORE_WAIT_SECONDS: '0',
  SECRET: 'short',
  NEW_SECRET: 'true',
  TRUSTED_PROXIES: '-1',
  INSTANCES: '0',
  ADDRESS_BURST: '1.5',
  FIRST_REPLY_WORKING_DAYS: 'abc',
  DATABASE_URL: 'mysql://root@localhost/x',
};

/** What each is told as, by its variable. */
const said = {
  PORT: '环境变量 PORT 写的是“abc”：只能写 0 到 65535 的整数，不写就是 4321',
  STORE_WAIT_SECONDS: '环境变量 STORE_WAIT_SECONDS 写的是“0”：只能写 1 到 600 的整数，不写就是 5',
  SECRET: '环境变量 SECRET 只有 5 个字符：至少写 32 个，不写就用密钥文件 var/secret',
  NEW_SECRET: '环境变量 NEW_SECRET 写的是“true”：只能写 yes，或者不写',
  TRUSTED_PROXIES: '环境变量 TRUSTED_PROXIES 写的是“-1”：只能写 0 到 100 的整数，不写就是 0',
  INSTANCES: '环境变量 INSTANCES 写的是“0”：只能写 1 到 1000 的整数，不写就是 1',
  ADDRESS_BURST: '环境变量 ADDRESS_BURST 写的是“1.5”：只能写 0 到 999999999 的整数，不写就是 60',
  FIRST_REPLY_WORKING_DAYS: '环境变量 FIRST_REPLY_WORKING_DAYS 写的是“abc”：只能写 1 到 250 的整数，不写就是 5',
  DATABASE_URL: 'DATABASE_URL 以“mysql:”开头，不认识这种数据库：PostgreSQL 写 postgres://…，自带的存储写文件的路径，或者不写',
};

test.each([
  ['npm start, before it builds', 'start', [], Object.values(said)],
  ['staff', 'staff', ['list'], [said.DATABASE_URL, said.STORE_WAIT_SECONDS, said.SECRET, said.FIRST_REPLY_WORKING_DAYS]],
  ['backup', 'feedback-backup', [join(folder, 'x.gz')], [said.DATABASE_URL, said.STORE_WAIT_SECONDS]],
  ['erase', 'feedback-erase', [], [said.DATABASE_URL, said.STORE_WAIT_SECONDS]],
] as const)('%s tells at once everything that is wrong in what it uses', (_, script, args, lines) => {
  const { status, stdout, stderr } = ranWarm(`scripts/${script}.ts`, args, { ...process.env, ...wrong });
  expect([status, stdout, stderr.trim().split('\n').sort()]).toEqual([1, '', [...lines].sort()]);
});
