import { type Evidence, evidenceKinds, type Material, verdictNames } from '../../domain/year/evidence.ts';
import { formatCivilDate } from '../../domain/value/civil-date.ts';
import { documentOf } from '../../domain/value/source.ts';
import { keptFilePath, pageOfCode, type SitePath } from '../../domain/publication/page-path.ts';
import { type Dispute, evidenceOf } from '../../findings/evidence.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import type { Task } from '../../findings/task.ts';
import { type Link, relativeHref } from '../address.ts';
import { originLink } from '../figure/origin.ts';
import { listed } from '../words.ts';
import { withoutStop } from '../stop.ts';

/** What was handed in for a task as proof, and what the review of it found. */
export interface EvidenceView {
  /** 对照截至2025年12月31日的进展，县教育局2026年1月5日交来2件材料。 */
  readonly sentence: string;
  readonly materials: readonly Link[];
  /** 审核：与进度不相符。 Missing while nobody has reviewed it. */
  readonly verdict: string | undefined;
  readonly isDisputed: boolean;
  /** Who reviewed it, when, and why. */
  readonly review: string;
  readonly source: Link;
}

/** A task and what somebody found who looked into it: the verdict, and who, when and why. */
export interface VerdictRow {
  readonly task: Link;
  readonly area: string;
  readonly verdict: string;
  readonly detail: string;
  /** Missing where the unit that found it filed it. */
  readonly source: Link | undefined;
}

/** The evidence of a task, newest period first. */
export function evidenceViews(snapshot: Snapshot, from: SitePath, task: Task): EvidenceView[] {
  const { areas } = snapshot.model;
  return evidenceOf(snapshot.model, task)
    .toReversed()
    .map((each) => ({
      sentence: `${each.area === task.area.id ? '' : `${areas.get(each.area)?.name ?? each.area}：`}${handedIn(each)}`,
      materials: each.materials.map((material) => materialLink(from, each.by, material)),
      verdict: each.review && `审核意见：${verdictNames[each.review.verdict]}。`,
      isDisputed: each.review !== undefined && each.review.verdict !== 'agrees',
      review: reviewWords(each),
      source: originLink(snapshot, from, each.source),
    }));
}

/** Open disputes as rows, on the page of a year or of a unit: the verdict, and who answers for the material. */
export function disputeRows(snapshot: Snapshot, from: SitePath, disputes: readonly Dispute[]): VerdictRow[] {
  return disputes.flatMap(({ task, evidence }) => {
    const { review, agencies, asOf, source } = evidence;
    if (review === undefined) return [];
    return [
      {
        task: { words: task.project.title, href: task.code && relativeHref(from, pageOfCode(task.code)) },
        area: task.area.name,
        verdict: verdictNames[review.verdict],
        detail: `${listed(agencies)}负责，对照截至${formatCivilDate(asOf)}的进展。${reviewWords(evidence)}`,
        source: originLink(snapshot, from, source),
      },
    ];
  });
}

function handedIn({ agencies, asOf, handedInOn, materials }: Evidence): string {
  const period = `对照截至${formatCivilDate(asOf)}的进展`;
  if (materials.length === 0) return `${period}。负责单位：${listed(agencies)}。`;
  return `${period}，${listed(agencies)}${handedInOn === undefined ? '' : formatCivilDate(handedInOn)}交来${materials.length}件材料。`;
}

function materialLink(from: SitePath, area: string, { kind, title, datedOn, file, link }: Material): Link {
  const words = `${title}（${evidenceKinds[kind]}${datedOn === undefined ? '' : `，${formatCivilDate(datedOn)}`}）`;
  return { words, href: file === undefined ? link : relativeHref(from, keptFilePath(area, file)) };
}

/** 县民生实事办核验岗2026年1月12日审核：…。 The document's words are marked as such. */
function reviewWords({ review, source }: Evidence): string {
  if (review === undefined) return '还没有审核。';
  const { reviewer, post = '', reviewedOn, reason } = review;
  const who = `${reviewer}${post}${reviewedOn === undefined ? '' : formatCivilDate(reviewedOn)}`;
  if (reason === undefined) return `${who}审核。`;
  const words = withoutStop(reason);
  return documentOf(source) === undefined ? `${who}审核：${words}。` : `${who}的文件写：“${words}”。`;
}
