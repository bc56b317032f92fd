import type { Area } from '../../src/domain/task/area.ts';
import { isBehind } from '../../src/domain/task/status.ts';
import { verdictNames } from '../../src/domain/year/evidence.ts';
import { honourKindNames } from '../../src/domain/year/honour.ts';
import { problemState } from '../../src/domain/year/problem.ts';
import { addDays, formatCivilDate, yearOf } from '../../src/domain/value/civil-date.ts';
import { compareDecimals } from '../../src/domain/value/quantity.ts';
import { childAreas } from '../../src/findings/areas-below.ts';
import { behindBelow, behindIn } from '../../src/findings/behind.ts';
import { isSetback } from '../../src/findings/setback.ts';
import { computedScores } from '../../src/findings/score.ts';
import { groupBy, type Snapshot } from '../../src/findings/snapshot.ts';
import type { Task } from '../../src/findings/task.ts';
import { disputesOfYear } from '../../src/findings/year-disputes.ts';
import { wideGaps } from '../../src/findings/year-end.ts';
import { namedTitles } from '../../src/views/area/behind.ts';
import { indicatorName } from '../../src/views/indicator-name.ts';
import { statusCounts, statusView } from '../../src/views/figure/status.ts';
import { listed } from '../../src/views/words.ts';
import { shareSentence } from '../../src/views/year/acceptance.ts';
import { behindAreaWords, behindWords } from '../../src/views/circular/behind-words.ts';
import { silentAreas } from './old-figures.ts';
import { dayBefore, type Period } from './period.ts';

/** Praise and news of the period, one line each, without what was taken back or went wrong; none where the record has none. */
export function highlights({ model }: Snapshot, area: Area, { from, to }: Period): string[] {
  const below = childAreas(model, area.id);
  const honours = [area, ...below].flatMap(({ id, name }) =>
    (model.honours.get(id) ?? [])
      .filter(({ honouredOn }) => honouredOn.slice(0, 4) === to.slice(0, 4))
      .map(({ title, kind, detail }) => `- ${name}：${title}（${honourKindNames[kind]}）${detail === undefined ? '' : `。${detail.replace(/。$/u, '')}`}。`),
  );
  const news = [area, ...below].flatMap(({ id, name }) =>
    (model.updatesByArea.get(id) ?? [])
      .filter((update) => update.publishedOn >= from && update.publishedOn <= to && !isSetback(model, update))
      .map(({ title }) => `- ${name}：${title}。`),
  );
  return [...block('表扬和典型经验：', honours), ...block('工作动态：', news)];
}

/** What is behind, fell, was not accepted, is not proven, is not disclosed, and is not solved: each with how many. */
export function problems(snapshot: Snapshot, area: Area, period: Period, tasks: readonly Task[]): string[] {
  return [
    ...behindHere(snapshot, area, period),
    ...belowWords(snapshot, area, period),
    ...silent(snapshot, area, period),
    ...fallen(snapshot, area, period, tasks),
    ...block(
      '验收率比进度低超过10个百分点的：',
      wideGaps(snapshot, tasks).map(({ outcome, share }) => `- ${indicatorName(outcome.indicator)}：${shareSentence(share)}`),
    ),
    ...block(
      '佐证材料与进度或验收标准不相符、没有上传的：',
      disputesOfYear(snapshot, area, yearOf(period.to)).map(({ task, evidence: { agencies, review } }) => {
        const reason = review?.reason === undefined ? '' : `：${review.reason.replace(/。$/u, '')}`;
        return `- ${task.project.title}（${listed(agencies)}）：${review === undefined ? '' : verdictNames[review.verdict]}${reason}。`;
      }),
    ),
    ...disclosure(snapshot, area, period),
    ...openProblems(snapshot, area, period),
  ];
}

