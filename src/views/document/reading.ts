import type { Decomposition } from '../../domain/task/allocation.ts';
import { formatCivilDate } from '../../domain/value/civil-date.ts';
import { type Contradiction, contradictionKinds } from '../../domain/publication/contradiction.ts';
import { type Statement, topicNames } from '../../domain/publication/document.ts';
import type { Indicator, Project } from '../../domain/task/programme.ts';
import { basisNames, type Report } from '../../domain/task/report.ts';
import type { TargetRevision } from '../../domain/task/revision.ts';
import { isTask } from '../../domain/task/target.ts';
import { stageNames } from '../../domain/task/stage.ts';
import { type PlatformCount, platformMeasureNames } from '../../domain/year/platform-count.ts';
import { serviceObject } from '../../domain/publication/service.ts';
import { siteObject } from '../../domain/site/site.ts';
import { honourKindNames } from '../../domain/year/honour.ts';
import { honoursPath, pageOfCode, platformPath, type SitePath } from '../../domain/publication/page-path.ts';
import { type Link, relativeHref } from '../address.ts';
import { platformFigure } from '../platform/platform-counts.ts';
import { revisionTargets } from '../task/revision-words.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import type { Fact } from '../../findings/fact.ts';
import { commitmentWords } from '../task/commitment.ts';
import { oversightPieces } from './oversight-reading.ts';
import { yearPieces } from './year-reading.ts';
import { metadataReading } from './metadata-reading.ts';
import { responsibilityPieces } from './responsibility-reading.ts';
import { taskHref } from '../task/figure.ts';
import { countedWords } from '../figure/doing.ts';
import { exhausted, statedAmount, targetWords } from '../words.ts';

/** A reading with the word for its kind. */
export interface ReadingView {
  readonly kind: string;
  readonly pieces: readonly Link[];
  readonly isContradiction: boolean;
}

/** What we read in a fact's words, with links to the pages that use it. */
export function readingOf(snapshot: Snapshot, from: SitePath, fact: Fact): ReadingView {
  const { kind, pieces } = wordsOf(snapshot, from, fact);
  return { kind, pieces, isContradiction: fact.kind === 'contradiction' };
}

function wordsOf(snapshot: Snapshot, from: SitePath, fact: Fact): { kind: string; pieces: Link[] } {
  switch (fact.kind) {
    case 'programme':
      return { kind: '清单', pieces: [{ words: fact.programme.title }] };
    case 'commitment':
      return { kind: '实事', pieces: [{ words: `${commitmentWords(fact.programme, fact.commitment)}：${fact.commitment.title}` }] };
    case 'project':
      return { kind: '项目', pieces: [{ words: fact.project.title, href: issuerHref(snapshot, from, fact.project) }] };
    case 'indicator':
      return { kind: '指标', pieces: indicatorPieces(snapshot, from, fact.indicator) };
    case 'decomposition':
      return { kind: '任务', pieces: decompositionPieces(snapshot, from, fact.decomposition, fact.source.document) };
    case 'responsibility':
      return { kind: '责任', pieces: responsibilityPieces(snapshot, from, fact.responsibility, fact.source) };
    case 'report':
      return { kind: '进展', pieces: reportPieces(snapshot, from, fact.report) };
    case 'revision':
      return { kind: '指标调整', pieces: revisionPieces(snapshot, from, fact.revision) };
    case 'score':
      return {
        kind: '公开得分',
        pieces: [
          {
            words: `${areaName(snapshot, fact.score.area)}：${fact.score.score}分，满分${fact.score.maxPoints}分${fact.score.tier === undefined ? '' : `，${fact.score.tier}`}`,
          },
        ],
      };
    case 'platformCount':
      return { kind: '平台统计数', pieces: [platformPiece(snapshot, from, fact.count)] };
    case 'honour':
      return { kind: honourKindNames[fact.honour.kind], pieces: [{ words: fact.honour.title, href: relativeHref(from, honoursPath) }] };
    case 'acceptanceRules':
    case 'evidence':
    case 'acceptance':
    case 'publicNotice':
    case 'yearResult':
    case 'fund':
    case 'survey':
      return yearPieces(snapshot, from, fact);
    case 'formerName':
    case 'agencyDuty':
    case 'workGroup':
    case 'problem':
    case 'inspection':
      return oversightPieces(snapshot, from, fact);
    case 'site':
      return { kind: '点位', pieces: [objectPiece(snapshot, from, siteObject(fact.site), fact.site.name)] };
    case 'service':
      return { kind: '服务事项', pieces: [objectPiece(snapshot, from, serviceObject(fact.service), fact.service.name)] };
    case 'statement':
      return { kind: topicNames[fact.statement.topic], pieces: statementPieces(snapshot, fact.statement) };
    case 'metadata':
      return metadataReading(snapshot, fact.source.document, fact.field);
    case 'contradiction':
      return { kind: contradictionKinds[fact.contradiction.kind], pieces: contradictionPieces(fact.contradiction) };
    default:
      return exhausted(fact);
  }
}

function issuerHref(snapshot: Snapshot, from: SitePath, project: Project): string | undefined {
  return taskHref(snapshot, from, project, project.programme.issuer.id);
}

