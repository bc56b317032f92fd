import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { contentFolder, validCodes, validContent } from '../fixtures/county.ts';
import { ranWarm } from './warm-command.ts';

let content: string;
beforeAll(() => {
  content = contentFolder({
    ...validContent,
    'codes.csv': validCodes,
    'areas/990101/officials.yaml': '- 甲\n',
    'areas/990102/officials.yaml': '- 乙\n',
  });
});

const validate = (...args: string[]) => {
  const { status, stdout, stderr } = ranWarm('scripts/validate.ts', args);
  return { status, stdout, stderr };
};

test('one area is told its own issues and how many others have', () => {
  const { status, stdout, stderr } = validate(content, '--area', '990101');
  expect([status, stderr]).toEqual([1, expect.stringMatching(/990101\/officials\.yaml[\s\S]*共 1 处问题[\s\S]*npm run validate -- --area 990101/)]);
  expect(stderr).not.toContain('990102');
  expect(stdout).toContain('其他区域的文件里还有 1 处问题');
});

test('an area without issues is right, whatever stands in the others', () => {
  expect(validate(content, '--area', '990100-own')).toMatchObject({ status: 0, stdout: expect.stringContaining('区域 990100-own 的内容没有问题') });
});

test('the files of the whole portal concern every area', () => {
  const wrong = contentFolder({ ...validContent, 'pages/about.md': '没有标题\n' });
  expect(validate(wrong, '--area', '990101')).toMatchObject({ status: 1, stderr: expect.stringContaining('pages/about.md') });
});

test('an area that does not exist is refused with the nearest', () => {
  expect(validate(content, '--area', '990111')).toMatchObject({ status: 1, stderr: expect.stringMatching(/没有“990111”这个区域，最接近的是 9901/) });
});

test.each(['', '/'])('one area’s folder, typed as the content, is answered with the command (ending %j)', (ending) => {
  const { status, stderr } = validate(join(content, 'areas/990101') + ending);
  expect([status, stderr]).toEqual([1, expect.stringContaining(`npm run validate ${content} -- --area 990101`)]);
});

test('what an import that was ended left behind is told', () => {
  const left = join(content, 'areas/990101/.import.999999999.officials.yaml');
  writeFileSync(left, 'half');
  expect(validate(content, '--area', '990101').stdout).toContain(`提示：${left} 是一次没有写完的导入留下的`);
  rmSync(left);
});
