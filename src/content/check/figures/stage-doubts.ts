import { assignmentKey } from '../../../domain/task/assignment.ts';
import { basisNames, type Report } from '../../../domain/task/report.ts';
import { hasReached, type Stage, stageNames } from '../../../domain/task/stage.ts';
import { siteStage } from '../../../domain/site/site-stage.ts';
import type { Site } from '../../../domain/site/site.ts';
import { documentOf } from '../../../domain/value/source.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import { isPrimary } from '../../../schedule/report-standing.ts';
import type { Model } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** A stage of a row or of a site beside its percent and its words. */
export const stageDoubtRule: Rule = {
  id: 'stage-doubtful',
  sentence:
    '阶段写完工以后而形象进度或进度不到 100% 的，写已完成全年任务而完成率不到 100% 的，写未开工而进度、形象进度或开工率大于 0 的，写前期准备、招投标而开工率大于 0 或形象进度达到 20% 的，正在建而文字写全部完工的，点位写完工而文字写正在施工、正在装修的，点位还没有开工而文字写已经完工的，提出提醒；确实如此的，写明理由登记为例外，就不再提醒。',
  isWarning: true,
  find: (model, { sites }) => [...[...model.reports.values()].flat().flatMap((at) => ofReport(at, model)), ...sites.flatMap(ofSite)],
};

function ofReport(at: Report, model: Model): IssueDraft[] {
  const { stage, reportedPercent, basis, narrative } = at;
  const indicator = model.indicators.get(at.indicator);
  if (stage === undefined || indicator === undefined || !isPrimary(at, indicator)) return [];
  const subject = assignmentKey(at.indicator, at.area);
  const tell = (what: string) => [found(at, ['阶段'], `写的是“${stageNames[stage]}”，${what}`, subject)];
  if (reportedPercent !== undefined && basis !== undefined && isOtherPercent(stage, basis, Number(reportedPercent))) {
    return tell(`${basisNames[basis]}却是 ${reportedPercent}%`);
  }
  const [told] = stage !== 'completed' && hasReached(stage, 'started') && !hasReached(stage, 'nearlyFinished') ? (allFinished.exec(narrative) ?? []) : [];
  const [unfinished] = hasReached(stage, 'worksFinished') ? (stillBuilt.exec(narrative) ?? []) : [];
  const words = told ?? unfinished;
  return words === undefined ? [] : tell(`进展情况里写的是“${words}”`);
}

function isOtherPercent(stage: Stage, basis: NonNullable<Report['basis']>, percent: number): boolean {
  const isOfWork = basis === 'physical' || basis === 'progress';
  if (stage === 'completed') return (isOfWork || basis === 'target') && percent < 100;
  if (hasReached(stage, 'worksFinished')) return isOfWork && percent < 100;
  if (hasReached(stage, 'started')) return false;
  // Documents print 进度 100% beside 招投标 of what is not built: only works and their beginning are held against it.
  return percent > 0 && (stage === 'notStarted' ? isOfWork || basis === 'started' : basis === 'started' || (basis === 'physical' && percent >= 20));
}

/** Everything is finished: not 主体全部完工, and not what is to come. */
const allFinished =
  /(?<!(?:预计|计划|力争|确保|争取|将|拟|前)[^，。；]{0,8})(?<!未|没有|主体|基础|结构|路基|一期|首批|部分)(?:已经?|均已|现已)?全部(?:完工|竣工|建成|交付使用|投入使用)|已(?:经)?(?:正式)?(?:投入使用|交付使用)(?![^，。；]*(?:前|后|将))/u;
/** The works go on. */
const stillBuilt = /(?:还在|仍在|正在)(?:紧张)?(?:进行)?(?:施工|建设|装修|装饰|砌|浇筑|铺设|打桩|内装|主体)|(?:尚|还)(?:未|没有)(?:完工|竣工|建成|开工)/u;
/** The works are over. */
const isFinished = /(?<!未|没有|预计|计划|力争|确保|将|拟|主体|基础|一期|首批)已(?:经)?(?:全部|全面)?(?:完工|竣工|建成|交付使用|投入使用)/u;

/** A site's words are its own progress in words and the line it is quoted from, where that line names it. */
function ofSite(at: Site): IssueDraft[] {
  const stage = siteStage(at);
  if (!at.isWorks || stage === undefined) return [];
  const quoted = documentOf(at.source)?.text ?? '';
  const texts = [
    ...(at.progressText === undefined ? [] : [{ path: ['progressText'], text: at.progressText }]),
    ...(quoted.includes(at.name) ? [{ path: ['source', 'text'], text: quoted }] : []),
  ];
  return texts.flatMap(({ path, text }) => {
    const ofSite = text.includes(at.name) ? (text.slice(text.indexOf(at.name)).split(/[；;。]/u)[0] ?? '') : text;
    const isOver = hasReached(stage, 'worksFinished');
    const [words] = (isOver ? stillBuilt : hasReached(stage, 'started') ? null : isFinished)?.exec(ofSite) ?? [];
    const isPhased = /[一二三]期/u.test(ofSite);
    return words === undefined || isPhased ? [] : [found(at, path, `点位的阶段是“${stageNames[stage]}”，文字写的是“${words}”`, at.id)];
  });
}

function found(at: object, path: FieldPath, what: string, subject: string): IssueDraft {
  return { at, path, what, cure: '对照原文件改正其中一个；确实如此的登记例外', subject };
}
