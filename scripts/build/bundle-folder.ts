import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where the bundled code lies: it is of the code and the path of the site, not of any content, so that all builds share it. */
export interface BundleFolder {
  readonly path: string;
  /** The program that makes pages. */
  readonly server: string;
  /** What browsers load. */
  readonly client: string;
  /** Whether it has been made. */
  readonly isThere: () => boolean;
}

const bundles = 'var/bundles';
const dayMs = 86_400_000;

export function bundleFolder(codeDigest: string, basePath: string): BundleFolder {
  const path = resolve(bundles, hash('sha1', `${codeDigest} ${basePath}`, 'hex').slice(0, 16));
  return { path, server: join(path, 'server'), client: join(path, 'client'), isThere: () => existsSync(path) };
}

/** Puts a bundle that was made elsewhere in its place, unless another process was faster; removes those of older code that nobody has made for a day. */
export function placeBundle(made: string, path: string): void {
  try {
    renameSync(made, path);
  } catch {
    rmSync(made, { recursive: true, force: true });
  }
  const others = readdirSync(bundles)
    .map((name) => resolve(bundles, name))
    .filter((each) => each !== path);
  for (const each of others) if (Date.now() - statSync(each).mtimeMs > dayMs) rmSync(each, { recursive: true, force: true });
}

/** A new folder for a bundle that is being made, on the same disk. */
export function newBundle(): string {
  const folder = resolve(bundles, `making-${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}
