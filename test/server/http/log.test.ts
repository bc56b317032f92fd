import { expect, onTestFinished, test } from 'vitest';
import { collectedLines, jsonLog } from '../../../src/server/http/log.ts';
import { hiddenValue, posted, receiptOn, runningServer, typedFeedback } from '../running-server.ts';

const now = () => new Date('2026-11-22T00:00:00Z');

test('a value cannot forge a line of its own', () => {
  const lines: string[] = [];
  jsonLog((line) => lines.push(line), now).error('failed', { reason: 'a\n{"level":"info","event":"forged"}' });
  expect(lines.join('').trim().split('\n')).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ at: '2026-11-22T00:00:00.000Z', level: 'error', event: 'failed' });
});

test('lines are written together and none is lost', async () => {
  const written: string[] = [];
  const write = collectedLines((text) => written.push(text), 5);
  for (const line of ['a\n', 'b\n', 'c\n']) write(line);
  await expect.poll(() => written).toEqual(['a\nb\nc\n']);
});

test('the log holds neither what was typed nor a contact, a receipt, a key or an address', async () => {
  const lines: string[] = [];
  const server = await runningServer({ log: jsonLog((line) => lines.push(line), now), trustedProxies: 1 });
  onTestFinished(() => server.stop());
  const formKey = 'f'.repeat(32);
  const headers = { 'x-forwarded-for': '203.0.113.77' };
  const typed = typedFeedback({ formKey, text: '写的话', contact: '13900001111' });
  const receipt = receiptOn((await posted(`${server.url}feedback`, typed, headers)).page) ?? 'none';
  const { page } = await posted(`${server.url}feedback/status`, new URLSearchParams({ receipt }), headers);
  expect(hiddenValue(page, 'receipt') ?? receipt).toBe(receipt);
  const log = lines.join('');
  expect(log).toContain('"route":"feedback","status":201');
  for (const secret of ['写的话', '13900001111', receipt, formKey, '203.0.113.77']) expect(log).not.toContain(secret);
});
