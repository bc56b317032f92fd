import { formatCivilDate } from '../../domain/value/civil-date.ts';
import type { Report } from '../../domain/task/report.ts';
import type { TargetRevision } from '../../domain/task/revision.ts';
import { isFiled } from '../../domain/value/source.ts';
import type { SitePath } from '../../domain/publication/page-path.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { targetSource } from '../../findings/stated-target.ts';
import { sourceLink } from '../source-line.ts';
import { quoted } from '../words.ts';
import { targetStep } from '../figure/asked.ts';
import { countedWords } from '../figure/doing.ts';
import { reportWords } from '../figure/notes.ts';
import { stageNames } from '../../domain/task/stage.ts';
import { judgementSteps } from './judgement-steps.ts';
import type { Step } from './step.ts';
import { reasonSentence, revisionTargets } from './revision-words.ts';

/**
 * How an outcome's figure was made, in the order a reader can follow: target, changes, value, percent, plan, verdict.
 *
 * @param asked whose task it is, where the figure is that of another list
 */
export function stepsOf(snapshot: Snapshot, from: SitePath, outcome: Outcome, asked: Outcome = outcome): Step[] {
  const { latest } = outcome;
  const { allocation, indicator, revisions } = asked;
  const isElsewhere = outcome !== asked;
  const target: Step = {
    words:
      allocation === undefined
        ? '任务：还没有在本站公布本区域的任务数。'
        : `${isElsewhere ? '本清单的' : ''}任务：${targetStep(allocation.target, indicator.unit)}。`,
    source: allocation && sourceLink(snapshot, from, targetSource(allocation)),
  };
  const reading = allocation?.target.kind === 'number' ? allocation.target.reading : undefined;
  const steps = [
    target,
    ...(reading === undefined ? [] : [{ words: `这个任务数是这样读出来的：${reading}。` }]),
    ...revisions.map((revision) => revisionStep(snapshot, from, asked, revision)),
  ];
  if (latest === undefined) return steps;
  const elsewhere = isElsewhere
    ? [{ words: `下面是${quoted(outcome.indicator.project.programme.title)}那一项的进展，按那里的任务算：${targetOf(outcome)}。` }]
    : [];
  return [...steps, ...elsewhere, reportStep(snapshot, from, outcome, latest), ...judgementSteps(snapshot, outcome, latest, asked)];
}

/** The task of the list that speaks, which its documents may not print. */
function targetOf({ target, indicator }: Outcome): string {
  return target === undefined ? '文件没有印出那里的任务数' : targetStep(target, indicator.unit);
}

function revisionStep(snapshot: Snapshot, from: SitePath, { indicator }: Outcome, revision: TargetRevision): Step {
  const [before, after] = revisionTargets(revision, indicator.unit);
  return {
    words: `${formatCivilDate(revision.revisedOn)}起调整：${before} → ${after}。${reasonSentence(revision.reason)}`,
    source: sourceLink(snapshot, from, revision.source),
  };
}

function reportStep(snapshot: Snapshot, from: SitePath, outcome: Outcome, report: Report): Step {
  const { value, breakdown, reportedPercent, stage } = report;
  const counted = value === undefined ? undefined : countedWords(report, outcome.indicator);
  const parts = [
    counted ?? (breakdown === undefined ? undefined : reportWords(report, outcome)),
    reportedPercent && `${isFiled(report.source) ? '报送为' : '文件印作'}${reportedPercent}%`,
    value === undefined && breakdown === undefined && reportedPercent === undefined && stage !== undefined ? stageNames[stage] : undefined,
  ].filter(Boolean);
  const words = parts.length === 0 ? '没有写整体的数，见原话' : parts.join('，');
  return { words: `进展：截至${formatCivilDate(report.asOf)}，${words}。`, source: sourceLink(snapshot, from, report.source) };
}
