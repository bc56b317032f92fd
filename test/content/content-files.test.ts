import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatIssue } from '../../src/content/issue.ts';
import { readContent } from '../../src/content/read/read.ts';
import { contentFolder, validCodes, validContent } from '../fixtures/county.ts';
import { gbk, utf16 } from '../fixtures/encodings.ts';
import { memoryFiles } from '../fixtures/memory-files.ts';

const whole: Readonly<Record<string, string>> = { ...validContent, 'codes.csv': validCodes };
const area = 'areas/990101';
const progress = `${area}/progress/2024-05.csv`;
const inMemory = (changes: Record<string, string | Uint8Array | undefined>) => {
  const files = Object.entries({ ...whole, ...changes }).flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const]));
  return readContent(memoryFiles(Object.fromEntries(files)));
};
const words = (changes: Record<string, string | Uint8Array | undefined>) => inMemory(changes).issues.map(formatIssue).join('\n');

/** Issues of a real folder in which `add` put something. */
function onDisk(add: (folder: string) => void): string {
  const folder = contentFolder(whole);
  add(join(folder, area));
  return readContent(folder).issues.map(formatIssue).join('\n');
}

test.each([
  ['a link to itself', (folder: string) => symlinkSync('loop.yaml', join(folder, 'loop.yaml')), /loop\.yaml · 文件：这是快捷方式/],
  ['a link to a folder', (folder: string) => symlinkSync('/tmp', join(folder, 'sites')), /990101\/sites · 文件：这是快捷方式[\s\S]*把真正的文件复制到这里/],
  ['a link to nothing', (folder: string) => symlinkSync('/nowhere', join(folder, 'officials.yaml')), /officials\.yaml · 文件：这是快捷方式/],
  ['a named pipe', (folder: string) => execFileSync('mkfifo', [join(folder, 'agencies.yaml')]), /agencies\.yaml · 文件：这不是普通文件/],
  [
    'a name in GBK',
    (folder: string) => writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), gbk('单位.yaml')]), ''),
    /单位\.yaml · 文件：文件名的编码不是 UTF-8/,
  ],
  [
    'a file of 100 MB',
    (folder: string) => {
      writeFileSync(join(folder, 'scores.yaml'), '');
      truncateSync(join(folder, 'scores.yaml'), 100_000_000);
    },
    /scores\.yaml · 文件：有 100 MB，超过 5 MB/,
  ],
  [
    'a table of 60 MB',
    (folder: string) => {
      writeFileSync(join(folder, 'scores.csv'), '');
      truncateSync(join(folder, 'scores.csv'), 60_000_000);
    },
    /scores\.csv · 文件：有 60 MB，超过 50 MB/,
  ],
  [
    'a name that Windows keeps for a device',
    (folder: string) => {
      mkdirSync(join(folder, 'updates'));
      writeFileSync(join(folder, 'updates/aux.md'), '');
    },
    /updates\/aux\.md · 文件名：“aux”是 Windows 留给设备的名字/,
  ],
  [
    'a folder where a file is due',
    (folder: string) => {
      mkdirSync(join(folder, 'survey.yaml'));
      writeFileSync(join(folder, 'survey.yaml/a.yaml'), '');
    },
    /survey\.yaml · 文件：这是文件夹，名字却像文件/,
  ],
  [
    'a name with a line break',
    (folder: string) => {
      mkdirSync(join(folder, 'documents'));
      writeFileSync(join(folder, 'documents/a\nb.yaml'), '');
    },
    /documents\/a\\u000ab\.yaml · 文件名：.*换行或控制符/,
  ],
])('%s is an issue with file and cure', (_, add, expected) => {
  expect(onDisk(add)).toMatch(expected);
});

test('what systems and spreadsheets leave behind is passed over', () => {
  expect(onDisk((folder) => ['.DS_Store', 'Thumbs.db', '~$2024-05.csv', '.~lock.2024-05.csv#'].forEach((name) => writeFileSync(join(folder, name), 'x')))).toBe(
    '',
  );
});

