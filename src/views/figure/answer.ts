import { formatCivilDate } from '../../domain/value/civil-date.ts';
import { basisNames, type Report } from '../../domain/task/report.ts';
import { isDone } from '../../domain/task/status.ts';
import { isFiled } from '../../domain/value/source.ts';
import { divisorAt, measureTarget, type Outcome } from '../../findings/outcome.ts';
import { type PartGroup, type PartsOfWhole, partsOfWhole } from '../../findings/parts.ts';
import { percentWords } from '../../domain/value/percent-words.ts';
import { amountWords, quoted } from '../words.ts';
import { keptPromise, promiseSentence, targetPhrase, targetStep } from './asked.ts';
import { countedVerb, countedWords, partUnit, stageSentences } from './doing.ts';
import { otherMeasures } from './notes.ts';
import { namedParts } from './part-names.ts';
import type { AnswerPiece } from './answer-piece.ts';
import { partWord, stretchPieces } from './stretches.ts';
import { withoutStop } from '../stop.ts';

/** The sentence that answers 办到哪一步: what is done of what was asked; without a report, what was promised. */
export function answerOf(outcome: Outcome): AnswerPiece[] {
  const { target, latest } = outcome;
  const hasNoTask = target?.kind === 'notAssigned' || target?.kind === 'withdrawn';
  if (hasNoTask) return said(`${promiseSentence(outcome)}${doneBefore(outcome)}`);
  if (latest === undefined) return said(`${promiseSentence(outcome)}${partsAlone(outcome)}`);
  if (target?.kind === 'pending') return said(`${promiseSentence(outcome)}${pendingProgress(outcome, latest)}`);
  const parts = partsOfWhole(outcome, latest);
  if (parts === undefined) return said(wholeSentence(outcome, latest));
  const unit = partUnit(latest, outcome.indicator);
  const asked = unit === undefined && target !== undefined ? said(promiseSentence(outcome)) : [];
  return [...partsSentence(parts, unit), ...asked];
}

/** 文件写了委托代建项目14个：完工1个，已开工11个。 Where a document counts parts, and nothing of the whole, they are the answer. */
function partsAlone(outcome: Outcome): string {
  if (outcome.reports.length === 0) return '';
  const parts = otherMeasures(outcome).join('；');
  return parts === '' || parts.length > longestQuote ? '文件只写了几部分的进展，见下面。' : `文件写了${parts}。`;
}

/** 取消以前，到2025年6月30日完成1座。 What was done of a task that was taken back; empty where nothing was counted. */
function doneBefore({ target, latest, indicator }: Outcome): string {
  if (target?.kind !== 'withdrawn' || latest?.value === undefined) return '';
  return `取消以前，到${formatCivilDate(latest.asOf)}${countedWords(latest, indicator)}。`;
}

/** 12所里1所完工，2所在建，9所还没有开工。 Parts that are not counted: 一期完工，二期还没有开工。 */
function partsSentence({ parts, groups, whole, told, gap, doneAt }: PartsOfWhole, unit: string | undefined): AnswerPiece[] {
  if (unit === undefined) return [...withCommas(stretchPieces(parts, doneAt, 'sentence')), { text: '。' }];
  const counted = groups.map((group) => ({ text: `${groupWords(group, unit, 'sentence')}${detailWords(group, parts, unit)}`, tone: group.state }));
  const lead = gap === undefined ? `${whole}${unit}里` : `目标${whole}${unit}；文件写到的${told}${unit}里`;
  return [{ text: lead }, ...withCommas(counted), { text: '。' }];
}

/** （6个正在向市政府申报上会，2个正在收集资料）, where the document says of all that have not begun what is being done; empty else. */
function detailWords({ state, stage, count }: PartGroup, parts: PartsOfWhole['parts'], unit: string): string {
  const notes = state === 'notBegun' ? (parts.find((part) => part.stage === stage)?.notes ?? []) : [];
  const named = namedParts(notes, Number(count));
  if (named.length !== Number(count) || named.some(({ detail }) => detail === '')) return '';
  const kinds = [...new Set(named.map(({ detail }) => detail))];
  return `（${kinds.map((kind) => `${named.filter(({ detail }) => detail === kind).length}${unit}${kind}`).join('，')}）`;
}

function withCommas(pieces: readonly AnswerPiece[]): AnswerPiece[] {
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [{ text: '，' }, piece]));
}

/** 1所完工, 2所在建, 9所还没有开工; in a row 9所未开工. */
export function groupWords({ state, stage, count }: PartGroup, unit: string, place: 'sentence' | 'row'): string {
  return `${amountWords(count, unit)}${partWord(state, stage, place)}`;
}

