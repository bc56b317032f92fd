import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codeUrl, isCode } from '../../src/domain/code/code.ts';
import { contentFolder, validCodes, validContent } from '../fixtures/county.ts';
import { zbar } from '../signs/decoders.ts';
import { rasterised } from '../signs/raster.ts';

const at = (origin: string) => contentFolder({ ...validContent, 'codes.csv': validCodes, 'portal.yaml': (validContent['portal.yaml'] ?? '').replace('https://ms.example.gov.cn', origin) });
const folder = at('https://ms.example.gov.cn');
const out = join(mkdtempSync(join(tmpdir(), 'signs-')), 'signs.pdf');

function signs(args: string[], basePath = ''): { status: number | null; errors: string } {
  const env = { ...process.env, BASE_PATH: basePath };
  const { status, stderr } = spawnSync(process.execPath, ['scripts/signs.ts', '--content', folder, '--out', out, ...args], { encoding: 'utf8', env });
  return { status, errors: stderr };
}

test('the signs of an area are printed below the path of the portal’s address, with what is missing told', () => {
  expect(signs(['--area', '990101', '--size', 'card', '--content', at('https://ms.example.gov.cn/ztzl/')])).toEqual({
    status: 0,
    errors: expect.stringMatching(/已印 1 块牌子[\s\S]*1 块没有登记办公电话[\s\S]*网址 43 个字符，二维码为 H 级，网址还可加长 1 个字符/),
  });
  const { files, remove } = rasterised(out, 150);
  const code = validCodes.split('\r\n')[2]!.slice(0, 10);
  expect(isCode(code) && zbar(files)).toEqual([isCode(code) && codeUrl('https://ms.example.gov.cn/ztzl/', code)]);
  remove();
});

test.each([
  ['no area', [], '', /请写明区域/],
  ['an unknown size', ['--area', '990101', '--size', 'a5'], '', /没有“a5”这种尺寸/],
  ['an area without signs', ['--area', '990102'], '', /区域 990102 没有可印的牌子/],
  ['a project that the area does not have', ['--area', '990101', '--project', '2024-990100/roads'], '', /没有可印的牌子/],
  ['an address that is too long with its path', ['--area', '990101', '--content', at(`https://ms.example.gov.cn/${'x'.repeat(40)}/`)], '', /须再减少 19 个/],
  ['another base path than the one of the portal’s address', ['--area', '990101'], '/ztzl/', /BASE_PATH=\/ztzl\/，这只用来预览.*https:\/\/ms\.example\.gov\.cn\//],
])('%s is refused in Chinese and leaves no file', (_, args, basePath, message) => {
  const elsewhere = out.replace('signs.pdf', 'other.pdf');
  expect(signs([...args, '--out', elsewhere], basePath)).toEqual({ status: 1, errors: expect.stringMatching(message) });
  expect(existsSync(elsewhere)).toBe(false);
});