/** What is behind by the figures, then what only a document calls so: each list with how many. */
function behindHere(snapshot: Snapshot, area: Area, { to }: Period): string[] {
  const all = behindIn(snapshot, area.id, yearOf(to));
  const behind = all.filter(({ outcome }) => isBehind(outcome.standing.status));
  const named = all.filter(({ outcome }) => !isBehind(outcome.standing.status));
  const names = statusCounts(behind.map(({ outcome }) => statusView(outcome.standing))).map(({ status }) => status.words);
  const lines = (own: typeof all) => own.map((each) => `- ${behindWords(snapshot, each, to)}`);
  const title = namedTitles(named.map(({ outcome }) => ({ judgement: outcome.latest?.judgement ?? '' }))).join('，');
  return [...block(`${names.join('、')}的${behind.length}项指标：`, lines(behind)), ...block(`${title}：`, lines(named))];
}

function belowWords(snapshot: Snapshot, area: Area, { to }: Period): string[] {
  const lines = behindBelow(snapshot, area.id, yearOf(to)).map((each) => `- ${behindAreaWords(each, to)}`);
  return block(`有指标落后的${lines.length}个下级区域：`, lines);
}

function silent(snapshot: Snapshot, area: Area, period: Period): string[] {
  const lines = silentAreas(snapshot, area, period);
  return block(`本期没有报进展的${lines.length}个区域：`, lines);
}

/** What stands lower at the end of the period than before it, with its reason. */
function fallen({ model }: Snapshot, area: Area, period: Period, tasks: readonly Task[]): string[] {
  const before = dayBefore(period);
  const lines = tasks.flatMap(({ indicators }) =>
    indicators.flatMap((indicator) => {
      const reports = model.reports.get(`${indicator.id}@${area.id}`) ?? [];
      const last = reports.findLast(({ asOf, reason }) => asOf > before && reason !== undefined);
      return last === undefined ? [] : [`- ${indicatorName(indicator)}：${last.reason?.replace(/。$/u, '') ?? ''}。`];
    }),
  );
  return block('进度比上一次下降的：', lines);
}

function disclosure(snapshot: Snapshot, area: Area, { to }: Period): string[] {
  const { model, tasksByArea } = snapshot;
  const below = childAreas(model, area.id);
  const ids = new Set<string>(below.map(({ id }) => id));
  const printed = model.scores
    .filter(({ area: of, asOf }) => ids.has(of) && yearOf(asOf) === yearOf(to))
    .toSorted((left, right) => compareDecimals(right.score, left.score));
  const computed = computedScores(
    model,
    below.flatMap(({ id }) => tasksByArea.get(id) ?? []),
    to,
  )
    .filter(({ year, score }) => year === yearOf(to) && score.disclosed > 0)
    .toSorted((left, right) => right.score.disclosed * left.score.assigned - left.score.disclosed * right.score.assigned)
    .map(({ area: { name }, score }) => `${name}${score.disclosed}/${score.assigned}项`);
  return [
    ...[...groupBy(printed, ({ method = '通报公布的', asOf }) => [`${method}，截至${formatCivilDate(asOf)}`])].map(
      ([method, scores]) =>
        `信息公开得分（${method}，从高到低）：${scores.map(({ area: of, score }) => `${model.areas.get(of)?.name ?? of}${score}分`).join('、')}。`,
    ),
    ...(computed.length === 0 ? [] : [`在门户上公开齐全的任务（已公开/应公开，按门户的条件，不与上面的得分相比）：${computed.join('、')}。`]),
  ];
}

/** Problems not solved by the end of the period: its last day is over, so that what was due on it is overdue. */
function openProblems({ model }: Snapshot, area: Area, { to }: Period): string[] {
  const open = [...model.problems.values()].filter(({ area: of, by, year }) => (of === area.id || by === area.id) && year === yearOf(to));
  return block(
    '登记在册、还没有登记解决的问题：',
    open.flatMap((each) => {
      const state = problemState(each, addDays(to, 1));
      if (state === 'solved') return [];
      const due = each.dueOn === undefined ? [] : [`限${formatCivilDate(each.dueOn)}以前解决${state === 'overdue' ? '，已经过期' : ''}`];
      const told = [...(each.owners.length === 0 ? [] : [listed(each.owners)]), ...due].join('，');
      return [`- ${each.text.replace(/。$/u, '')}${told === '' ? '' : `（${told}）`}。`];
    }),
  );
}

/** A leading sentence and its list as two blocks; nothing where the list is empty. */
function block(lead: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [lead, lines.join('\n')];
}
