import type { Entries, Finding } from './entries.ts';
import type { Model } from './model.ts';
import { answerRules } from './check/answers.ts';
import { addressRules } from './check/address.ts';
import { codeRules } from './check/codes.ts';
import { dateRules } from './check/dates.ts';
import { duplicateRule } from './check/duplicates.ts';
import { figureRules } from './check/figures.ts';
import { ownershipRule } from './check/ownership.ts';
import { partRules } from './check/parts.ts';
import { percentRule } from './check/percents.ts';
import { privacyRule } from './check/privacy.ts';
import { reasonRule } from './check/reasons.ts';
import { repeatRules } from './check/repeats.ts';
import { revisionRules } from './check/revisions.ts';
import { structureRules } from './check/structure.ts';
import { targetRule } from './check/targets.ts';
import { proseRule } from './check/prose.ts';
import { rankRule } from './check/ranks.ts';
import { siteRule } from './check/sites.ts';
import { referenceRule } from './check/references.ts';
import { decreaseRule } from './check/decreases.ts';
import { totalRules } from './check/totals.ts';
import type { Rule } from './rule.ts';

/** Every cross-file rule, in the order of the published methodology. */
export const rules: readonly Rule[] = [
  duplicateRule,
  referenceRule,
  ownershipRule,
  ...structureRules,
  targetRule,
  ...totalRules,
  ...figureRules,
  ...partRules,
  ...repeatRules,
  percentRule,
  rankRule,
  decreaseRule,
  ...revisionRules,
  reasonRule,
  ...dateRules,
  siteRule,
  ...answerRules,
  privacyRule,
  proseRule,
  ...addressRules,
  ...codeRules,
];

/** What the rules find, less what an exception or a recorded contradiction excuses. */
export function findings(model: Model, entries: Entries): Finding[] {
  const excused = new Set([
    ...entries.exceptions.map(({ rule, subject }) => excuseKey(rule, subject)),
    ...entries.contradictions.flatMap(({ excuses, about }) => about.map((subject) => excuseKey(excuses ?? '', subject))),
  ]);
  const found = rules.flatMap(({ find, isWarning = false }) => find(model, entries).map((finding) => ({ ...finding, isWarning })));
  return found.filter(({ rule, subject }) => subject === '' || !excused.has(excuseKey(rule, subject)));
}

function excuseKey(rule: string, subject: string): string {
  return `${rule} ${subject}`;
}
