import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { areaNames, contentFiles } from './import/documents.ts';
import { readTexts } from './import/text.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: 'content' } },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('用法：npm run import -- <存放文件文本的文件夹> [--out content]');
  process.exit(1);
}

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
