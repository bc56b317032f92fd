import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { areaNames, contentFiles } from '../../scripts/import/documents.ts';

const folder = mkdtempSync(join(tmpdir(), 'readings-'));
afterEach(() => rmSync(folder, { recursive: true }));

const texts = new Map([['county-notice', ['已完成 615 人次，完成率 50.3%']]]);
const files = (readings: Readonly<Record<string, string>>) => {
  for (const [path, yaml] of Object.entries(readings)) {
    const file = join(folder, 'county-notice', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, yaml);
  }
  return contentFiles(folder, 'county-notice', texts, new Map());
};

test('a reading becomes the content file of its path, and says where to correct it', () => {
  const [file] = files({ 'areas/990101/contradictions.yaml': '- source: !source 1 615' });
  expect(file?.path).toBe('areas/990101/contradictions.yaml');
  expect(file?.content).toMatch(/^# npm run import 写出；更正请改 scripts\/import\/readings\/county-notice\/areas\/990101\//);
});

test('a progress reading becomes a table whose rows know their area and document', () => {
  const [file] = files({ 'areas/990101/progress/2024-05.yaml': '[{ indicator: p/i, value: "615", at: 1 }]' });
  expect(file?.path).toBe('areas/990101/progress/2024-05.csv');
  expect(file?.content).toContain('p/i,990101,,,615,,,,,,,,,已完成 615 人次，完成率 50.3%,,county-notice,1');
});

test('a figure of a report that its words do not have is refused, with the file', () => {
  const yaml = '[{ indicator: p/i, value: "616", at: 1 }]';
  expect(() => files({ 'areas/990101/progress/2024-05.yaml': yaml })).toThrow(
    /areas\/990101\/progress\/2024-05\.yaml: line 1: 616 is not in “已完成 615 人次/,
  );
});

test('areas are known by name and alias', () => {
  mkdirSync(join(folder, 'areas/990101'), { recursive: true });
  writeFileSync(join(folder, 'areas/990101/area.yaml'), 'name: 东苗族自治县\nkind: county\naliases: [东县]');
  expect(areaNames(folder)).toEqual(new Map([['东苗族自治县', '990101'], ['东县', '990101']]));
});
