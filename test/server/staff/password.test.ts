import { scrypt } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { drawnPassword, isPassword, passwordFault, passwordHash } from '../../../src/server/staff/password.ts';
import { quickCost } from '../running-server.ts';

// Noted, not replaced: which work was done says more than how long it took on a busy machine.
vi.mock('node:crypto', { spy: true });

test('a password is kept as scrypt with N = 2^17 and a salt of its own', async () => {
  expect(await passwordHash('春天的路灯亮了')).toMatch(/^scrypt\$17\$8\$[\w-]{22}\$[\w-]{43}$/);
  const [one, two] = await Promise.all([passwordHash('春天的路灯亮了', quickCost), passwordHash('春天的路灯亮了', quickCost)]);
  expect(one).not.toBe(two);
});

test('only the password that was hashed is right, character for character', async () => {
  const hash = await passwordHash(' 路灯 亮了 Ä ', quickCost);
  expect(await isPassword(' 路灯 亮了 Ä ', hash)).toBe(true);
  expect(await isPassword('路灯 亮了 Ä', hash)).toBe(false);
  expect(await isPassword('', hash)).toBe(false);
});

test('without a user it says no, after exactly the work that a user costs', async () => {
  const hash = `scrypt$17$8$${'s'.repeat(22)}$${'h'.repeat(43)}`;
  const work = async (stored: string | undefined) => {
    vi.mocked(scrypt).mockClear();
    expect(await isPassword('不对的密码', stored)).toBe(false);
    return vi.mocked(scrypt).mock.calls.map(([password, salt, length, options]) => [password, Buffer.from(salt as Buffer).length, length, options]);
  };
  const known = await work(hash);
  expect(known).toEqual([['不对的密码', 16, 32, { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 }]]);
  expect(await work(undefined)).toEqual(known);
});

test.each([
  ['li', 'believe in bright lights'],
  ['wu', '五岳归来不看山wuwuwu啊'],
  ['王', '王家河的桥修好了大家走'],
])('a name as short as “%s” forbids no sentence', async (name, password) => {
  expect(await passwordFault(`${password}，真好`, [name])).toBeUndefined();
});

test.each([
  ['短密码短密码短密码12', '至少 12 个字'],
  ['好'.repeat(129), '不要超过 128 个字'],
  ['aaaabbbbccccdddd', '不同的字太少'],
  ['zhangwei-路灯亮了吗', '不要带姓名'],
  ['我是张伟今天天气很好呀', '至少 12 个字'],
  ['我是张伟今天天气很好呀真的', '不要带姓名'],
  ['1QAZ2wsx3edc', '太常见'],
  ['qwerty123456', '太常见'],
])('the new password “%s” is refused', async (password, words) => {
  expect(await passwordFault(password, ['zhangwei', '张伟'])).toContain(words);
});

test.each(['今天的太阳照在洞庭湖上', 'correct horse battery', '🌊🌊🌈🌞🌛🌟☂️🍀🌷🌲🏞️湖'])(
  'the new password “%s” may be used when it is long enough',
  async (password) => {
    const isLong = [...password].length >= 12;
    expect((await passwordFault(password, ['zhangwei'])) === undefined).toBe(isLong);
  },
);

test('a drawn password passes its own rules and is never the same', async () => {
  const drawn = Array.from({ length: 200 }, drawnPassword);
  expect(new Set(drawn).size).toBe(200);
  expect(drawn.every((password) => /^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/.test(password))).toBe(true);
  expect(await passwordFault(drawn[0] ?? '', [])).toBeUndefined();
});
