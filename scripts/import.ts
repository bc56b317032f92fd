import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { commandLine, UserError } from './command.ts';
import { areaNames, contentFiles } from './import/documents.ts';
import { readTexts } from './import/text.ts';

const use = { does: '从原文写出示范内容。', usage: 'npm run import -- <存放文件文本的文件夹> [--out content]', options: { out: '写到哪个文件夹，默认 content' }, atMost: 1 };
const { values, positionals } = commandLine(use, {
  options: { out: { type: 'string', default: 'content' } },
});
const [folder] = positionals;
if (folder === undefined) throw new UserError(`用法：${use.usage}`);

const readings = join(import.meta.dirname, 'import/readings');
const names = areaNames(join(import.meta.dirname, '../content'));
const texts = readTexts(folder);
for (const document of readdirSync(readings).sort()) {
  const files = contentFiles(readings, document, texts, names);
  for (const { path, content } of files) {
    const target = join(values.out, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  console.log(`${document}：写出 ${files.length} 个文件`);
}
