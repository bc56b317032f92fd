import type { Agency, Official } from '../domain/task/agency.ts';
import type { Allocation, Decomposition } from '../domain/task/allocation.ts';
import type { Answer } from '../domain/feedback/answer.ts';
import type { Area } from '../domain/task/area.ts';
import type { Assignment, Responsibility } from '../domain/task/assignment.ts';
import type { Code } from '../domain/code/code.ts';
import type { Contradiction } from '../domain/publication/contradiction.ts';
import type { Checklist, PublishedScore } from '../domain/publication/disclosure.ts';
import type { OfficialDocument } from '../domain/publication/document.ts';
import type { FeedbackMonth } from '../domain/feedback/feedback-count.ts';
import type { Portal } from '../domain/publication/portal.ts';
import type { Indicator, Programme, Project } from '../domain/task/programme.ts';
import type { RegistryEvent } from '../domain/code/registry-event.ts';
import type { Correction, Report } from '../domain/task/report.ts';
import type { TargetRevision } from '../domain/task/revision.ts';
import { type Site, siteObject } from '../domain/site/site.ts';
import type { GlanceMonth, NewestGlances } from '../domain/feedback/glance.ts';
import type { Solicitation } from '../domain/feedback/solicitation.ts';
import type { SurveyResult } from '../domain/feedback/survey-result.ts';
import type { Prose } from '../domain/publication/prose.ts';
import type { Circular } from '../domain/publication/circular.ts';
import type { Update } from '../domain/publication/update.ts';
import type { NewestReads, PageReads } from '../domain/code/page-reads.ts';
import { type Service, serviceObject } from '../domain/publication/service.ts';
import type { Honour } from '../domain/year/honour.ts';
import type { PlatformCount } from '../domain/year/platform-count.ts';
import type { OversightRecords } from './oversight-records.ts';
import type { YearRecords } from './year-records.ts';

/** The whole content, tied together. Keys named `indicator@area` and `project@area` are made by `assignmentKey`. */
export interface Model extends OversightRecords, YearRecords {
  readonly portal: Portal;
  readonly checklists: readonly Checklist[];
  readonly areas: ReadonlyMap<string, Area>;
  /** Area → the areas directly below it, in content order. */
  readonly children: ReadonlyMap<string, readonly Area[]>;
  /** Area → its agencies. */
  readonly agencies: ReadonlyMap<string, readonly Agency[]>;
  /** `area/printed name` → the agency; aliases and former names included. */
  readonly agencyByName: ReadonlyMap<string, Agency>;
  readonly officialByName: ReadonlyMap<string, Official>;
  readonly programmes: ReadonlyMap<string, Programme>;
  readonly projects: ReadonlyMap<string, Project>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly decompositions: readonly Decomposition[];
  /** Indicator → area → what that area has to reach. */
  readonly allocations: ReadonlyMap<string, ReadonlyMap<string, Allocation>>;
  /** `project@area` → assignment; issuers are not among them. */
  readonly assignments: ReadonlyMap<string, Assignment>;
  /** `project@area`, issuers included. */
  readonly responsibilities: ReadonlyMap<string, readonly Responsibility[]>;
  /** `indicator@area` → its reports, oldest first; of a corrected figure only the corrected one. */
  readonly reports: ReadonlyMap<string, readonly Report[]>;
  /** `indicator@area` → the areas directly below that the area's own documents report. */
  readonly toldBelow: ReadonlyMap<string, readonly string[]>;
  /** `indicator@area` → the corrections of its reports, oldest first. */
  readonly corrections: ReadonlyMap<string, readonly Correction[]>;
  /** `indicator@area` → its revisions, oldest first; those that an area above made for all areas below it included. */
  readonly revisions: ReadonlyMap<string, readonly TargetRevision[]>;
  readonly documents: ReadonlyMap<string, OfficialDocument>;
  /** Area → the documents in its folder, in their order. */
  readonly documentsByArea: ReadonlyMap<string, readonly OfficialDocument[]>;
  readonly contradictions: readonly Contradiction[];
  readonly scores: readonly PublishedScore[];
  /** Area → the figures that documents print of its platform, oldest first. */
  readonly platformCounts: ReadonlyMap<string, readonly PlatformCount[]>;
  /** Area → its commendations, awards and model cases, newest first. */
  readonly honours: ReadonlyMap<string, readonly Honour[]>;
  /** `privacy` → the text of that page. */
  readonly prose: ReadonlyMap<string, Prose>;
  /** Project → updates about it, newest first. */
  readonly updates: ReadonlyMap<string, readonly Update[]>;
  /** Area → its updates, newest first. */
  readonly updatesByArea: ReadonlyMap<string, readonly Update[]>;
  /** `area/name` → the circular, drafts included. */
  readonly circulars: ReadonlyMap<string, Circular>;
  /** `430602/qingnianlu-primary-school` → site. */
  readonly sites: ReadonlyMap<string, Site>;
  /** `430582/newborn` → what residents can have done there. */
  readonly services: ReadonlyMap<string, Service>;
  /** Area → its services. */
  readonly servicesByArea: ReadonlyMap<string, readonly Service[]>;
  /** `project@area` → the sites of that project there. */
  readonly sitesOf: ReadonlyMap<string, readonly Site[]>;
  /** Published answers, newest first. */
  readonly answers: readonly Answer[];
  /** Code → the published answers about it, newest first. */
  readonly answersByCode: ReadonlyMap<string, readonly Answer[]>;
  /** Area → its counts of opinions, oldest month first. */
  readonly feedbackMonths: ReadonlyMap<string, readonly FeedbackMonth[]>;
  /** Area → how often the pages of its codes were opened, oldest month first. */
  readonly pageReads: ReadonlyMap<string, readonly PageReads[]>;
  /** Code → the newest month of its area that counts it, and what it counts. */
  readonly newestReads: ReadonlyMap<string, NewestReads>;
  /** Area → its months, oldest first. */
  readonly glances: ReadonlyMap<string, readonly GlanceMonth[]>;
  /** Code of a site → the newest month in which anybody said what he saw. */
  readonly newestGlances: ReadonlyMap<string, NewestGlances>;
  readonly solicitations: readonly Solicitation[];
  /** Code → the survey after completion. */
  readonly surveyResults: ReadonlyMap<string, readonly SurveyResult[]>;
  /** `project:…`, `assignment:…`, `site:…` or `service:…` → its permanent code. */
  readonly codes: ReadonlyMap<string, Code>;
  /** Every line of the registry. */
  readonly codeEvents: readonly RegistryEvent[];
  /** Closed codes → the line that closed them. */
  readonly closedCodes: ReadonlyMap<Code, RegistryEvent>;
  /** Every code that is not closed → what it points at now. A moved code is not in `codes` where its object has its own, but keeps its page. */
  readonly objectOfCode: ReadonlyMap<Code, string>;
  /** Code → all its lines, oldest first, if it ever moved. */
  readonly codeMoves: ReadonlyMap<Code, readonly RegistryEvent[]>;
}

/** Everything that carries a permanent code, as the registry names it. */
export function codedObjects({ projects, assignments, sites, services }: Pick<Model, 'projects' | 'assignments' | 'sites' | 'services'>): string[] {
  return [
    ...[...projects.keys()].map((id) => `project:${id}`),
    ...[...assignments.keys()].map((key) => `assignment:${key}`),
    ...[...sites.values()].map(siteObject),
    ...[...services.values()].map(serviceObject),
  ];
}
