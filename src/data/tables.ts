import { agenciesTable } from './tables/agencies.ts';
import { agencyDutiesTable } from './tables/agency-duties.ts';
import { agencyNamesTable } from './tables/agency-names.ts';
import { allocationsTable } from './tables/allocations.ts';
import { areasTable } from './tables/areas.ts';
import { assignmentsTable } from './tables/assignments.ts';
import { contradictionsTable } from './tables/contradictions.ts';
import { correctionsTable } from './tables/corrections.ts';
import { disclosureTable } from './tables/disclosure.ts';
import { documentsTable } from './tables/documents.ts';
import { factsTable } from './tables/facts.ts';
import { figuresTable } from './tables/figures.ts';
import { groupsTable } from './tables/groups.ts';
import { indicatorsTable } from './tables/indicators.ts';
import { inspectionsTable } from './tables/inspections.ts';
import { judgementsTable } from './tables/judgements.ts';
import { problemsTable } from './tables/problems.ts';
import { projectsTable } from './tables/projects.ts';
import { reportsTable } from './tables/reports.ts';
import { revisionsTable } from './tables/revisions.ts';
import { signsTable } from './tables/signs.ts';
import { sitesTable } from './tables/sites.ts';
import { speedsTable } from './tables/speeds.ts';
import { unansweredTable } from './tables/unanswered.ts';
import type { PublishedTable } from './table.ts';

/** Every file below `data/`, in the order of the download page and the dictionary. */
export const publishedTables: readonly PublishedTable[] = [
  areasTable,
  projectsTable,
  indicatorsTable,
  allocationsTable,
  assignmentsTable,
  unansweredTable,
  sitesTable,
  signsTable,
  problemsTable,
  inspectionsTable,
  reportsTable,
  correctionsTable,
  judgementsTable,
  speedsTable,
  revisionsTable,
  figuresTable,
  disclosureTable,
  contradictionsTable,
  documentsTable,
  agenciesTable,
  agencyNamesTable,
  agencyDutiesTable,
  groupsTable,
  factsTable,
];
