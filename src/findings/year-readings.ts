import { acceptanceSteps } from '../domain/year/acceptance.ts';
import type { Model } from '../content/model.ts';
import type { Acceptance, AcceptanceStep } from '../domain/year/acceptance.ts';
import type { AcceptanceRules } from '../domain/year/acceptance-rules.ts';
import type { Evidence } from '../domain/year/evidence.ts';
import type { PublicNotice } from '../domain/year/public-notice.ts';
import type { Fund } from '../domain/year/fund.ts';
import type { YearResult } from '../domain/year/year-result.ts';
import type { SurveyResult } from '../domain/feedback/survey-result.ts';
import type { Quoted } from '../domain/value/source.ts';

/** What we read on a line that speaks of the record of a year. */
export type YearReading =
  | { readonly kind: 'acceptanceRules'; readonly rules: AcceptanceRules; readonly words: string }
  | { readonly kind: 'evidence'; readonly evidence: Evidence }
  | { readonly kind: 'acceptance'; readonly acceptance: Acceptance; readonly step: AcceptanceStep }
  | { readonly kind: 'publicNotice'; readonly notice: PublicNotice }
  | { readonly kind: 'yearResult'; readonly result: YearResult }
  | { readonly kind: 'fund'; readonly fund: Fund }
  | { readonly kind: 'survey'; readonly survey: SurveyResult };

/** Every part of the record of a year that has a source, with what we read in it. */
export function yearReadings(model: Model): { quoted: Quoted; reading: YearReading }[] {
  const notices = new Set([...model.publicNotices.values()].flat());
  return [
    ...[...model.acceptanceRules.values()].flatMap(rulesReadings),
    ...[...model.evidence.values()].flat().map((evidence) => ({ quoted: evidence, reading: { kind: 'evidence' as const, evidence } })),
    ...[...model.acceptances.values()].flatMap((acceptance) =>
      acceptance.steps.map((step) => ({ quoted: step, reading: { kind: 'acceptance' as const, acceptance, step } })),
    ),
    ...[...notices].map((notice) => ({ quoted: notice, reading: { kind: 'publicNotice' as const, notice } })),
    ...[...model.yearResults.values()].flat().map((result) => ({ quoted: result, reading: { kind: 'yearResult' as const, result } })),
    ...[...model.funds.values()].flat().map((fund) => ({ quoted: fund, reading: { kind: 'fund' as const, fund } })),
    ...[...model.surveyResults.values()].flat().flatMap((survey) => surveyReadings(survey)),
  ];
}

/** What the portal's own server collected has no source. */
function surveyReadings(survey: SurveyResult): { quoted: Quoted; reading: YearReading }[] {
  const { source, alsoIn = [] } = survey;
  return source === undefined ? [] : [{ quoted: { source, alsoIn }, reading: { kind: 'survey', survey } }];
}

function rulesReadings(rules: AcceptanceRules): { quoted: Quoted; reading: YearReading }[] {
  const parts: { quoted: Quoted; words: string }[] = [
    ...rules.standards.map((quoted) => ({ quoted, words: `验收标准：${quoted.text}` })),
    ...rules.duties.map((quoted) => ({ quoted, words: `${quoted.word ?? acceptanceSteps[quoted.step]}：${quoted.by}` })),
    ...(rules.closing === undefined ? [] : [{ quoted: rules.closing, words: '没有申请验收或不合格的，直接认定为未完成' }]),
  ];
  return parts.map(({ quoted, words }) => ({ quoted, reading: { kind: 'acceptanceRules', rules, words } }));
}
