import type { IssueDraft } from '../domain/value/issue.ts';
import { unpackedBody } from './pdf-objects.ts';

/** Largest PDF that is served to phones on a bad network, in bytes. */
export const largestPdf = 5_000_000;

/** What runs, opens or carries something else. */
const active: readonly string[] = ['JavaScript', 'JS', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'RichMedia', 'SubmitForm', 'ImportData', 'XFA'];

const printAgain = '在原来的软件里用“打印为 PDF”重新生成，再放入';

/**
 * Looks at a PDF's bytes: whether it is a PDF, whole, small enough and open to be looked at, runs and carries nothing,
 * and names no author. The words on its pages are read by `pdfText`.
 */
export function pdfIssue(bytes: Uint8Array): IssueDraft | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!/^%PDF-[12]\.\d/.test(text)) return { what: '不是 PDF', cure: '只放 PDF；照片用 npm run photos 放进 photos/，表格另存为 PDF' };
  if (bytes.length > largestPdf)
    return { what: `有 ${(bytes.length / 1e6).toFixed(1)} MB，超过 ${largestPdf / 1e6} MB`, cure: '分成几份，或降低扫描的分辨率再放入' };
  if (!/%%EOF\s*$/.test(text)) return { what: 'PDF 不完整，或者后面接着别的内容', cure: printAgain };
  const { outside, described, isReadable } = partsOf(text);
  if (!isReadable || /\/Encrypt\b/.test(outside)) return { what: 'PDF 加了密，或者用了看不清的压缩，没法检查', cure: `去掉密码；${printAgain}` };
  const names = withoutEscapes(`${outside}\n${described}`);
  const found = active.filter((name) => new RegExp(`/${name}(?![A-Za-z0-9])`).test(names));
  if (found.length > 0) return { what: `PDF 里带有会运行或夹带别的文件的内容（${found.join('、')}）`, cure: printAgain };
  if (namesAuthor(names)) return { what: 'PDF 的文件属性里写有作者', cure: `删去文件属性里的作者；或者${printAgain}` };
  return undefined;
}

/** The text between streams, and the text of those streams that hold objects or describe the file. */
function partsOf(text: string): { outside: string; described: string; isReadable: boolean } {
  const described: string[] = [];
  let isReadable = true;
  const outside = text.replace(/([^]{0,2000}?)\bstream\r?\n([^]*?)endstream/g, (_whole, before: string, body: string) => {
    const dictionary = before.slice(Math.max(0, before.lastIndexOf(' obj')));
    if (/\/(?:ObjStm|Metadata|XML)\b/.test(dictionary)) {
      const part = unpackedBody({ dictionary, body });
      if (part === undefined) isReadable = false;
      else described.push(part);
    }
    return before;
  });
  return { outside, described: described.join('\n'), isReadable };
}

/** `/J#61vaScript` is `/JavaScript` (ISO 32000-1, 7.3.5). */
function withoutEscapes(text: string): string {
  return text.replace(/#([0-9A-Fa-f]{2})/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function namesAuthor(text: string): boolean {
  return /\/Author\s*(?:\d+ \d+ R|\((?!\s*\))|<(?!\s*(?:FEFF)?\s*>))/i.test(text) || /<dc:creator>[^]*?<rdf:li[^>]*>\s*[^<\s]/.test(text);
}
