import type { IssueDraft } from '../domain/value/issue.ts';
import type { Entries } from './entries.ts';
import type { Model } from './model.ts';
import { excused } from './excuses.ts';
import { answerRules } from './check/public/answers.ts';
import { acceptanceRule } from './check/year/acceptances.ts';
import { addressRules } from './check/codes/address.ts';
import { belowSumRule } from './check/figures/below-sums.ts';
import { citationRules } from './check/words/citations.ts';
import { codeRules } from './check/codes/codes.ts';
import { nearQuoteRule } from './check/words/near-quotes.ts';
import { documentDoubtRule } from './check/records/document-doubts.ts';
import { guideDoubtRule } from './check/public/guide-doubts.ts';
import { nearNameRule } from './check/names/near-names.ts';
import { foreignPlaceRule } from './check/names/foreign-places.ts';
import { listCountRule } from './check/figures/list-counts.ts';
import { partDoubtRule } from './check/figures/part-doubts.ts';
import { sentenceRule } from './check/words/sentence-doubts.ts';
import { otherProjectRule } from './check/words/other-project.ts';
import { statedDayRule } from './check/days/stated-days.ts';
import { quotedNameRule } from './check/words/quoted-names.ts';
import { correctionRule } from './check/figures/corrections.ts';
import { countRule } from './check/public/counts.ts';
import { dateRules } from './check/days/dates.ts';
import { documentRules } from './check/records/documents.ts';
import { glanceRule } from './check/public/glances.ts';
import { pageReadsRule } from './check/public/page-reads.ts';
import { doubtRule } from './check/figures/doubts.ts';
import { duplicateRule } from './check/records/duplicates.ts';
import { evidenceRule } from './check/year/evidence.ts';
import { excerptRule } from './check/words/excerpts.ts';
import { existenceRule } from './check/names/existence.ts';
import { figureRules } from './check/figures/figures.ts';
import { unitMismatchRule } from './check/figures/unit-mismatch.ts';
import { futureRule } from './check/days/future.ts';
import { hierarchyRules } from './check/names/hierarchy.ts';
import { nameRule } from './check/names/names.ts';
import { oversightRules } from './check/year/oversight.ts';
import { ownScoreRule, ownershipRule } from './check/records/ownership.ts';
import { partRules } from './check/figures/parts.ts';
import { percentRule } from './check/figures/percents.ts';
import { printedRule } from './check/words/printed.ts';
import { privacyRule } from './check/words/privacy.ts';
import { reasonRule } from './check/words/reasons.ts';
import { repeatRules } from './check/figures/repeats.ts';
import { revisionRules } from './check/year/revisions.ts';
import { formerNameRule } from './check/names/roles.ts';
import { stageDoubtRule } from './check/figures/stage-doubts.ts';
import { structureRules } from './check/records/structure.ts';
import { targetRule } from './check/figures/targets.ts';
import { listRule } from './check/records/lists.ts';
import { phoneRule, samePhoneRule } from './check/names/phones.ts';
import { placeholderRule } from './check/words/placeholders.ts';
import { portalIdentityRule } from './check/public/portal-identity.ts';
import { unreadPdfRule } from './check/words/unread-pdfs.ts';
import { personNameRule } from './check/names/person-names.ts';
import { postRule } from './check/names/posts.ts';
import { proseRule } from './check/words/prose.ts';
import { rankRule } from './check/figures/ranks.ts';
import { saidRule } from './check/words/said.ts';
import { sequenceRule } from './check/days/sequence.ts';
import { fallenRule } from './check/figures/fallen.ts';
import { sourceRules } from './check/records/sources.ts';
import { siteRule } from './check/records/sites.ts';
import { referenceRule } from './check/records/references.ts';
import { decreaseRule } from './check/figures/decreases.ts';
import { totalRules } from './check/figures/totals.ts';
import { withdrawalRules } from './check/year/withdrawals.ts';
import { proposalRule } from './check/public/proposals.ts';
import { fundRules } from './check/year/funds.ts';
import { yearEndRules } from './check/year/year-ends.ts';
import { farYearRule } from './check/days/far-years.ts';
import { evidenceNumberRule } from './check/year/evidence-numbers.ts';
import { targetWordRule } from './check/words/target-words.ts';
import { judgementDoubtRule } from './check/words/judgement-doubts.ts';
import { newsDayRule } from './check/days/news-days.ts';
import { tooEarlyRule } from './check/days/too-early.ts';
import { nearPhoneRule } from './check/names/near-phones.ts';
import { portalDoubtRule } from './check/public/portal-doubts.ts';
import { sourceDoubtRule } from './check/records/source-doubts.ts';
import { linkDoubtRule } from './check/records/link-doubts.ts';
import { knownBeforeRule } from './check/days/known-before.ts';
import { windowRule } from './check/days/windows.ts';
import { wordDayRules } from './check/days/word-days.ts';
import { siteDoubtRules } from './check/records/site-doubts.ts';
import { unitDoubtRule } from './check/records/unit-doubts.ts';
import { countDoubtRule } from './check/public/count-doubts.ts';
import { levelDoubtRule } from './check/figures/level-doubts.ts';
import { monthDoubtRule } from './check/days/month-doubts.ts';
import { outcomeDoubtRule } from './check/year/outcome-doubts.ts';
import { fileDoubtRule } from './check/records/file-doubts.ts';
import { proseLinkRule } from './check/words/prose-links.ts';
import { toldFigureRule } from './check/words/told-figures.ts';
import { printedShareRule } from './check/words/printed-shares.ts';
import { remainderRule } from './check/figures/remainders.ts';
import { proposalDoubtRule } from './check/public/proposal-doubts.ts';
import { withoutFollowing } from './following.ts';
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
  personNameRule,
  sourceDoubtRule,
  ownershipRule,
  ownScoreRule,
  existenceRule,
  ...structureRules,
  ...hierarchyRules,
  listRule,
  listCountRule,
  fileDoubtRule,
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
  remainderRule,
  printedShareRule,
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
  ...siteDoubtRules,
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
  proposalDoubtRule,
  toldFigureRule,
  ...answerRules,
  countRule,
  pageReadsRule,
  glanceRule,
  privacyRule,
  unreadPdfRule,
  postRule,
  proseRule,
  proseLinkRule,
  ...addressRules,
  ...codeRules,
  {
    id: 'idle-exception',
    sentence: '校验例外只豁免本区域文件夹里确实存在的问题；问题改好了，例外就要删去。',
    find: () => [],
  },
];

/** What the rules find, less what an exception or a recorded contradiction excuses; excuses without use are told too. */
export function ruleIssues(model: Model, entries: Entries, asked: readonly Rule[] = rules): IssueDraft[] {
  const found = asked.flatMap(({ id, find, isWarning = false }) =>
    find(model, entries).map((issue) => ({ isWarning, ...issue, ...(isWarning && { isWarning }), rule: id })),
  );
  return excused(withoutFollowing(found), entries, (id) => rules.some((rule) => rule.id === id));
}

/**
 * The rules that can stop a build: those that do more than warn, and those whose finds an excuse names, because an excuse
 * without use is an issue. The others change nothing of what these find.
 */
export function stoppingRules({ exceptions, contradictions }: Pick<Entries, 'exceptions' | 'contradictions'>): readonly Rule[] {
  const excusedRules = new Set([...exceptions.map(({ rule }) => rule), ...contradictions.map(({ excuses }) => excuses)]);
  return rules.filter(({ id, isWarning }) => isWarning !== true || excusedRules.has(id));
}
