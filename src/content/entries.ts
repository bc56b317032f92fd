import type { Agency, Official } from '../domain/task/agency.ts';
import type { DecompositionRow } from '../domain/task/allocation.ts';
import type { Answer } from '../domain/feedback/answer.ts';
import type { AreaEntry } from '../domain/task/area.ts';
import type { Responsibility } from '../domain/task/assignment.ts';
import type { Confirmation } from '../domain/publication/confirmation.ts';
import type { Contradiction, RuleException } from '../domain/publication/contradiction.ts';
import type { Checklist, PublishedScore } from '../domain/publication/disclosure.ts';
import type { OfficialDocument } from '../domain/publication/document.ts';
import type { FeedbackMonth } from '../domain/feedback/feedback-count.ts';
import type { Portal } from '../domain/publication/portal.ts';
import type { ProgrammeEntry } from '../domain/task/programme.ts';
import type { PublishedSource } from '../domain/code/registry-lost.ts';
import type { RegistryEvent } from '../domain/code/registry.ts';
import type { CivilDate } from '../domain/value/civil-date.ts';
import type { Report } from '../domain/task/report.ts';
import type { RevisionRow } from '../domain/task/revision.ts';
import type { Site } from '../domain/site/site.ts';
import type { Solicitation, SurveyResult } from '../domain/feedback/solicitation.ts';
import type { Prose } from '../domain/publication/prose.ts';
import type { Update } from '../domain/publication/update.ts';
import type { Place } from './place.ts';

/** Everything read from `content/`, file by file, before it is tied together. */
export interface Entries {
  portal: Portal | undefined;
  readonly checklists: Checklist[];
  readonly areas: AreaEntry[];
  readonly agencies: Agency[];
  readonly officials: Official[];
  readonly programmes: ProgrammeEntry[];
  readonly decompositions: (DecompositionRow & { readonly by: string })[];
  readonly responsibilities: Responsibility[];
  readonly reports: Report[];
  readonly revisions: RevisionRow[];
  readonly documents: OfficialDocument[];
  readonly contradictions: Contradiction[];
  readonly exceptions: RuleException[];
  readonly scores: PublishedScore[];
  readonly updates: Update[];
  readonly prose: Prose[];
  readonly sites: Site[];
  readonly answers: Answer[];
  readonly feedbackMonths: FeedbackMonth[];
  readonly solicitations: Solicitation[];
  readonly surveyResults: SurveyResult[];
  readonly codeEvents: RegistryEvent[];
  readonly confirmations: Confirmation[];
  /** File → text of the files that may hold personal data. */
  readonly suspects: Map<string, string>;
  /** Files whose names may hold personal data. */
  readonly suspectNames: Set<string>;
  /** Copies of the lines that `npm run codes` wrote, from `published-codes/`. */
  readonly publishedCodes: RegistryEvent[];
  /** Lines that the last built site or Git's history have; empty where nobody looked. */
  readonly publishedElsewhere: readonly PublishedSource[];
  /** Missing: dates are not held against today. */
  readonly today: CivilDate | undefined;
  /** File → digest of its path and text. */
  readonly digests: Map<string, string>;
  /** Paths of photos and files below `content/`. */
  readonly media: Set<string>;
  /** Where each record stands. Records that a reader did not register have no place. */
  readonly places: WeakMap<object, Place>;
}

/** What the caller knows besides the content folder. */
export interface Known {
  readonly published?: readonly PublishedSource[];
  readonly today?: CivilDate;
}

export function emptyEntries({ published = [], today }: Known = {}): Entries {
  return {
    portal: undefined,
    checklists: [],
    areas: [],
    agencies: [],
    officials: [],
    programmes: [],
    decompositions: [],
    responsibilities: [],
    reports: [],
    revisions: [],
    documents: [],
    contradictions: [],
    exceptions: [],
    scores: [],
    updates: [],
    prose: [],
    sites: [],
    answers: [],
    feedbackMonths: [],
    solicitations: [],
    surveyResults: [],
    codeEvents: [],
    confirmations: [],
    suspects: new Map(),
    suspectNames: new Set(),
    publishedCodes: [],
    publishedElsewhere: published,
    today,
    digests: new Map(),
    media: new Set(),
    places: new WeakMap(),
  };
}
