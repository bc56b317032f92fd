import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formatIssue } from '../../src/content/issue.ts';
import { readContent } from '../../src/content/read/read.ts';
import { differenceLines, differences, withoutText } from './differences.ts';
import { type Quotation, quotationsIn } from './quotations.ts';
import { readTexts, textFile, VerifyRefused } from './texts.ts';

const usage = '用法：npm run verify -- <存放文件文本的文件夹> [--content content]';
const help = `${usage}

把内容里引用的原文逐处与文件文本对照：每条记录的 source 和 alsoIn、分解表的单元格、文件摘录，
以及进度表的进展情况和其中的数字。原文必须在所写的那一行，一字不差。

文件文本放在一个文件夹里，一份文件一个文本，UTF-8 编码，名字是文件编号加 .txt：
内容 documents/yueyang-2023-notice-27.yaml 对照文本 yueyang-2023-notice-27.txt。
不符之处一次列出，写明内容的文件和行、原文的文件和行；有不符时以 1 结束。命令不改任何文件。

  --content <文件夹>  内容文件夹，不写就是 content
  --help              显示这份说明`;

/** What the command says, and whether it did what was asked and found nothing wrong. */
export interface Outcome {
  readonly isSound: boolean;
  readonly words: string;
}

/** The command with its arguments, without the name of the program. It changes no file. */
export function verify(args: readonly string[]): Outcome {
  try {
    const { folder, content, wantsHelp } = request(args);
    if (wantsHelp) return { isSound: true, words: help };
    if (folder === undefined || folder === '') throw new VerifyRefused(usage);
    return compared(folder, content);
  } catch (error) {
    if (error instanceof VerifyRefused) return { isSound: false, words: error.message };
    throw error;
  }
}

function compared(folder: string, content: string): Outcome {
  const texts = readTexts(folder);
  const quotations = soundQuotations(content);
  const different = differenceLines(differences(quotations, texts), content);
  const missing = [...withoutText(quotations, texts)].map(
    ([document, count]) => `${folder} 里没有 ${textFile(document)}，引用这份文件的 ${count} 处没有核对。`,
  );
  const sum = different.length > 0 ? [`\n共 ${different.length} 处与原文不符。对照原文改内容里的文字或行号，再运行 npm run verify。`] : [];
  const words = [...different, ...missing, ...sum];
  if (words.length > 0) return { isSound: false, words: words.join('\n') };
  return { isSound: true, words: `核对了 ${quotations.length} 处原文，都与文件文本一致。` };
}

/** @throws {VerifyRefused} if the arguments are not those of the usage */
function request(args: readonly string[]) {
  try {
    const options = { content: { type: 'string', default: 'content' }, help: { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    if (positionals.length > 1) throw new VerifyRefused(`只写一个文件夹。${usage}`);
    return { folder: positionals[0], content: values.content, wantsHelp: values.help };
  } catch (error) {
    throw error instanceof VerifyRefused ? error : new VerifyRefused(`看不懂这些参数。${usage}`);
  }
}

/** @throws {VerifyRefused} if the content is not there or cannot be read */
function soundQuotations(content: string): Quotation[] {
  if (!statSync(content, { throwIfNoEntry: false })?.isDirectory()) throw new VerifyRefused(`没有内容文件夹 ${content}`);
  const { model, issues } = readContent(content);
  if (model !== undefined) return quotationsIn(content);
  throw new VerifyRefused(`${issues.map(formatIssue).join('\n')}\n内容还读不成，没有核对。先改好以上问题。`);
}
