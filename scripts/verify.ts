/** `npm run verify -- <folder>`: checks what the content quotes against the texts of the documents; exit 1 if anything differs. */
import { commandLine, existingFolder } from './command/command-line.ts';
import { verify } from './verify/verify.ts';

const use = {
  does: `把内容里引用的原文逐处与文件文本对照：每条记录的 source 和 alsoIn、分解表的单元格、文件摘录，
以及进度表的进展情况和其中的数字。原文必须在所写的那一行，一字不差。

文件文本放在一个文件夹里，一份文件一个文本，UTF-8 编码，名字是文件编号加 .txt：
内容 documents/yueyang-2023-notice-27.yaml 对照文本 yueyang-2023-notice-27.txt。
不符之处一次列出，写明内容的文件和行、原文的文件和行；有不符时以 1 结束。命令不改任何文件。`,
  usage: 'npm run verify -- <存放文件文本的文件夹> [--content content]',
  options: { content: '内容文件夹，默认 content' },
  atLeast: 1,
};
const {
  values,
  positionals: [folder = ''],
} = commandLine(use, { options: { content: { type: 'string', default: 'content' } } });
const { isSound, words } = verify(existingFolder(folder, use.usage), values.content);
if (isSound) console.log(words);
else console.error(words);
process.exitCode = isSound ? 0 : 1;
