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
import type { RegistryEvent } from '../domain/code/registry-event.ts';
import type { CivilDate } from '../domain/value/civil-date.ts';
import type { Report } from '../domain/task/report.ts';
import type { RevisionRow } from '../domain/task/revision.ts';
import type { Site } from '../domain/site/site.ts';
import type { GlanceMonth } from '../domain/feedback/glance.ts';
import type { Solicitation } from '../domain/feedback/solicitation.ts';
import type { SurveyResult } from '../domain/feedback/survey-result.ts';
import type { Prose } from '../domain/publication/prose.ts';
import type { Circular } from '../domain/publication/circular.ts';
import type { Update } from '../domain/publication/update.ts';
import type { Inspection } from '../domain/year/inspection.ts';
import type { Problem } from '../domain/year/problem.ts';
import type { WorkGroup } from '../domain/year/work-group.ts';
import type { Acceptance } from '../domain/year/acceptance.ts';
import type { AcceptanceRules } from '../domain/year/acceptance-rules.ts';
import type { Evidence } from '../domain/year/evidence.ts';
import type { PublicNotice } from '../domain/year/public-notice.ts';
import type { Fund } from '../domain/year/fund.ts';
import type { YearResult } from '../domain/year/year-result.ts';
import type { Service } from '../domain/publication/service.ts';
import type { PageReads } from '../domain/code/page-reads.ts';
import type { Honour } from '../domain/year/honour.ts';
import type { PlatformCount } from '../domain/year/platform-count.ts';
import type { Place } from './file/place.ts';
import type { RecordLink } from './file/registry-file.ts';

/** What the caller knows besides the content folder. */
export interface Known {
  readonly published?: readonly PublishedSource[];
  readonly today?: CivilDate;
  /** Areas whose folders are read as they were published last. */
  readonly heldAreas?: ReadonlySet<string>;
}

/** Everything read from `content/`, file by file, before it is tied together. */
export type Entries = ReturnType<typeof emptyEntries>;

export function emptyEntries({ published = [], today }: Known = {}) {
  return {
    portal: none<Portal>(),
    checklists: list<Checklist>(),
    areas: list<AreaEntry>(),
    agencies: list<Agency>(),
    officials: list<Official>(),
    programmes: list<ProgrammeEntry>(),
    decompositions: list<DecompositionRow & { readonly by: string }>(),
    responsibilities: list<Responsibility>(),
    reports: list<Report>(),
    revisions: list<RevisionRow>(),
    documents: list<OfficialDocument>(),
    contradictions: list<Contradiction>(),
    exceptions: list<RuleException>(),
    scores: list<PublishedScore>(),
    platformCounts: list<PlatformCount>(),
    honours: list<Honour>(),
    updates: list<Update>(),
    circulars: list<Circular>(),
    prose: list<Prose>(),
    sites: list<Site>(),
    workGroups: list<WorkGroup>(),
    problems: list<Problem>(),
    inspections: list<Inspection>(),
    acceptanceRules: list<AcceptanceRules>(),
    evidence: list<Evidence>(),
    acceptances: list<Acceptance>(),
    publicNotices: list<PublicNotice>(),
    yearResults: list<YearResult>(),
    funds: list<Fund>(),
    services: list<Service>(),
    answers: list<Answer>(),
    feedbackMonths: list<FeedbackMonth>(),
    pageReads: list<PageReads>(),
    glances: list<GlanceMonth>(),
    solicitations: list<Solicitation>(),
    surveyResults: list<SurveyResult>(),
    codeEvents: list<RegistryEvent>(),
    confirmations: list<Confirmation>(),
    /** File → text of the files that may hold personal data. */
    suspects: new Map<string, string>(),
    /** Files whose names may hold personal data. */
    suspectNames: new Set<string>(),
    /** Copies of the lines that `npm run codes` wrote, from `published-codes/`. */
    publishedCodes: list<RegistryEvent>(),
    /** How the files of `published-codes/` follow one another. */
    recordLinks: list<RecordLink>(),
    /** Lines that the last built site or Git's history have; empty where nobody looked. */
    publishedElsewhere: published,
    /** Missing: dates are not held against today. */
    today,
    /** File → digest of its path and text. */
    digests: new Map<string, string>(),
    /** Paths of photos and files below `content/`. */
    media: new Set<string>(),
    /** Path of a PDF whose words were not all read → whether more than a few were. */
    unreadPdfs: new Map<string, boolean>(),
    /** Path of a photo → digest of its bytes: two files may be one picture. */
    photoDigests: new Map<string, string>(),
    /** Where each record stands. Records that a reader did not register have no place. */
    places: new WeakMap<object, Place>(),
  };
}

function list<T>(): T[] {
  return [];
}

function none<T>(): T | undefined {
  return undefined;
}
