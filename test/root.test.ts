import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Folders and files that the project is made of; anything else at its root was left there by a command. */
const root = `.biome.jsonc .ci .editorconfig .git-blame-ignore-revs .gitattributes .github .gitignore .vscode CHANGELOG.md CONTRIBUTING.md
  LICENSE README.md SECURITY.md astro.config.mjs content package-lock.json package.json public scripts src test tsconfig.json vitest.config.ts`;

test.runIf(existsSync('.git'))('nothing lies at the root that does not belong there', () => {
  const tracked = execFileSync('git', ['-c', 'core.quotePath=false', 'ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
  expect([...new Set(tracked.map((path) => path.split('/')[0]))].sort()).toEqual(root.split(/\s+/).sort());
});
