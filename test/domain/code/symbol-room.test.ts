import { describe, expect, test } from 'vitest';
import { siteUrlIssue, symbolRoom } from '../../../src/domain/code/symbol-room.ts';

/** A site address whose code addresses are `length` characters long. */
const siteOfLength = (length: number) => `https://ms.example.gov.cn/${'x'.repeat(length - 39)}/`;

describe('room', () => {
  test.each([
    ['https://ms.example.gov.cn/', { urlLength: 38, leftAtH: 6, left: 22 }],
    [siteOfLength(50), { urlLength: 50, leftAtH: -6, left: 10 }],
    [siteOfLength(63), { urlLength: 63, leftAtH: -19, left: -3 }],
  ])('%s leaves %o', (siteUrl, room) => {
    expect(symbolRoom(siteUrl)).toEqual(room);
  });

  test('an address too long is refused and says how many characters must go', () => {
    expect(siteUrlIssue(siteOfLength(60))).toBeUndefined();
    expect(siteUrlIssue(siteOfLength(63))?.what).toContain('须再减少 3 个');
  });

  test('a Chinese host name counts as the scanner reads it', () => {
    expect(symbolRoom('https://民生.政务/').urlLength).toBe('https://xn--1qw26q.xn--zfr164b/p/1000000064'.length);
  });

  test('what is no address is refused', () => {
    expect(siteUrlIssue('ms.example.gov.cn')?.what).toContain('不是完整的网址');
  });
});
