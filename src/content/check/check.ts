import type { IssueDraft } from '../../domain/value/issue.ts';
import type { Entries } from '../entries.ts';
import type { Model } from '../model.ts';
import { excused } from './excuses.ts';
import { answerRules } from './public/answers.ts';
import { acceptanceRule } from './year/acceptances.ts';
import { addressRules } from './codes/address.ts';
import { belowSumRule } from './figures/below-sums.ts';
import { citationRules } from './words/citations.ts';
import { codeRules } from './codes/codes.ts';
import { nearQuoteRule } from './words/near-quotes.ts';
import { documentDoubtRule } from './records/document-doubts.ts';
import { guideDoubtRule } from './public/guide-doubts.ts';
import { nearNameRule } from './names/near-names.ts';
import { foreignPlaceRule } from './names/foreign-places.ts';
import { listCountRule } from './figures/list-counts.ts';
import { partDoubtRule } from './figures/part-doubts.ts';
import { sentenceRule } from './words/sentence-doubts.ts';
import { otherProjectRule } from './words/other-project.ts';
import { statedDayRule } from './days/stated-days.ts';
import { quotedNameRule } from './words/quoted-names.ts';
import { correctionRule } from './figures/corrections.ts';
import { countRule } from './public/counts.ts';
import { dateRules } from './days/dates.ts';
import { documentRules } from './records/documents.ts';
import { glanceRule } from './public/glances.ts';
import { pageReadsRule } from './public/page-reads.ts';
import { doubtRule } from './figures/doubts.ts';
import { duplicateRule } from './records/duplicates.ts';
import { evidenceRule } from './year/evidence.ts';
import { excerptRule } from './words/excerpts.ts';
import { existenceRule } from './names/existence.ts';
import { figureRules } from './figures/figures.ts';
import { unitMismatchRule } from './figures/unit-mismatch.ts';
import { futureRule } from './days/future.ts';
import { hierarchyRules } from './names/hierarchy.ts';
import { nameRule } from './names/names.ts';
import { oversightRules } from './year/oversight.ts';
import { ownScoreRule, ownershipRule } from './records/ownership.ts';
import { partRules } from './figures/parts.ts';
import { percentRule } from './figures/percents.ts';
import { printedRule } from './words/printed.ts';
import { privacyRule } from './words/privacy.ts';
import { reasonRule } from './words/reasons.ts';
import { repeatRules } from './figures/repeats.ts';
import { revisionRules } from './year/revisions.ts';
import { formerNameRule } from './names/roles.ts';
import { stageDoubtRule } from './figures/stage-doubts.ts';
import { structureRules } from './records/structure.ts';
import { targetRule } from './figures/targets.ts';
import { listRule } from './records/lists.ts';
import { phoneRule, samePhoneRule } from './names/phones.ts';
import { placeholderRule } from './words/placeholders.ts';
import { portalIdentityRule } from './public/portal-identity.ts';
import { unreadPdfRule } from './words/unread-pdfs.ts';
import { personNameRule } from './names/person-names.ts';
import { postRule } from './names/posts.ts';
import { proseRule } from './words/prose.ts';
import { rankRule } from './figures/ranks.ts';
import { saidRule } from './words/said.ts';
import { sequenceRule } from './days/sequence.ts';
import { fallenRule } from './figures/fallen.ts';
import { sourceRules } from './records/sources.ts';
import { siteRule } from './records/sites.ts';
import { referenceRule } from './records/references.ts';
import { decreaseRule } from './figures/decreases.ts';
import { totalRules } from './figures/totals.ts';
import { withdrawalRules } from './year/withdrawals.ts';
import { proposalRule } from './public/proposals.ts';
import { fundRules } from './year/funds.ts';
import { yearEndRules } from './year/year-ends.ts';
import { farYearRule } from './days/far-years.ts';
import { evidenceNumberRule } from './year/evidence-numbers.ts';
import { targetWordRule } from './words/target-words.ts';
import { judgementDoubtRule } from './words/judgement-doubts.ts';
import { newsDayRule } from './days/news-days.ts';
import { tooEarlyRule } from './days/too-early.ts';
import { nearPhoneRule } from './names/near-phones.ts';
import { portalDoubtRule } from './public/portal-doubts.ts';
import { sourceDoubtRule } from './records/source-doubts.ts';
import { linkDoubtRule } from './records/link-doubts.ts';
import { knownBeforeRule } from './days/known-before.ts';
import { windowRule } from './days/windows.ts';
import { wordDayRules } from './days/word-days.ts';
import { siteDoubtRules } from './records/site-doubts.ts';
import { unitDoubtRule } from './records/unit-doubts.ts';
import { countDoubtRule } from './public/count-doubts.ts';
import { levelDoubtRule } from './figures/level-doubts.ts';
import { monthDoubtRule } from './days/month-doubts.ts';
import { outcomeDoubtRule } from './year/outcome-doubts.ts';
import { fileDoubtRule } from './records/file-doubts.ts';
import { proseLinkRule } from './words/prose-links.ts';
import { toldFigureRule } from './words/told-figures.ts';
import { printedShareRule } from './words/printed-shares.ts';
import { remainderRule } from './figures/remainders.ts';
import { proposalDoubtRule } from './public/proposal-doubts.ts';
import { withoutFollowing } from './following.ts';
import type { Rule } from '../rule.ts';

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
