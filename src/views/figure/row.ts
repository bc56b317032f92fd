import { basisNames } from '../../domain/task/report.ts';
import { stageNames } from '../../domain/task/stage.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { partsOfWhole } from '../../findings/parts.ts';
import { percentNumber } from '../../domain/value/percent-words.ts';
import { amountWords, targetWords } from '../words.ts';
import { groupWords } from './answer.ts';
import { countedWords, doneVerb, partUnit, saidBasis } from './doing.ts';
import { stretchPieces } from './stretches.ts';

/**
 * What stands for an outcome in a cell of a table whose heading says what is counted: `42.94%`,
 * `形象进度59%`, `1 / 12所完工，2所在建`, `已开工23个`, 前期准备, or nothing. A percent that is not of the
 * target carries its name.
 */
export function shortFigure(outcome: Outcome): string {
  const { latest, standing, indicator, target } = outcome;
  if (latest === undefined) return '';
  const parts = partsRow(outcome);
  if (parts !== undefined) return parts;
  const { judged, done } = standing;
  if (indicator.isLevel && done !== undefined) return levelRow(outcome);
  if (judged?.from === 'claimed') return stageNames.completed;
  if (judged !== undefined) {
    const percent = judged.from === 'reported' ? latest.reportedPercent : percentNumber(judged.percent);
    const basis = saidBasis(judged, latest);
    return `${basis === 'target' ? '' : basisNames[basis]}${percent}%`;
  }
  if (latest.value !== undefined) return countedWords(latest, indicator);
  if (latest.reportedPercent !== undefined) return `${basisNames[latest.basis ?? 'progress']}${latest.reportedPercent}%`;
  if (latest.stage !== undefined) return stageNames[latest.stage];
  return target?.kind === 'undecided' || latest.judgement !== undefined ? (latest.judgement ?? '') : '';
}

/** The same where nothing beside it says what a percent is of: 完成率42.94%. */
export function rowFigure(outcome: Outcome): string {
  const figure = shortFigure(outcome);
  return /^[\d.]+%$/u.test(figure) && !outcome.indicator.isLevel ? `${basisNames.target}${figure}` : figure;
}

/** 1 / 12所完工，2所在建，9所未开工; without what is done where nothing is. Parts that are not counted: 一期完工，二期未开工. */
function partsRow(outcome: Outcome): string | undefined {
  const parts = partsOfWhole(outcome, outcome.latest);
  if (parts === undefined) return undefined;
  const unit = partUnit(outcome.latest ?? { unit: undefined }, outcome.indicator);
  if (unit === undefined)
    return stretchPieces(parts.parts, parts.doneAt, 'row')
      .map(({ text }) => text)
      .join('，');
  const done = parts.groups.find(({ state }) => state === 'done');
  const first = `${done?.count ?? '0'} / ${parts.whole}${unit}${doneVerb(done?.stage ?? parts.doneAt)}`;
  const others = parts.groups.filter(({ state }) => state !== 'done').map((group) => groupWords(group, unit, 'row'));
  return [first, ...others].join('，');
}

function levelRow({ latest, indicator, target }: Outcome): string {
  const now = latest?.value === undefined ? '' : amountWords(latest.value, latest.unit ?? indicator.unit);
  return target?.kind === 'number' ? `${now}（目标${targetWords(target, indicator.unit)}）` : now;
}
