import { isBehind } from '../../domain/task/status.ts';
import type { CivilDate } from '../../domain/value/civil-date.ts';
import type { BehindArea } from '../../findings/behind.ts';
import type { Outcome } from '../../findings/outcome.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import type { YearOutcome } from '../../findings/year-outcomes.ts';
import { indicatorName } from '../indicator-name.ts';
import { notDoneSentence, verdictOf } from '../figure/verdict.ts';
import { quoted } from '../words.ts';
import { datedFigure, dayNote } from './dated-figure.ts';
import { printedOtherwise } from './printed-otherwise.ts';

/**
 * 提质改造12所学校：8 / 12所完工（截至10月31日）。完成率66.67%，慢16.7个百分点。 What is behind, as the circular of a day and the letters of that
 * day say it.
 *
 * @param to the last day that is told of; an older figure has its own day
 */
export function behindWords(snapshot: Snapshot, { indicator, outcome }: Pick<YearOutcome, 'indicator' | 'outcome'>, to: CivilDate): string {
  const why = outcome.latest?.reason === undefined ? '' : `原因：${outcome.latest.reason.replace(/。$/u, '')}。`;
  const verdict = `${calledSo(outcome)}${verdictOf(outcome)}${notDoneSentence(snapshot, outcome) ?? ''}`;
  return `${indicatorName(indicator)}：${datedFigure(outcome, to)}${printedOtherwise(snapshot, outcome)}。${verdict}${why}`;
}

/** 柳林乡：城镇新增就业完成率47.50%（截至6月30日）。 Where only a document calls it behind, its word stands for the figure. */
export function behindAreaWords({ area, behind }: BehindArea, to: CivilDate): string {
  const told = behind.map(({ indicator, outcome }) => {
    if (isBehind(outcome.standing.status)) return `${indicatorName(indicator)}${datedFigure(outcome, to)}`;
    return `${indicatorName(indicator)}${quoted(outcome.latest?.judgement ?? '')}${dayNote(outcome.latest?.asOf, to)}`;
  });
  return `${area.name}：${told.join('；')}。`;
}

/** What its document calls behind is told so whatever the portal computes. */
function calledSo({ latest }: Outcome): string {
  return latest?.judgement === undefined ? '' : `文件的判断：${quoted(latest.judgement)}。`;
}
