/** Reads Word files, workbooks and texts for 公文体检. The page loads it with the first file: it is ten times as large as the rest. */
import mammoth from 'mammoth';
import { draftOfFile } from '../examination/file-draft.ts';
import type { DraftRequest } from './examine/request.ts';

document.addEventListener('draft-file', ({ detail }) => detail.answer(readDraft(detail.file)));

async function readDraft(file: DraftRequest['file']): ReturnType<typeof draftOfFile> {
  const buffer = await file.arrayBuffer();
  return draftOfFile(new Uint8Array(buffer), file.name, async () => (await mammoth.convertToHtml({ arrayBuffer: buffer })).value);
}
