import type { draftOfFile } from '../../examination/file-draft.ts';

/** A file that somebody chose or dropped, and who waits for its draft. */
export interface DraftRequest {
  readonly file: File;
  readonly answer: (draft: ReturnType<typeof draftOfFile>) => void;
}

declare global {
  interface DocumentEventMap {
    'draft-file': CustomEvent<DraftRequest>;
    /** What is to be looked through: text that was pasted, or a file. */
    'examine-draft': CustomEvent<string | File>;
  }
}
