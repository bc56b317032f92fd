import { expect, test } from 'vitest';
import { readContent } from '../../../../src/content/read/read.ts';
import { contentFolder, validCodes, validContent } from '../../../fixtures/county.ts';

const list = 'areas/990100/programmes/2024.yaml';
const collected = 'areas/990100/solicitations/2024.yaml';
const id = '0123456789ab';
const solicitation = (state: string) => `
countedOn: "2023-12-01"
counts: { collected: 0, merged: 0, shortlisted: 1, adopted: 1, notAdopted: 1 }
proposals:
  - { id: "${id}", state: ${state}, summary: 新建一所学校, reason: 学位不够, decidedOn: "2023-11-30" }
`;

function found(proposals: string, state = 'adopted'): string[] {
  const written = validContent[list]!.replace(/( +)- id: schools\n/, `$1- id: schools\n$1  proposals: ${proposals}\n`);
  expect(written).not.toBe(validContent[list]);
  const { issues } = readContent(contentFolder({ ...validContent, 'codes.csv': validCodes, [list]: written, [collected]: solicitation(state) }));
  return issues.map(({ rule, what }) => `${rule} ${what}`);
}

test('I3: a project that came of an adopted proposal is sound', () => {
  expect(found(`["${id}"]`)).toEqual([]);
});

test.each([
  ['one that nobody published', `["0123456789ac"]`, 'adopted', /没有公布过编号是 0123456789ac 的建议.*0123456789ab/],
  ['one that was only shortlisted', `["${id}"]`, 'shortlisted', /结果不是“已采纳”/],
  ['one named twice', `["${id}", "${id}"]`, 'adopted', /已经写在/],
  ['what is no number of a proposal', '["12"]', 'adopted', /十二位的建议编号/],
])('I3: %s is told', (_what, proposals, state, why) => {
  expect(found(proposals, state).join('\n')).toMatch(why);
});
