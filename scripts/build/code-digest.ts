import { ascending } from '../../src/domain/value/order.ts';
import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything besides the content that decides what the site looks like. */
const code = ['src', 'scripts/build', 'public', 'astro.config.mjs', 'package-lock.json'];

/** Digest of the code and of the Node that runs it: another one makes every page anew. */
export function digestOfCode(): string {
  const files = code.flatMap(filesAt);
  return hash('sha1', [process.version, ...files.map((file) => `${file}\n${readFileSync(file, 'utf8')}`)].join('\n'), 'base64');
}

function filesAt(path: string): string[] {
  if (!/\.\w+$/.test(path)) {
    return readdirSync(path, { withFileTypes: true })
      .sort(ascending(({ name }) => name))
      .flatMap((each) => (each.isDirectory() ? filesAt(join(path, each.name)) : [join(path, each.name)]));
  }
  return [path];
}
