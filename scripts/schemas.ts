/**
 * `npm run schemas`: writes the schemas of the content files for editors, into `.vscode/`. Run it after
 * a field was added or described anew; a test says when they are old.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { editorFiles } from '../src/data/editor-schemas.ts';
import { commandLine } from './command/command-line.ts';

commandLine({ does: '写出编辑器（VS Code）用的内容格式，填内容时有提示和补全。', usage: 'npm run schemas' }, {});

const files = editorFiles();
for (const { path, text } of files) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
console.log(`写好了 ${files.length} 个文件，在 .vscode/`);