function indicatorPieces(snapshot: Snapshot, from: SitePath, indicator: Indicator): Link[] {
  const issuer = indicator.project.programme.issuer.id;
  const target = snapshot.model.allocations.get(indicator.id)?.get(issuer)?.target;
  const unit = indicator.unit === undefined ? '' : `（${indicator.unit}）`;
  const asked = target === undefined ? '' : `：${targetWords(target, indicator.unit)}`;
  return [{ words: `${indicator.text}${unit}`, href: issuerHref(snapshot, from, indicator.project) }, { words: asked }];
}

/**
 * Every area's share leads to that area's page; areas without the task are only counted. A document
 * of an area below the one that divides the task (岳阳楼区 restates its own share) says its own area's alone.
 */
function decompositionPieces(snapshot: Snapshot, from: SitePath, row: Decomposition, document: string): Link[] {
  const indicator = snapshot.model.indicators.get(row.indicator);
  const href = (area: string) => indicator && taskHref(snapshot, from, indicator.project, area);
  const unit = row.unit ?? indicator?.unit;
  const speaker = snapshot.model.documents.get(document)?.area;
  const isRestated = speaker !== undefined && row.shares.has(speaker);
  const total: Link[] =
    isRestated || row.total === undefined ? [] : [{ words: `${areaName(snapshot, row.by)}${targetWords(row.total, unit)}`, href: href(row.by) }];
  const told = [...row.shares].filter(([area]) => !isRestated || area === speaker);
  const assigned = told.filter(([, target]) => isTask(target));
  const shares = assigned.map(([area, target]) => ({
    words: `${areaName(snapshot, area)}${targetWords(target, unit)}`,
    href: href(area),
  }));
  const without = told.length - assigned.length;
  return [
    { words: `${indicator?.text ?? row.indicator}：` },
    ...separated([...total, ...shares]),
    { words: without === 0 ? '' : `；${without}个区域没有任务` },
    { words: isRestated || row.lineShift === undefined ? '' : `（还原说明：${row.lineShift}）` },
  ];
}

function separated(pieces: readonly Link[]): Link[] {
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [{ words: '，' }, piece]));
}

function reportPieces(snapshot: Snapshot, from: SitePath, report: Report): Link[] {
  const indicator = snapshot.model.indicators.get(report.indicator);
  const { value, reportedPercent, basis, stage, rank, rankOf, areasCompleted, areasAssigned, reason } = report;
  const parts = [
    `截至${formatCivilDate(report.asOf)}`,
    value === undefined ? '' : countedWords(report, indicator ?? { unit: undefined }),
    reportedPercent === undefined ? '' : `${basisNames[basis ?? 'target']}${reportedPercent}%`,
    stage === undefined ? '' : stageNames[stage],
    rank === undefined ? '' : `第${rank}名${rankOf === undefined ? '' : `（共${rankOf}个区域）`}`,
    areasCompleted === undefined ? '' : `${areasCompleted}个区域已完成${areasAssigned === undefined ? '' : `（有任务的${areasAssigned}个）`}`,
    reason === undefined ? '' : `减少原因：${reason}`,
  ];
  const href = indicator && taskHref(snapshot, from, indicator.project, report.area);
  return [
    { words: `${areaName(snapshot, report.area)}${indicator?.text ?? report.indicator}`, href },
    { words: `：${parts.filter((part) => part !== '').join('，')}` },
  ];
}

function revisionPieces(snapshot: Snapshot, from: SitePath, revision: TargetRevision): Link[] {
  const indicator = snapshot.model.indicators.get(revision.indicator);
  const [before, after] = revisionTargets(revision, indicator?.unit);
  return [
    {
      words: `${areaName(snapshot, revision.area)}${indicator?.text ?? revision.indicator}`,
      href: indicator && taskHref(snapshot, from, indicator.project, revision.area),
    },
    { words: `：${formatCivilDate(revision.revisedOn)}起由${before}调整为${after}；原因：${revision.reason}` },
  ];
}

function statementPieces(snapshot: Snapshot, { text, figures, correctedText, note, area }: Statement): Link[] {
  const numbers = figures.map(({ name, value, unit, operator }) => `${name} ${statedAmount({ operator, value, unit }, text)}`);
  const parts = [
    area === undefined ? '' : areaName(snapshot, area),
    numbers.join('，'),
    correctedText === undefined ? '' : `更正读法：${correctedText}`,
    note ?? '',
  ];
  return [{ words: parts.filter((part) => part !== '').join('；') }];
}

function platformPiece(snapshot: Snapshot, from: SitePath, count: PlatformCount): Link {
  const words = `${areaName(snapshot, count.area)}${platformMeasureNames[count.measure]}：${platformFigure(count)}`;
  return { words, href: relativeHref(from, platformPath) };
}

function contradictionPieces({ subject, printed, computed, explanation }: Contradiction): Link[] {
  return [{ words: `${subject}：文件印的是${printed}；另一处或重算的是${computed}。${explanation}` }];
}

/** What has a page of its own by its code: a site, a service. */
function objectPiece({ model }: Snapshot, from: SitePath, object: string, words: string): Link {
  const code = model.codes.get(object);
  return { words, ...(code === undefined ? {} : { href: relativeHref(from, pageOfCode(code)) }) };
}

function areaName({ model }: Snapshot, area: string): string {
  return model.areas.get(area)?.name ?? area;
}