test.each([
  ['areas/990101/documents/a%20b.yaml', /有“%”[\s\S]*改名：只用小写英文字母/],
  ['areas/990101/documents/a#b.yaml', /有“#”/],
  ['areas/990101/updates/第一次.md', /有“第”/],
  ['areas/990101/documents/a b.yaml', /有空格/],
  ['areas/东区/area.yaml', /有“东”/],
  ['areas/990101/progress/2024-05.CSV', /扩展名和名称都用小写[\s\S]*改名为 2024-05\.csv/],
  ['areas/990101/officials.yml', /改名为 officials\.yaml/],
  ['areas/990101/officials.yaml.txt', /改名为 officials\.yaml/],
  ['areas/990101/progress/2024-05 - 副本.csv', /改名为 2024-05\.csv/],
  ['areas/990101/progress/2024-13.csv', /月份不存在/],
  ['areas/990101/progress/2024年5月.csv', /progress\/ 里的文件名要像 2025-06\.csv/],
  ['areas/990101/oficials.yaml', /是不是 officials\.yaml/],
  ['areas/990101/progres/2024-06.csv', /文件夹是不是 progress\//],
  ['areas/990101/progress/2024-06.xlsx', /这里不放 Excel[\s\S]*CSV UTF-8/],
  ['areas/990101/files/plan.zip', /这里只放佐证材料的 PDF/],
  ['areas/990101/photos/video.mp4', /这里只放照片/],
])('%s is refused, and the right name is told', (path, expected) => {
  expect(words({ [path]: '' })).toMatch(expected);
});

test('an area without its file is told what to write, and references to it are not told again', () => {
  const found = words({ 'areas/990102/area.yaml': undefined, 'areas/990102/officials.yaml': '- { name: 甲 }\n' });
  expect(found).toMatch(/^areas\/990102\/area\.yaml · 整个文件：这个区域的文件夹里没有 area\.yaml[\s\S]*name: 岳阳楼区/);
  expect(found.match(/怎么改/g)).toHaveLength(1);
});

test('one area’s folder in the place of the whole is told so, once', () => {
  const found = readContent(memoryFiles({ 'area.yaml': 'name: 东区\nkind: county\n', 'progress/2024-05.csv': '' })).issues;
  expect(found.map(formatIssue)).toEqual([expect.stringMatching(/这是一个区域的文件夹，不是整个内容文件夹/)]);
});

test.each([
  ['GBK', gbk],
  ['UTF-16 with tabs', (text: string) => utf16(text.replaceAll(',', '\t'))],
  ['UTF-8 with a byte order mark and CRLF', (text: string) => new TextEncoder().encode(`\uFEFF${text.replaceAll('\n', '\r\n')}`)],
  ['UTF-8 with CR', (text: string) => new TextEncoder().encode(text.replaceAll('\n', '\r'))],
])('a table in %s gives the same model', (_, encoded) => {
  const { model, issues } = inMemory({ [progress]: encoded(whole[progress] ?? '') });
  expect(issues.map(formatIssue)).toEqual([]);
  expect(model?.reports).toEqual(inMemory({}).model?.reports);
});

test('a GBK file is read, with a notice', () => {
  const { model, notices } = inMemory({ [`${area}/area.yaml`]: gbk(whole[`${area}/area.yaml`] ?? '') });
  expect(model?.areas.get('990101')?.name).toBe('东区');
  // The fixture's only document is a plan, which its report quotes.
  expect(notices.filter(({ rule }) => rule !== 'date-doubtful').map(formatIssue)).toEqual([
    expect.stringMatching(/area\.yaml · 编码：文件是 GBK 编码，已按 GBK 读\n.*UTF-8/),
  ]);
});

test.each(['portal.yaml', `${area}/area.yaml`, progress, 'codes.csv'])('a mixture of encodings in %s is refused', (path) => {
  const mixed = new Uint8Array([...gbk(`# 岳阳楼区办公室\n${whole[path]}`), ...new TextEncoder().encode('# 湘阴县\n')]);
  expect(words({ [path]: mixed })).toMatch(/编码：编码(混在一起|读不出来)/);
});

test.each([['\u200B'], ['\u202E'], ['\uFFFD'], ['\0'], ['\uFFFE'], ['\v']])(
  'a hidden character %j is refused in every kind of file, with its line',
  (character) => {
    const within = (path: string, after: string) => ({ [path]: (whole[path] ?? '').replace(after, `${after}${character}`) });
    const news = { [`${area}/updates/news.md`]: `---\ntitle: 开工\npublishedOn: "2024-05-01"\n---\n今天${character}开工。\n` };
    const found = words({ ...within(`${area}/area.yaml`, '东区'), ...within(progress, '已完成'), ...within('codes.csv', 'schools@990101,'), ...news });
    expect(found.match(/\S+ 第 \d+ 行 · 文字/g)).toEqual([
      'codes.csv 第 3 行 · 文字',
      `${area}/area.yaml 第 1 行 · 文字`,
      `${progress} 第 2 行 · 文字`,
      `${area}/updates/news.md 第 5 行 · 文字`,
    ]);
  },
);

test('an empty folder of an area is told and stops nothing', () => {
  const folder = contentFolder(whole);
  mkdirSync(join(folder, 'areas/990199'));
  const { issues, notices } = readContent(folder);
  expect(issues).toEqual([]);
  expect(notices.map(formatIssue).join()).toMatch(/areas\/990199 · 文件：这个区域的文件夹是空的/);
});

test.each(['updates/console.md', 'updates/auxiliary.md', 'sites/com-centre.yaml'])('%s is a name that Windows can open', (path) => {
  expect(words({ [`${area}/${path}`]: 'x' })).not.toContain('Windows');
});
