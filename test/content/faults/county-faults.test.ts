import { expect, test } from 'vitest';
import { formatIssue } from '../../../src/content/issue.ts';
import { chance } from './chance.ts';
import { county, textOf } from './county.ts';
import { type FieldFault, faultsOf } from './field-faults.ts';
import { allFields, type Field } from './fields.ts';
import { forbiddenWords } from './forbidden-words.ts';
import { readCounty } from './memory.ts';
import { rowFaults, tableFaults } from './row-faults.ts';

const seed = Number(process.env['FAULTS_SEED'] ?? 8);
/** Records of each kind in which each field is made wrong; FAULTS_PER_FIELD tries more. */
const perField = Number(process.env['FAULTS_PER_FIELD'] ?? 1);
const perColumn = Number(process.env['FAULTS_PER_COLUMN'] ?? 10);

/** Every field of every kind of file, `perField` records of each, where there are so many; those that hold a value first. */
function chosen(): Field[] {
  const { below } = chance(seed);
  const names = [...new Set(allFields.map(({ name }) => name))];
  return names.flatMap((name) => {
    const same = allFields.filter((field) => field.name === name);
    const turn = below(same.length);
    const turned = [...same.slice(turn), ...same.slice(0, turn)];
    return [...turned.filter(({ value }) => value !== undefined), ...turned.filter(({ value }) => value === undefined)].slice(0, perField);
  });
}

/** What is wrong with the answer to a fault: nothing told, told in another file only, words of programmers, a crash. */
function missed({ name, file, content }: FieldFault): string[] {
  try {
    const { issues } = readCounty({ [file]: content });
    const told = issues.map(formatIssue);
    if (issues.length === 0) return [`slipped: ${file} ${name}`];
    if (!isId(name) && !issues.some((issue) => issue.file === file)) return [`told elsewhere: ${file} ${name}: ${told[0]}`];
    const foreign = told.find((message) => forbiddenWords.test(message) || message.length > 3000);
    return foreign === undefined ? [] : [`foreign words: ${file} ${name}: ${foreign.slice(0, 300)}`];
  } catch (error) {
    return [`crashed: ${file} ${name}: ${String(error)}`];
  }
}

/** A record that changes its id is missed where others name it. */
function isId(name: string): boolean {
  return /\.id /.test(name);
}

/** Of a field's faults every second one, which of the two by seed and field: FAULTS_ALL tries them all. */
const isTried = process.env['FAULTS_ALL'] === undefined ? (place: number) => place % 2 === seed % 2 : () => true;
const fields = chosen().flatMap((field, index) => faultsOf(field, chance(seed + index)).filter((_, place) => isTried(index + place)));
const cells = rowFaults(chance(seed), perColumn);
const tables = Object.values(tableFaults).flatMap((make) => Array.from({ length: perColumn }, (_, index) => make(chance(seed + index))));
const faults = [...fields, ...cells, ...tables].filter(({ file, content }) => content !== textOf(file));

test('the county is right, and has a record of every kind with every field', () => {
  expect(readCounty({}).issues.map(formatIssue)).toEqual([]);
  expect(Object.keys(county).length).toBeGreaterThan(50);
});

test('there are at least two thousand faults', () => {
  expect(faults.length).toBeGreaterThanOrEqual(2000);
});

test('no fault slips, none is told elsewhere only, none makes a crash, and every message is in a clerk’s words', { timeout: 2_400_000 }, () => {
  expect(faults.flatMap(missed)).toEqual([]);
});
