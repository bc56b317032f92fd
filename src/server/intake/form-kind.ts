import type { z } from 'zod';
import type { FormField } from '../../domain/feedback/form.ts';
import type { PortalFacts } from '../portal/portal.ts';
import type { NewSubmission } from '../store/feedback/submissions.ts';
import type { Submission } from '../store/schema/tables.ts';
import type { Deadlines } from './deadlines.ts';

/** One of the forms residents may send. */
export interface FormKind {
  /** Where it is sent, below the portal's base path; also its name in logs and metrics. */
  readonly path: string;
  readonly title: string;
  /** Sent with one tap: it is stored without being confirmed, and one of a device counts on a day, which is told without a mark on it. */
  readonly isOneTap?: boolean;
  /** Said of a code that nobody issued. */
  readonly unknownCode?: string;
  /** Its controls; some offer what the portal has, such as its areas. */
  fields(portal: PortalFacts): readonly FormField[];
  /** Sentences above the form about what it is filled in for; nothing where that is not known. */
  about?(typed: Readonly<Record<string, string>>, portal: PortalFacts): readonly string[] | undefined;
  /** What it may be filled in for, while that is not known. */
  offers?(typed: Readonly<Record<string, string>>, portal: PortalFacts): readonly OfferedCode[];
  /** Why nobody is asked to fill it in: said in its place, without a form; undefined while it is open. */
  closed?(typed: Readonly<Record<string, string>>, portal: PortalFacts): string | undefined;
  /** Understands what was typed, or names each field that is wrong. */
  read(typed: Readonly<Record<string, string>>, portal: PortalFacts): ReadForm | FieldErrors;
}

/** Something with a code that a form may be about. */
export interface OfferedCode {
  readonly code: string;
  readonly words: string;
}

/** Field name → what is wrong, in Chinese. */
export interface FieldErrors {
  readonly errors: Readonly<Record<string, string>>;
}

/** What the server adds to every form before it is stored. */
export interface Registration {
  readonly base: Submission;
  readonly receiptHash: string;
  /** The number that resident and clerk share; NULL for a form without a receipt. */
  readonly caseNumber: string | null;
  readonly contactSealed: string | null;
  readonly contactKeyMonth: string | null;
  /** 1 where the trap was filled. */
  readonly isSuspected: number;
  readonly deadlines: Deadlines;
  /** Tells, within a day and about one code, answers from one address; says nothing about the address. */
  readonly voter: string | null;
  /** Tells, within a day and about one code, answers of one device. */
  readonly device: string | null;
}

/** A form that was understood. */
export interface ReadForm {
  readonly formKey?: string;
  readonly solution?: string;
  readonly isTrapped: boolean;
  readonly code?: string;
  readonly area?: string;
  readonly contact?: string;
  /** What makes two forms the same; hashed with a key, never stored. */
  readonly meaning: string;
  /** What its receipt calls it; absent for a form without a receipt. */
  readonly receiptTitle?: string;
  /** What its receipt says will happen and when: only what is kept track of. */
  promise?(deadlines: Deadlines): string;
  submission(registration: Registration): NewSubmission;
}

/** The first complaint about each field; `further` ones are those that no schema knows of. */
export function fieldErrors(error: z.ZodError, further: FieldErrors['errors'] = {}): FieldErrors {
  const errors: Record<string, string> = { ...further };
  for (const { path, message } of error.issues) errors[String(path[0])] ??= message;
  return { errors };
}
