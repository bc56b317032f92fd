import type { IssueDraft } from '../domain/value/issue.ts';
import type { Entries } from './entries.ts';
import type { Model } from './model.ts';
import { excused } from './excuses.ts';
import { answerRules } from './check/answers.ts';
import { acceptanceRule } from './check/acceptances.ts';
import { addressRules } from './check/address.ts';
import { belowSumRule } from './check/below-sums.ts';
import { citationRules } from './check/citations.ts';
import { codeRules } from './check/codes.ts';
import { nearQuoteRule } from './check/near-quotes.ts';
import { documentDoubtRule } from './check/document-doubts.ts';
import { guideDoubtRule } from './check/guide-doubts.ts';
import { nearNameRule } from './check/near-names.ts';
import { foreignPlaceRule } from './check/foreign-places.ts';
import { listCountRule } from './check/list-counts.ts';
import { partDoubtRule } from './check/part-doubts.ts';
import { sentenceRule } from './check/sentence-doubts.ts';
import { otherProjectRule } from './check/other-project.ts';
import { statedDayRule } from './check/stated-days.ts';
import { quotedNameRule } from './check/quoted-names.ts';
import { correctionRule } from './check/corrections.ts';
import { countRule } from './check/counts.ts';
import { dateRules } from './check/dates.ts';
import { documentRules } from './check/documents.ts';
import { glanceRule } from './check/glances.ts';
import { pageReadsRule } from './check/page-reads.ts';
import { doubtRule } from './check/doubts.ts';
import { duplicateRule } from './check/duplicates.ts';
import { evidenceRule } from './check/evidence.ts';
import { excerptRule } from './check/excerpts.ts';
import { existenceRule } from './check/existence.ts';
import { figureRules } from './check/figures.ts';
import { unitMismatchRule } from './check/unit-mismatch.ts';
import { futureRule } from './check/future.ts';
import { hierarchyRules } from './check/hierarchy.ts';
import { nameRule } from './check/names.ts';
import { oversightRules } from './check/oversight.ts';
import { ownScoreRule, ownershipRule } from './check/ownership.ts';
import { partRules } from './check/parts.ts';
import { percentRule } from './check/percents.ts';
import { printedRule } from './check/printed.ts';
import { privacyRule } from './check/privacy.ts';
import { reasonRule } from './check/reasons.ts';
import { repeatRules } from './check/repeats.ts';
import { revisionRules } from './check/revisions.ts';
import { formerNameRule } from './check/roles.ts';
import { stageDoubtRule } from './check/stage-doubts.ts';
import { structureRules } from './check/structure.ts';
import { targetRule } from './check/targets.ts';
import { listRule } from './check/lists.ts';
import { phoneRule, samePhoneRule } from './check/phones.ts';
import { placeholderRule } from './check/placeholders.ts';
import { portalIdentityRule } from './check/portal-identity.ts';
import { unreadPdfRule } from './check/unread-pdfs.ts';
import { postRule } from './check/posts.ts';
import { proseRule } from './check/prose.ts';
import { rankRule } from './check/ranks.ts';
import { saidRule } from './check/said.ts';
import { sequenceRule } from './check/sequence.ts';
import { fallenRule } from './check/fallen.ts';
import { sourceRules } from './check/sources.ts';
import { siteRule } from './check/sites.ts';
import { referenceRule } from './check/references.ts';
import { decreaseRule } from './check/decreases.ts';
import { totalRules } from './check/totals.ts';
import { withdrawalRules } from './check/withdrawals.ts';
import { proposalRule } from './check/proposals.ts';
import { fundRules } from './check/funds.ts';
import { yearEndRules } from './check/year-ends.ts';
import { farYearRule } from './check/far-years.ts';
import { evidenceNumberRule } from './check/evidence-numbers.ts';
import { targetWordRule } from './check/target-words.ts';
import { judgementDoubtRule } from './check/judgement-doubts.ts';
import { newsDayRule } from './check/news-days.ts';
import { tooEarlyRule } from './check/too-early.ts';
import { nearPhoneRule } from './check/near-phones.ts';
import { portalDoubtRule } from './check/portal-doubts.ts';
import { sourceDoubtRule } from './check/source-doubts.ts';
import { linkDoubtRule } from './check/link-doubts.ts';
import { knownBeforeRule } from './check/known-before.ts';
import { windowRule } from './check/windows.ts';
import { wordDayRules } from './check/word-days.ts';
import { siteDoubtRule } from './check/site-doubts.ts';
import { unitDoubtRule } from './check/unit-doubts.ts';
import { countDoubtRule } from './check/count-doubts.ts';
import { levelDoubtRule } from './check/level-doubts.ts';
import { monthDoubtRule } from './check/month-doubts.ts';
import { outcomeDoubtRule } from './check/outcome-doubts.ts';
import type { Rule } from './rule.ts';

/** Every cross-file rule, in the order of the published methodology. */
export const rules: readonly Rule[] = [
  duplicateRule,
  nameRule,
  referenceRule,
  ...sourceRules,
  ...citationRules,
  nearQuoteRule,
  quotedNameRule,
  nearNameRule,
  sourceDoubtRule,
  ownershipRule,
  ownScoreRule,
  existenceRule,
  ...structureRules,
  ...hierarchyRules,
  listRule,
  listCountRule,
  foreignPlaceRule,
  placeholderRule,
  portalIdentityRule,
  portalDoubtRule,
  phoneRule,
  samePhoneRule,
  nearPhoneRule,
  targetRule,
  excerptRule,
  ...documentRules,
  documentDoubtRule,
  ...totalRules,
  ...figureRules,
  unitMismatchRule,
  doubtRule,
  targetWordRule,
  otherProjectRule,
  judgementDoubtRule,
  partDoubtRule,
  sentenceRule,
  stageDoubtRule,
  levelDoubtRule,
  monthDoubtRule,
  printedRule,
  saidRule,
  sequenceRule,
  fallenRule,
  ...partRules,
  ...repeatRules,
  correctionRule,
  belowSumRule,
  percentRule,
  rankRule,
  decreaseRule,
  ...revisionRules,
  ...withdrawalRules,
  reasonRule,
  ...dateRules,
  knownBeforeRule,
  tooEarlyRule,
  newsDayRule,
  windowRule,
  ...wordDayRules,
  statedDayRule,
  formerNameRule,
  futureRule,
  siteRule,
  siteDoubtRule,
  unitDoubtRule,
  linkDoubtRule,
  countDoubtRule,
  guideDoubtRule,
  ...oversightRules,
  evidenceRule,
  acceptanceRule,
  ...yearEndRules,
  evidenceNumberRule,
  outcomeDoubtRule,
  farYearRule,
  ...fundRules,
  proposalRule,
  ...answerRules,
  countRule,
  pageReadsRule,
  glanceRule,
  privacyRule,
  unreadPdfRule,
  postRule,
  proseRule,
  ...addressRules,
  ...codeRules,
  {
    id: 'idle-exception',
    sentence: '校验例外只豁免本区域文件夹里确实存在的问题；问题改好了，例外就要删去。',
    find: () => [],
  },
];

/** What the rules find, less what an exception or a recorded contradiction excuses; excuses without use are told too. */
export function ruleIssues(model: Model, entries: Entries): IssueDraft[] {
  const found = rules.flatMap(({ id, find, isWarning = false }) => find(model, entries).map((issue) => ({ isWarning, ...issue, rule: id })));
  return excused(found, entries, (id) => rules.some((rule) => rule.id === id));
}
