import { acceptanceTable } from './tables/acceptance.ts';
import { acceptanceRulesTable } from './tables/acceptance-rules.ts';
import { acceptanceStepsTable } from './tables/acceptance-steps.ts';
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
import { evidenceTable } from './tables/evidence.ts';
import { factsTable } from './tables/facts.ts';
import { figuresTable } from './tables/figures.ts';
import { groupsTable } from './tables/groups.ts';
import { honoursTable } from './tables/honours.ts';
import { indicatorsTable } from './tables/indicators.ts';
import { inspectionsTable } from './tables/inspections.ts';
import { judgementsTable } from './tables/judgements.ts';
import { problemsTable } from './tables/problems.ts';
import { noticesTable } from './tables/notices.ts';
import { platformCountsTable } from './tables/platform-counts.ts';
import { projectsTable } from './tables/projects.ts';
import { ranksTable } from './tables/ranks.ts';
import { reportsTable } from './tables/reports.ts';
import { aftercareTable } from './tables/aftercare.ts';
import { answersTable } from './tables/answers.ts';
import { proposalsTable } from './tables/proposals.ts';
import { surveysTable } from './tables/surveys.ts';
import { glancesTable } from './tables/glances.ts';
import { fundsTable } from './tables/funds.ts';
import { resultsTable } from './tables/results.ts';
import { revisionsTable } from './tables/revisions.ts';
import { signsTable } from './tables/signs.ts';
import { sitesTable } from './tables/sites.ts';
import { siteStagesTable } from './tables/site-stages.ts';
import { speedsTable } from './tables/speeds.ts';
import { standingsTable } from './tables/standings.ts';
import { unansweredTable } from './tables/unanswered.ts';
import { servicesTable } from './tables/services.ts';
import { codeReadsTable } from './tables/code-reads.ts';
import { updatesTable } from './tables/updates.ts';
import type { PublishedTable } from './table/table.ts';

/** Every file below `data/`, in the order of the download page and the dictionary. */
export const publishedTables: readonly PublishedTable[] = [
  areasTable,
  projectsTable,
  indicatorsTable,
  allocationsTable,
  assignmentsTable,
  unansweredTable,
  sitesTable,
  siteStagesTable,
  signsTable,
  problemsTable,
  inspectionsTable,
  servicesTable,
  reportsTable,
  ranksTable,
  correctionsTable,
  judgementsTable,
  speedsTable,
  standingsTable,
  revisionsTable,
  evidenceTable,
  acceptanceRulesTable,
  acceptanceStepsTable,
  acceptanceTable,
  noticesTable,
  resultsTable,
  fundsTable,
  surveysTable,
  glancesTable,
  answersTable,
  proposalsTable,
  aftercareTable,
  figuresTable,
  disclosureTable,
  platformCountsTable,
  codeReadsTable,
  honoursTable,
  updatesTable,
  contradictionsTable,
  documentsTable,
  agenciesTable,
  agencyNamesTable,
  agencyDutiesTable,
  groupsTable,
  factsTable,
];
