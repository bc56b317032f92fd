import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

/** One file of ours that another names. */
export interface Import {
  readonly file: string;
  /** As it is written. */
  readonly target: string;
  /** The file below the repository that it means; undefined for a package. */
  readonly meant: string | undefined;
}

/** Every file of code below a folder, `src/domain/code/code.ts`. */
export function codeBelow(folder: string): string[] {
  return filesBelow(folder).filter((file) => /\.(tsx?|astro)$/.test(file) && !file.endsWith('.d.ts'));
}

/** Everything that a file needs: imports of values and types, of scripts in an Astro file, and files named for a thread or to be read. */
export function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const scripts = file.endsWith('.astro') ? [...astroScripts(text)] : [text];
  const targets = scripts.flatMap((script) => [
    ...ts.preProcessFile(script).importedFiles.map(({ fileName }) => fileName),
    ...[...script.matchAll(/new URL\('(\.[^']+)', import\.meta\.url\)/g)].map(([, target = '']) => target),
  ]);
  return targets.map((target) => ({ file, target, meant: target.startsWith('.') ? normalize(join(dirname(file), target.replace(/\?.*$/, ''))) : undefined }));
}

/** The part between the dashes, and every script in the markup. */
function* astroScripts(text: string): Generator<string> {
  const [, frontmatter = '', markup = text] = /^---\n([\s\S]*?)\n---([\s\S]*)$/.exec(text) ?? [];
  yield frontmatter;
  for (const [, script = ''] of markup.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)) yield script;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((each) => (each.isDirectory() ? filesBelow(join(folder, each.name)) : [join(folder, each.name)]));
}
