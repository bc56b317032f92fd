import type { SiteStage } from '../../domain/site/site.ts';
import type { Indicator } from '../../domain/task/programme.ts';
import { type Basis, defaultMeasure, type Report } from '../../domain/task/report.ts';
import type { Judged } from '../../schedule/standing.ts';
import { type Stage, stageNames, stages } from '../../domain/task/stage.ts';
import { amountWords } from '../words.ts';

/** What has been done with things at a stage: 已开工, 主体完工, 完工; 完成 only where the document says that all is done. */
export function doneVerb(stage: Stage): string {
  return stage === 'completed' ? '完成' : stageNames[stage];
}

/** What a promise asks for with things that count from a stage on: 开工, 完工, 交付使用. */
export function promiseVerb(stage: Stage): string {
  return { ...stageNames, started: '开工', completed: '完成', preparing: '完成前期准备', tendering: '完成招投标' }[stage];
}

/** What is done at each stage of works, as a verb for what is to come. */
export const siteVerbs: Readonly<Record<SiteStage, string>> = {
  preparing: '前期准备',
  tendering: '招投标',
  started: '开工',
  structureFinished: '主体完工',
  fittingOut: '后期装修',
  nearlyFinished: '基本完工',
  worksFinished: '完工',
  accepted: '最后验收（终验）',
  inUse: '交付使用',
};

/** Where the whole is, as a sentence without its full stop. */
export const stageSentences: Readonly<Record<Stage, string>> = {
  notStarted: '还没有开工',
  preparing: '还在前期准备',
  tendering: '正在招投标',
  started: '已经开工',
  structureFinished: '主体已经完工',
  fittingOut: '正在后期装修',
  nearlyFinished: '已经基本完工',
  worksFinished: '已经完工',
  accepted: '已经通过最后验收（终验）',
  inUse: '已经交付使用',
  completed: '已完成全年任务',
};

/** 已开工23个, 主体完工10所, 完成3500人: a report's value with what was done. */
export function countedWords(report: Report, indicator: Pick<Indicator, 'doneAt' | 'unit'>): string {
  const { value, unit, measure } = report;
  const amount = value === undefined ? '' : amountWords(value, unit ?? indicator.unit);
  return `${isNamed(report) ? measure : countedVerb(report, indicator)}${amount}`;
}

/**
 * The verb of what a report counts: of things started where its percent is a 开工率, else of the
 * earlier of the report's stage and the stage from which things count as done. 完成 where neither is said.
 */
export function countedVerb({ basis, stage }: Pick<Report, 'basis' | 'stage'>, { doneAt }: Pick<Indicator, 'doneAt'>): string {
  if (basis === 'started') return doneVerb('started');
  if (basis === 'accepted') return '通过验收';
  const counted = stages.find((each) => each === stage || each === doneAt);
  return counted === undefined ? '完成' : doneVerb(counted);
}

/** The unit of a report's parts; undefined where they are stretches of one work (一期、二期), which nobody counts. */
export function partUnit({ unit }: Pick<Report, 'unit'>, indicator: Pick<Indicator, 'unit'>): string | undefined {
  return unit ?? indicator.unit;
}

/** Whether the measure has a name of its own (参训); the default one and a mere unit (户) have none. */
function isNamed({ measure, unit }: Pick<Report, 'measure' | 'unit'>): boolean {
  return measure !== defaultMeasure && measure !== unit;
}

/** What a judged percent is called: a printed one as the document calls it (开工率), even where it counts as done; money put in is 投资完成率, never 完成率. */
export function saidBasis(judged: Judged, report: Pick<Report, 'basis'>): Basis {
  return judged.from === 'reported' || report.basis === 'investment' ? (report.basis ?? judged.basis) : judged.basis;
}
