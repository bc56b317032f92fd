import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { loadedYaml } from '../../src/content/file/yaml.ts';
import { editorFiles } from '../../src/data/editor-schemas.ts';

test.each(editorFiles())('$path is what `npm run schemas` writes now', ({ path, text }) => {
  expect(existsSync(path) ? readFileSync(path, 'utf8') : 'missing').toBe(text);
});

test('an editor that reads them accepts the real content and marks a wrong field', () => {
  const schemaFor = (name: string) => z.fromJSONSchema(JSON.parse(editorFiles().find(({ path }) => path.endsWith(`/${name}.json`))?.text ?? '{}'));
  const { raw } = loadedYaml(readFileSync('content/areas/430602/area.yaml', 'utf8'));
  expect(schemaFor('area').safeParse(raw).success).toBe(true);
  expect(schemaFor('area').safeParse({ ...z.object({}).loose().parse(raw), knd: 'county' }).success).toBe(false);
  const agencies = loadedYaml(readFileSync('content/areas/430602/agencies.yaml', 'utf8')).raw;
  expect(schemaFor('agencies').safeParse(agencies).success).toBe(true);
});

test('the fields carry their Chinese descriptions', () => {
  const area = editorFiles().find(({ path }) => path.endsWith('/area.json'))?.text ?? '';
  expect(area).toContain('行政区划代码（GB/T 2260），六位数字');
});

test('a field that names another record says where that is registered', () => {
  const groups = editorFiles().find(({ path }) => path.endsWith('/work-groups.json'))?.text ?? '';
  expect(groups.match(/指已登记的单位：content\/areas\/<区域>\/agencies\.yaml/g)).toHaveLength(3);
  expect(groups.match(/指已登记的领导和责任人：content\/areas\/<区域>\/officials\.yaml/g)).toHaveLength(1);
});
