import { expect, test } from 'vitest';
import { drawnPassword, isPassword, passwordFault, passwordHash } from '../../../src/server/staff/password.ts';

test('a password is kept as scrypt with N = 2^17 and a salt of its own', async () => {
  const [one, two] = await Promise.all([passwordHash('春天的路灯亮了'), passwordHash('春天的路灯亮了')]);
  expect(one).toMatch(/^scrypt\$17\$8\$[\w-]{22}\$[\w-]{43}$/);
  expect(one).not.toBe(two);
});

test('only the password that was hashed is right, character for character', async () => {
  const hash = await passwordHash(' 路灯 亮了 Ä ');
  expect(await isPassword(' 路灯 亮了 Ä ', hash)).toBe(true);
  expect(await isPassword('路灯 亮了 Ä', hash)).toBe(false);
  expect(await isPassword('', hash)).toBe(false);
});

test('without a user it says no, and takes as long as with one', async () => {
  const hash = await passwordHash('一句好记的话很长很长');
  const timed = async (stored: string | undefined) => {
    const start = performance.now();
    expect(await isPassword('不对的密码', stored)).toBe(false);
    return performance.now() - start;
  };
  const [known, unknown] = [await timed(hash), await timed(undefined)];
  expect(unknown / known).toBeGreaterThan(0.5);
  expect(unknown / known).toBeLessThan(2);
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
