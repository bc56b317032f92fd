import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

// Without its binary at hand zxing-wasm would fetch it from a server.
const wasm = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });

/** Every QR text that zxing finds in a picture file (PGM, PNG). */
export async function zxing(file: string): Promise<string[]> {
  const found = await readBarcodes(new Uint8Array(await readFile(file)), { formats: ['QRCode'], maxNumberOfSymbols: 32 });
  return found.filter(({ isValid }) => isValid).map(({ text }) => text);
}

/** Every QR text that zbar finds in picture files, in their order. */
export function zbar(files: readonly string[]): string[] {
  const args = ['-q', '--raw', '-S*.disable', '-Sqrcode.enable', ...files];
  const text = execFileSync('zbarimg', args, { stdio: ['ignore', 'pipe', 'ignore'] }).toString();
  return text.trim().split('\n');
}
