import { type Contradiction, contradictionKinds } from '../../domain/publication/contradiction.ts';
import type { Indicator } from '../../domain/task/programme.ts';
import type { SitePath } from '../../domain/publication/page-path.ts';
import type { Link } from '../address.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import type { Task } from '../../findings/task.ts';
import { sourceLink } from '../source-line.ts';

/** Two readings of one thing, both shown. */
export interface ContradictionView {
  /** 文件前后不一致：化解超期安置的完成率 */
  readonly heading: string;
  /** ≠ where two statements do not agree; ⓘ where the second only explains the first. */
  readonly mark: string;
  /** What the second statement is: 另一处或重算的, 怎样读, 另一处或可能应是. */
  readonly otherLabel: string;
  readonly printed: string;
  readonly computed: string;
  readonly explanation: string;
  readonly source: Link;
}

export function contradictionView(snapshot: Snapshot, from: SitePath, contradiction: Contradiction): ContradictionView {
  const { kind, subject, printed, computed, explanation, source } = contradiction;
  const otherLabel = { contradiction: '另一处或重算的', reading: '怎样读', slip: '另一处或可能应是', note: '另一处的' }[kind];
  return {
    mark: kind === 'note' ? 'ⓘ' : '≠',
    heading: `文件${contradictionKinds[kind]}：${subject}`,
    otherLabel,
    printed,
    computed,
    explanation,
    source: sourceLink(snapshot, from, source),
  };
}

/**
 * What a task's page tells of documents that do not agree: what is said of its indicators in this
 * area and, on the issuer's page, of the project as a whole. Each once, in the order recorded.
 */
export function contradictionsOf(snapshot: Snapshot, from: SitePath, { project, area, isIssuer }: Task): ContradictionView[] {
  const all = snapshot.contradictionsByProject.get(project.id) ?? [];
  return all
    .filter((each) => isIssuer || each.area === area.id || project.indicators.some(({ id }) => isAbout(each, id, area.id)))
    .map((each) => contradictionView(snapshot, from, each));
}

/** That a document leaves open how a figure is read: 文件有两种读法：…。这里用的是一种，下面两种都写着。 Said beside the figure itself, which follows one of them. */
export function readingSentences({ contradictionsByProject }: Snapshot, { id, project }: Indicator, area: string): string[] {
  const open = (contradictionsByProject.get(project.id) ?? []).filter((each) => each.kind === 'reading' && isAbout(each, id, area));
  return open.map(({ subject }) => `文件有两种读法：${subject}。这里用的是一种，下面两种都写着。`);
}

/** Whether a contradiction is about this indicator in this area: named outright, or left to the area that recorded it. */
function isAbout({ about, area: recordedBy }: Contradiction, indicator: string, area: string): boolean {
  return about.includes(`${indicator}@${area}`) || (recordedBy === area && about.includes(indicator));
}
