import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** How a mechanism of the five documents is called, and the file whose test of that id shows it on a built page, table or sign. */
type Shown = readonly [name: string, file: string];

const plan = 'test/build/plan-and-progress.test.ts';
const circular = 'test/build/circular-counts.test.ts';
const counts = 'test/example/counts.test.ts';
const acceptance = 'test/example/acceptance.test.ts';
const problems = 'test/example/problems.test.ts';
const roles = 'test/build/roles.test.ts';
const participation = 'test/example/participation.test.ts';
const life = 'test/example/whole-life.test.ts';

/** The 79 mechanisms, A to I, each with the test that shows it. A test says in its title, or at the head of its row, which it shows. */
const mechanisms: Readonly<Record<string, Shown>> = {
  A1: ['one code, one platform: promotion, use, results', counts],
  A2: ['the code at the site', 'test/signs/content-signs.test.ts'],
  A3: ['policy documents, counted', counts],
  A4: ['localised contents, counted', counts],
  A5: ['work updates, counted', counts],
  A6: ['opinions and their handling rate', counts],
  A7: ['the disclosure score', plan],
  A8: ['codes of services', counts],
  A9: ['how often codes are used', counts],
  A10: ['progress published', plan],
  A11: ['notice before completion', acceptance],
  A12: ['the result that is approved', acceptance],
  B1: ['three levels in one list', plan],
  B2: ['件, 项目 and 指标', circular],
  B3: ['monitored programmes', plan],
  B4: ['decomposition tables', circular],
  B5: ['list and ledger', problems],
  B6: ['the whole cycle of a project', life],
  B7: ['projects of several years', plan],
  B8: ['sites that move', life],
  B9: ['offices that change their names', roles],
  C1: ['on schedule, behind schedule', plan],
  C2: ['completed early', plan],
  C3: ['bases kept apart', plan],
  C4: ['acceptance rate and its gap', acceptance],
  C5: ['a figure that falls, with its reason', plan],
  C6: ['areas that completed', plan],
  C7: ['rank among the areas with the task', plan],
  C8: ['progress in words', plan],
  C9: ['stages', plan],
  C10: ['forecast days', plan],
  C11: ['reported under another list', plan],
  C12: ['the speed that is needed', 'test/example/speed.test.ts'],
  C13: ['status beside the city’s', plan],
  D1: ['the procedure of a change', life],
  D2: ['a total changed by the level above', plan],
  D3: ['a target that is not yet given', plan],
  D4: ['a commitment larger than the task', plan],
  D5: ['from a baseline to a new standard', plan],
  E1: ['evidence', acceptance],
  E2: ['the two rules of evidence', acceptance],
  E3: ['evidence that does not match, by unit', 'test/build/acceptance.test.ts'],
  E4: ['the standard of the year', acceptance],
  E5: ['the chain of acceptance', acceptance],
  E6: ['not applied for is not completed', acceptance],
  E7: ['the statistics office verifies', acceptance],
  E8: ['timely review', acceptance],
  F1: ['who leads and who answers', plan],
  F2: ['who leads is responsible, below too', plan],
  F3: ['the liaison', roles],
  F4: ['what nobody answers for', 'test/build/problems.test.ts'],
  F5: ['the work group', roles],
  F6: ['province, city, county together', plan],
  G1: ['ten-day brief, monthly circular, quarterly summary', plan],
  G2: ['monthly circular, quarterly review', plan],
  G3: ['the calendar of reports', plan],
  G4: ['source forms without lists of people', plan],
  G5: ['meetings, circulars, problems, counted', circular],
  G6: ['reminder letters, counted', circular],
  G7: ['the parts of a circular', plan],
  G8: ['inspections', problems],
  G9: ['problems met and solved', problems],
  H1: ['ranks', counts],
  H2: ['in the assessment of performance', circular],
  H3: ['the two weak indicators', circular],
  H4: ['tiers of scores', circular],
  H5: ['comprehensive evaluation', circular],
  H6: ['supervision by the people’s congress', circular],
  H7: ['honours and model cases', counts],
  I1: ['satisfaction, and a glance at the site', participation],
  I2: ['visits of deputies and observers', problems],
  I3: ['proposals for the next year', participation],
  I4: ['plain explanations', plan],
  I5: ['news that reaches people', plan],
  I6: ['media and the library of cases', circular],
  I7: ['build, manage, use', life],
  I8: ['money', life],
  I9: ['green channel', circular],
  I10: ['stories of counties', circular],
};

const sizes = { A: 12, B: 9, C: 13, D: 5, E: 8, F: 6, G: 9, H: 7, I: 10 };

test('every mechanism has its test', () => {
  const ids = Object.entries(sizes).flatMap(([letter, size]) => Array.from({ length: size }, (_, index) => `${letter}${index + 1}`));
  expect(Object.keys(mechanisms)).toEqual(ids);
  expect(ids).toHaveLength(79);
});

test.each(Object.entries(mechanisms))('%s is shown by a test that runs and looks at what was built', (id, [, file]) => {
  expect(existsSync(file)).toBe(true);
  const source = readFileSync(file, 'utf8');
  const title = new RegExp(`^ *(?:test|describe)(?:\\.each\\([^)]*\\))?\\('(?:[A-I]\\d+, )*${id}(?:, [A-I]\\d+)*: `, 'mu');
  const row = new RegExp(`^ *\\['${id}', `, 'mu');
  expect(title.test(source) || row.test(source) ? [] : [`${file} has no test of ${id}`]).toEqual([]);
  expect(source).not.toMatch(/\.(?:skip|todo|fails|only)\b/);
  expect(source).toMatch(/builtSite\(|readFileSync\(|buildSite\(|rasterised\(/);
});
