import { formatIssue } from '../../src/content/issue.ts';
import { readContent } from '../../src/content/read/read.ts';
import { differenceLines, differences, withoutText } from './differences.ts';
import { type Quotation, quotationsIn } from './quotations.ts';
import { readTexts, textFile, VerifyRefused } from './texts.ts';

/** What the command says, and whether it did what was asked and found nothing wrong. */
export interface Outcome {
  readonly isSound: boolean;
  readonly words: string;
}

/**
 * Holds every quotation of a content folder against the texts of a folder. It changes no file.
 *
 * @param folder texts of documents, `<id>.txt` each
 */
export function verify(folder: string, content: string): Outcome {
  try {
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

/** @throws {VerifyRefused} if the content cannot be read */
function soundQuotations(content: string): Quotation[] {
  const { model, issues } = readContent(content);
  if (model !== undefined) return quotationsIn(content);
  throw new VerifyRefused(`${issues.map(formatIssue).join('\n')}\n内容还读不成，没有核对。先改好以上问题。`);
}
