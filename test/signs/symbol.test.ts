import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import QRCode from 'qrcode';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { codeUrl, drawCode } from '../../src/domain/code/code.ts';
import { symbolsOf } from '../../src/signs/symbol.ts';
import { zbar, zxing } from './decoders.ts';

const folder = mkdtempSync(join(tmpdir(), 'symbols-'));
afterAll(() => rmSync(folder, { recursive: true }));

const code = drawCode(() => 16_071_185);
/** A site address whose code addresses are `length` characters long. */
const siteOfLength = (length: number) => `https://ms.example.gov.cn/${'x'.repeat(length - 39)}/`;

describe('level and size', () => {
  test.each([
    ['https://ms.example.gov.cn/', 38, 'H', 5],
    ['https://a.gov.cn/', 29, 'H', 4],
    [siteOfLength(44), 44, 'H', 5],
    [siteOfLength(45), 45, 'Q', 4],
    [siteOfLength(46), 46, 'Q', 4],
    [siteOfLength(47), 47, 'Q', 5],
    [siteOfLength(60), 60, 'Q', 5],
  ])('%s makes addresses of %i characters: level %s, version %i', (siteUrl, length, level, version) => {
    const symbol = symbolsOf(siteUrl)(code);
    expect(symbol).toMatchObject({ level, version, span: 4 * version + 17 + 8, url: codeUrl(siteUrl, code) });
    expect(symbol.url).toHaveLength(length);
  });

  test.each(['H', 'Q'] as const)('a symbol of level %s never has a higher version than the standard needs', (level) => {
    for (let length = level === 'H' ? 29 : 45; length <= (level === 'H' ? 44 : 60); length++) {
      const url = codeUrl(length < 40 ? `https://${'x'.repeat(length - 28)}.gov.cn/` : siteOfLength(length), code);
      const siteUrl = url.slice(0, -12);
      const needed = QRCode.create([{ data: new TextEncoder().encode(url), mode: 'byte' }], {
        errorCorrectionLevel: level,
      });
      expect(symbolsOf(siteUrl)(code).version).toBe(needed.version);
    }
  });
});

test('an address too long for a robust symbol is refused', () => {
  expect(() => symbolsOf(siteOfLength(61))).toThrow('须再减少 1 个');
});

test('the same code gives the same symbol, and neighbours share the mask', () => {
  const draw = symbolsOf('https://ms.example.gov.cn/');
  expect(draw(code)).toEqual(symbolsOf('https://ms.example.gov.cn/')(code));
  expect(draw(code).path).not.toBe(draw(drawCode(() => 1)).path);
});

test.each([29, 38, 44, 46, 52, 60])('a symbol of %i characters is read back byte for byte by zbar and zxing', async (length) => {
  const siteUrl = length === 29 ? 'https://a.gov.cn/' : length === 38 ? 'https://ms.example.gov.cn/' : siteOfLength(length);
  const { path, span, url } = symbolsOf(siteUrl)(code);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${span} ${span}" width="${span * 4}" height="${span * 4}"><path fill="#fff" d="M0 0h${span}v${span}H0z"/><path fill-rule="evenodd" d="${path}"/></svg>`;
  const file = join(folder, `${length}.png`);
  await sharp(Buffer.from(svg)).png().toFile(file);
  expect(zbar([file])).toEqual([url]);
  expect(await zxing(file)).toEqual([url]);
});
