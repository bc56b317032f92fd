import { expect, test } from 'vitest';
import { formatYaml } from '../../../scripts/command/format-yaml.ts';

test('a file of content quotes words that look like a number, a date or a code, and folds no line', () => {
  const long = '长'.repeat(300);
  const value = { a: '650', b: '2023-05-31', c: '/', d: '', e: '430600', f: 650, g: long };
  const quoted = 'a: "650"\nb: "2023-05-31"\nc: "/"\nd: ""\ne: "430600"\nf: 650\n';
  expect(formatYaml(value, 'made by')).toBe(`# made by\n\n${quoted}g: ${long}\n`);
});
