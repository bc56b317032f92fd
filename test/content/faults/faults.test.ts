import { expect, test } from 'vitest';
import { memoryFiles } from '../../fixtures/memory-files.ts';
import { formatIssue } from '../../../src/content/issue.ts';
import { type ContentRead, readContent } from '../../../src/content/read/read.ts';
import { base } from './base.ts';
import { chance } from './chance.ts';
import { faultClasses } from './faults.ts';
import { forbiddenWords } from './forbidden-words.ts';
import { variantClasses } from './variants.ts';

/** Cases of each class; FAULTS_PER_CLASS tries more. */
const perClass = Number(process.env['FAULTS_PER_CLASS'] ?? 12);
const seeds = Array.from({ length: perClass }, (_, index) => index + 1);
const read = (file: string, content: string | Uint8Array): ContentRead => readContent(memoryFiles({ ...base, [file]: content }));
const shown = (content: string | Uint8Array) => (typeof content === 'string' ? content : new TextDecoder().decode(content));

test('what the faults start from is right', () => {
  expect(read('portal.yaml', base['portal.yaml'] ?? '').issues.map(formatIssue)).toEqual([]);
});

test.each(Object.entries(faultClasses))('every fault of the class %s is refused in its file, at its line, in a clerk’s words', (_, make) => {
  const missed = seeds.flatMap((seed) => {
    const { name, file, content, line, says = /./ } = make(chance(seed));
    const { issues } = read(file, content);
    const told = issues.filter((issue) => issue.file === file && (line === undefined || issue.line === line) && says.test(formatIssue(issue)));
    const foreign = issues.map(formatIssue).filter((message) => forbiddenWords.test(message));
    return told.length > 0 && foreign.length === 0 ? [] : [`seed ${seed}, ${name}:\n${issues.map(formatIssue).join('\n')}\n${shown(content)}`];
  });
  expect(missed.join('\n\n')).toBe('');
});

test.each(Object.entries(variantClasses))('every right way of writing of the class %s gives the same model', (_, make) => {
  const usual = read('portal.yaml', base['portal.yaml'] ?? '').model;
  for (const seed of seeds) {
    const { name, file, content } = make(chance(seed));
    const { model, issues } = read(file, content);
    expect(issues.map(formatIssue), `${name}, seed ${seed}\n${shown(content)}`).toEqual([]);
    expect(model?.reports, `${name}, seed ${seed}`).toEqual(usual?.reports);
    expect([model?.areas, model?.projects, model?.sites, model?.updates, model?.codes]).toEqual([
      usual?.areas,
      usual?.projects,
      usual?.sites,
      usual?.updates,
      usual?.codes,
    ]);
  }
});
