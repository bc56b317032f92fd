import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentFolder, validContent } from '../fixtures/county.ts';
import { ranWarm } from './warm-command.ts';

const content = contentFolder(validContent);
const build = (...args: string[]) => {
  const env = { ...process.env, CONTENT_ROOT: content, OUT_DIR: join(content, 'dist') };
  const { status, stderr } = ranWarm('scripts/build.ts', args, env);
  return { status, stderr };
};

test.each<[string, string[], RegExp]>([
  ['a folder of other files as its place', ['--out', join(content, 'areas')], /areas 里是别的文件，不是生成的网站，没有动它/],
  ['an area that does not exist', ['--area', '99102'], /没有“99102”这个区域，最接近的是 990102/],
  ['a preview in the place of the site', ['--area', '990102', '--out', join(content, 'dist')], /预览只有一个区域的网页，不能放在/],
])('a build that was told %s is refused in one sentence', (_, args, expected) => {
  expect(build(...args)).toEqual({ status: 1, stderr: expect.stringMatching(expected) });
  expect(existsSync(join(content, 'areas/990102/area.yaml'))).toBe(true);
});
