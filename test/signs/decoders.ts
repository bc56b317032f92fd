import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const wasmBinary = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasmBinary).buffer } });

/** Every QR text that zxing finds in a picture. */
export async function zxing(picture: Uint8Array): Promise<string[]> {
  const found = await readBarcodes(new Uint8Array(picture), { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 32 });
  return found.filter(({ isValid }) => isValid).map(({ text }) => text);
}

/** Every QR text that zbar finds in a picture. */
export async function zbar(picture: Uint8Array): Promise<string[]> {
  const child = spawn('zbarimg', ['-q', '--raw', '-S*.disable', '-Sqrcode.enable', '-'], { stdio: ['pipe', 'pipe', 'ignore'] });
  child.stdin.end(picture);
  const text = (await buffer(child.stdout)).toString().trim();
  return text === '' ? [] : text.split('\n');
}
