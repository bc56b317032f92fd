import type { CivilDate } from '../value/civil-date.ts';
import type { Code } from './code.ts';

/** One line of the registry: a code was issued to an object, moved to another one, its object got another name, or it was closed. Lines are added, never changed. */
export interface RegistryEvent {
  code: Code;
  on: CivilDate;
  kind: 'issued' | 'moved' | 'renamed' | 'closed';
  /** What the code points at from then on; for a closed code what it pointed at last. */
  object: string;
  /** Why the code moved or was closed; empty for an issued one. */
  reason: string;
  /** Name of what the sign spoke of before it moved or was closed; missing if the content still knows it. */
  was?: string;
  /** Whom to ask about a closed code; missing: the hotline. */
  ask?: string;
  /** Which line of its code this is, the issue being the first: what orders the lines. Missing: the date does. */
  nth?: number;
  /** Name of the object on that day; in records only. */
  name?: string;
  /** Line in the file, the header being 1; 0 for an event not yet written. */
  line: number;
}
