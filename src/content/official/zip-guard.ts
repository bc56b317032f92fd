/** Bytes that a table or a draft of an office may have. */
export const largestFile = 5_000_000;
const largestUnpacked = 60_000_000;

/** Whether bytes are a packed file, which .xlsx and .docx are. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

export function tooLarge(file: string, size: number): string {
  return `${file} 有 ${Math.round(size / 1_000_000)} MB，实事的表没有这么大`;
}

/**
 * Why a packed file is not opened, from its list of contents alone, before anything is unpacked: macros, links to other files, and
 * what would unpack to more than a form can be. Undefined where nothing speaks against it.
 *
 * @see APPNOTE 4.3.12: the central directory, signature 0x02014b50
 */
export function hostileIn(bytes: Uint8Array): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let unpacked = 0;
  for (let at = 0; at + 46 <= bytes.length; ) {
    if (view.getUint32(at, true) !== 0x02014b50) {
      at += 1;
      continue;
    }
    const [nameLength, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
    unpacked += view.getUint32(at + 24, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (/vbaProject|macrosheets|(?:activeX|ctrlProps)\/.*\.bin$/i.test(name)) return '里有宏，不打开：另存为不带宏的文件（.xlsx、.docx）';
    if (/(?:embeddings\/|oleObject).*\.bin$/i.test(name)) return '里嵌着别的文件，不打开：删去嵌入的对象，再另存';
    if (/externalLinks\//i.test(name)) return '里有引用别的文件的公式，不打开：把这些格复制、选择性粘贴为数值，再另存';
    at += 46 + nameLength + extra + comment;
  }
  return unpacked > largestUnpacked ? `解开有 ${Math.round(unpacked / 1_000_000)} MB，不像实事的表，不打开` : undefined;
}
