import { expect, test } from 'vitest';
import { staffCommand } from '../../scripts/staff/command.ts';
import { order } from '../../src/server/cases/order.ts';

test.each(order.options.map(({ shape }) => shape.act.value))('the help of the command line explains %s, which the inbox can order', async (act) => {
  const help = await staffCommand([], { env: {}, input: async () => '' });
  expect(help).toMatch(new RegExp(`^  ${act} <编号>.*\\S`, 'm'));
});

test('a filter of the list that is misspelt is answered with the one that is meant', async () => {
  const asked = staffCommand(['list', '--suspectd', '1'], { env: {}, input: async () => '' });
  await expect(asked).rejects.toThrow('--suspected');
});
