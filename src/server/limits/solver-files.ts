import { readFileSync } from 'node:fs';

/** Files of the browser's solver, by their path below `feedback/solver/`: ours and the modules of altcha-lib it imports. */
export const solverSources: Readonly<Record<string, URL>> = {
  'solve.js': new URL('./solve.js', import.meta.url),
  'helpers.js': ofAltcha('helpers.js'),
  'algorithms/web/pbkdf2.js': ofAltcha('algorithms/web/pbkdf2.js'),
};

/** The text of a solver file; `undefined` if there is none of that name. */
export function solverFile(name: string): string | undefined {
  const source = Object.hasOwn(solverSources, name) ? solverSources[name] : undefined;
  return source && readFileSync(source, 'utf8');
}

function ofAltcha(name: string): URL {
  return new URL(name, import.meta.resolve('altcha-lib'));
}
