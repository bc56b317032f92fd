import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { drawFormKey, formKeyAgeMs } from '../../../src/server/intake/form-key.ts';
import { secretInFile, secretsFrom } from '../../../src/server/secrets/secrets.ts';
import { uuidV7 } from '../../../src/server/store/uuid.ts';

test('the secret is drawn once, into a file only its owner may read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'liangma-secret-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'var/secret');
  const drawn = secretInFile(path);
  expect(drawn.length).toBeGreaterThanOrEqual(43);
  expect(secretInFile(path)).toBe(drawn);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, 'var')).mode & 0o777).toBe(0o700);
  chmodSync(join(folder, 'var'), 0o755);
  secretInFile(path);
  expect(statSync(join(folder, 'var')).mode & 0o777).toBe(0o700);
});

test('a secret that is gone while its store is there is not replaced unless it is given up', () => {
  const folder = mkdtempSync(join(tmpdir(), 'liangma-secret-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [path, store] = [join(folder, 'secret'), join(folder, 'feedback.sqlite')];
  const drawn = secretInFile(path, { store });
  writeFileSync(store, 'forms');
  expect(secretInFile(path, { store })).toBe(drawn);
  rmSync(path);
  expect(() => secretInFile(path, { store })).toThrow(/密钥文件 .* 不见了.*NEW_SECRET=yes/);
  expect(existsSync(path)).toBe(false);
  expect(secretInFile(path, { store, isGivenUp: true })).not.toBe(drawn);
});

test('a secret’s file that was cut short is told, and stays as it is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'liangma-secret-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'secret');
  writeFileSync(path, 'half\n');
  expect(() => secretInFile(path)).toThrow(`密钥文件 ${path} 不完整，只有 4 个字符`);
  expect(readFileSync(path, 'utf8')).toBe('half\n');
});

test('a short secret is refused', () => {
  expect(() => secretsFrom('short')).toThrow(RangeError);
});

test('every use of the secret has a key of its own', () => {
  const { receipt, formKey, body, challenge } = secretsFrom('s'.repeat(32));
  expect(new Set([receipt, formKey, body, challenge]).size).toBe(4);
});

test.each([
  ['at once', 0, 0],
  ['after a day', 24 * 3_600_000, 24 * 3_600_000],
  ['after more than a day', 24 * 3_600_000 + 1, undefined],
  ['before it was drawn', -1, undefined],
])('a form key of the server is known %s', (_, laterMs, expected) => {
  const formKey = drawFormKey('key', 1_000_000_000);
  expect(formKeyAgeMs('key', formKey, 1_000_000_000 + laterMs)).toBe(expected);
});

test('a form key whose time or signature was changed is not the server’s', () => {
  const formKey = drawFormKey('key', 1_000_000_000);
  const [, , random, signature] = formKey.split('.');
  expect(formKeyAgeMs('key', `s.zzzzzz.${random}.${signature}`, 1_000_000_000)).toBeUndefined();
  expect(formKeyAgeMs('other key', formKey, 1_000_000_000)).toBeUndefined();
});

test('ids are UUIDv7, all different, and sort by their millisecond', () => {
  const ids = Array.from({ length: 2000 }, (_, n) => uuidV7(1_763_000_000_000 + n));
  expect(ids.every((id) => /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(id))).toBe(true);
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(Array.from({ length: 2000 }, () => uuidV7(0))).size).toBe(2000);
});
