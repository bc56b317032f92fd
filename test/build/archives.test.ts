import { mkdtempSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { deflatedStore } from '../../scripts/build/deflated.ts';
import { zipOf } from '../../scripts/build/zip.ts';

const texts = { 'areas.csv': '\uFEFFarea,name\r\n990101,示例县\r\n'.repeat(500), 'README.txt': '', 'one.json': '{"是":1}' };

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'texts-'));
}

function membersOf(store: ReturnType<typeof deflatedStore>) {
  return Object.entries(texts).map(([name, text]) => ({ name, ...store.deflated([text.slice(0, 7), text.slice(7)]) }));
}

test('an archive of texts compressed before has the bytes that fflate gives the texts', () => {
  const whole = zipSync(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, Buffer.from(text)])), {
    level: 6,
    mtime: new Date(2024, 11, 31),
  });
  const kept = folder();
  expect(Buffer.from(zipOf(membersOf(deflatedStore(kept, 'code')), '2024-12-31')).equals(whole)).toBe(true);
  expect(Buffer.from(zipOf(membersOf(deflatedStore(kept, 'code')), '2024-12-31')).equals(whole)).toBe(true);
  expect(Object.keys(unzipSync(whole))).toEqual(Object.keys(texts));
});

test('a text is compressed once for the same code, and let go when nobody asks for it', () => {
  const kept = folder();
  const first = deflatedStore(kept, 'code');
  const made = first.deflated(['一', '二']);
  first.deflated(['三']);
  first.tidy();
  expect(readdirSync(kept)).toHaveLength(2);
  const [same, other] = [deflatedStore(kept, 'code'), deflatedStore(kept, 'other code')];
  expect(Buffer.from(same.deflated(['一二']).bytes).equals(Buffer.from(made.bytes))).toBe(true);
  expect(readdirSync(kept)).toHaveLength(2);
  other.deflated(['一二']);
  expect(readdirSync(kept)).toHaveLength(3);
  same.tidy();
  expect(readdirSync(kept)).toHaveLength(1);
});

test('a kept text that was cut off is compressed again', () => {
  const kept = folder();
  const made = deflatedStore(kept, 'code').deflated(['很长的一段字'.repeat(90)]);
  for (const left of [40, 4, 0]) {
    for (const name of readdirSync(kept)) truncateSync(join(kept, name), left);
    expect(deflatedStore(kept, 'code').deflated(['很长的一段字'.repeat(90)])).toEqual(made);
  }
  for (const name of readdirSync(kept)) writeFileSync(join(kept, name), 'x');
  expect(deflatedStore(kept, 'code').deflated(['很长的一段字'.repeat(90)])).toEqual(made);
});