/** Longer words are read below, not at the head of a page. */
const longestQuote = 90;

function wholeSentence(outcome: Outcome, report: Report): string {
  const { standing, indicator, target } = outcome;
  if (indicator.isLevel && standing.done !== undefined) return levelSentence(outcome, report);
  if (report.value !== undefined) return valueSentence(outcome, report);
  const asked = target === undefined ? '' : isDone(standing.status) ? keptPromise(outcome) : promiseSentence(outcome);
  if (report.reportedPercent !== undefined) return `${basisNames[report.basis ?? 'progress']}${report.reportedPercent}%。${asked}`;
  if (standing.judged?.from === 'claimed') return `${claimWords(report)}，没有写数字${claimedTask(outcome)}。`;
  return `${report.stage === undefined ? wordsOnly(report) : stageSentences[report.stage]}。${asked}`;
}

/** 现在90%，目标不低于95%: two levels side by side, never a quotient. */
function levelSentence({ indicator, target }: Outcome, { value, unit }: Report): string {
  const now = value === undefined ? '' : `现在${amountWords(value, unit ?? indicator.unit)}`;
  return `${[now, targetPhrase(target, indicator)].filter(Boolean).join('，')}。`;
}

/** 完成3500人，目标8150人，占42.94%。 */
function valueSentence(outcome: Outcome, report: Report): string {
  const { indicator, target, standing } = outcome;
  const own = measureTarget(indicator, report);
  const asked = own === undefined ? targetPhrase(target, indicator) : `目标${amountWords(own, report.unit)}`;
  const share = standing.completion === undefined || divisorAt(outcome, report) === undefined ? printedShare(report) : shareWords(outcome, report);
  return `${[countedWords(report, indicator), asked, share].filter(Boolean).join('，')}。`;
}

/** 完成率42.94% where things were completed; of things only begun the share says no more than 占. */
function shareWords({ standing, indicator }: Outcome, report: Report): string {
  const percent = standing.completion === undefined ? '' : percentWords(standing.completion);
  if (report.basis === 'investment') return `${basisNames.investment}${percent}`;
  return countedVerb(report, indicator) === '完成' ? `完成率${percent}` : `占${percent}`;
}

/** Whether a report is told below in its own words, too long for a sentence, without a number of the whole. */
export function isToldBelow(report: Report | undefined): boolean {
  if (report === undefined || report.breakdown !== undefined) return false;
  const hasOwn = [report.value, report.reportedPercent, report.stage].some((each) => each !== undefined);
  return !hasOwn && wordsOnly(report).endsWith(toldBelow);
}

const toldBelow = '没有写整体的数，见下面的原话';

/** A report without a number of the whole is told in its own words, where they are short enough to be read at a glance. */
function wordsOnly({ judgement, narrative, source }: Report): string {
  const words = withoutStop(narrative);
  const who = isFiled(source) ? '报送' : '文件';
  if (judgement === undefined && words !== '' && words.length <= longestQuote) return `${who}写的是${quoted(words)}`;
  return judgement === undefined ? `${who}写了进展，${toldBelow}` : `没有公布数字，文件的判断是${quoted(judgement)}`;
}

/** 文件写明已完成全年任务 where it says so; other words that were read so stand as they are: 文件写的是“…提标补发工作”. */
function claimWords({ narrative, source }: Report): string {
  const who = isFiled(source) ? '报送' : '文件';
  const words = withoutStop(narrative);
  return words === '' || /全年|年度|任务|全部完成(?=[，,]|$)|已完成$/u.test(words) || words.length > longestQuote
    ? `${who}写明已完成全年任务`
    : `${who}写的是${quoted(words)}`;
}

/** ；任务是12所: what a document says is done without a number of its own. */
function claimedTask({ target, indicator }: Outcome): string {
  return target?.kind === 'number' ? `；任务是${targetStep(target, indicator.unit)}` : '';
}

/** A percent that the document prints and nothing here can be divided to check. */
function printedShare({ reportedPercent, basis = 'progress' }: Report): string | undefined {
  return reportedPercent && `${basisNames[basis]}${reportedPercent}%`;
}

function pendingProgress({ indicator }: Outcome, report: Report): string {
  return report.value === undefined ? '' : `截至${formatCivilDate(report.asOf)}${countedWords(report, indicator)}。`;
}

function said(text: string): AnswerPiece[] {
  return [{ text }];
}
