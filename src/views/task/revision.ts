import { documentOf } from '../../domain/value/source.ts';
import { formatCivilDate } from '../../domain/value/civil-date.ts';
import type { TargetRevision } from '../../domain/task/revision.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { targetSource } from '../../findings/stated-target.ts';
import type { SitePath } from '../../domain/publication/page-path.ts';
import type { Link } from '../address.ts';
import { reasonSentence, revisionTargets } from './revision-words.ts';
import { targetStep } from '../figure/asked.ts';
import { originLink } from '../figure/origin.ts';

/** One change of a task's target, with the first target kept beside it. */
export interface RevisionView {
  readonly day: string;
  readonly indicator: string;
  /** 岳阳市6月12日调整任务，各区域的任务还没有下达; what the area above did is said to be its doing. */
  readonly sentence: string;
  readonly before: string;
  readonly after: string;
  /** The task as it was first given out: 任务450个. */
  readonly first: string;
  /** Where that stands; missing where the revision alone tells it. */
  readonly firstSource: Link | undefined;
  readonly reason: string;
  readonly approval: string;
  /** The document's own sentence; empty for a change that a unit filed. */
  readonly quote: string;
  readonly source: Link;
}

/** The changes of a task's indicators, its own and those that an area above made for all areas below. */
export function revisionViews(snapshot: Snapshot, path: SitePath, outcome: Outcome): RevisionView[] {
  const { indicator, revisions, allocation } = outcome;
  return revisions.map((revision) => {
    const [before, after] = revisionTargets(revision, indicator.unit);
    const { requestedBy, requestedOn, reviewedBy, approvedBy, reason, source } = revision;
    return {
      day: formatCivilDate(revision.revisedOn),
      indicator: indicator.text,
      sentence: changeSentence(snapshot, outcome, revision),
      before,
      after,
      first: targetStep(allocation?.target ?? revision.before, indicator.unit),
      firstSource: allocation && originLink(snapshot, path, targetSource(allocation)),
      reason: reasonSentence(reason),
      approval: [
        requestedBy && `提出：${requestedBy}${requestedOn === undefined ? '' : `（${formatCivilDate(requestedOn)}）`}`,
        reviewedBy && `审核：${reviewedBy}`,
        approvedBy && `决定调整：${approvedBy}`,
      ]
        .filter(Boolean)
        .join('；'),
      quote: documentOf(source)?.text ?? '',
      source: originLink(snapshot, path, source),
    };
  });
}

/** 2024年6月12日起，东区的任务由12所改为10所。 What the area above did is said to be its doing. */
export function changeSentence({ model }: Pick<Snapshot, 'model'>, { indicator, area }: Outcome, revision: TargetRevision): string {
  const by = model.areas.get(revision.from ?? area)?.name ?? '';
  const day = formatCivilDate(revision.revisedOn);
  const isInherited = revision.from !== undefined;
  const [before, after] = revisionTargets(revision, indicator.unit);
  switch (revision.after.kind) {
    case 'pending':
      return isInherited ? `${by}${day}调整任务，各区域的任务还没有下达。` : `${day}任务调整，${by}原来的任务${before}不再适用，新的任务还没有下达。`;
    case 'withdrawn':
      return isInherited ? `${by}${day}取消各区域的任务。` : `${by}的这项任务${day}取消。`;
    default:
      return isInherited ? `${by}${day}把各区域的任务改为${after}。` : `${day}起，${by}的任务由${before}改为${after}。`;
  }
}
