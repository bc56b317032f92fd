import type { Indicator, Project } from '../../domain/task/programme.ts';
import { type CircularCount, circularCounts } from '../../findings/circular-count.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import type { Task } from '../../findings/task.ts';
import type { SitePath } from '../../domain/publication/page-path.ts';
import type { Link } from '../address.ts';
import { sourceLink } from '../source-line.ts';
import { indicatorName } from '../indicator-name.ts';
import { taskHref } from '../task/figure.ts';

/** What a document counts as done, what is counted here, and which these are. */
export interface CircularCountView {
  /** 文件称已提前完成全年目标任务的项目有11个；按本站的规则是10个。 */
  readonly sentence: string;
  readonly source: Link;
  /** 按本站的规则已完成的10个项目 */
  readonly caption: string;
  readonly done: readonly Link[];
}

/** The counts of an area's own documents of a year, in document and line order. */
export function circularCountViews(snapshot: Snapshot, from: SitePath, area: string, year: number, tasks: readonly Task[]): CircularCountView[] {
  return circularCounts(snapshot, area, year, tasks).map((count) => countView(snapshot, from, area, count));
}

function countView(snapshot: Snapshot, from: SitePath, area: string, { document, statement, name, printed, kind, done }: CircularCount): CircularCountView {
  const { word, thing } = { project: { word: '个', thing: '项目' }, indicator: { word: '项', thing: '指标' } }[kind];
  const agrees = printed === `${done.length}`;
  return {
    sentence: `文件称${name}有${printed}${word}；按本站的规则${agrees ? '也' : ''}是${done.length}${word}。`,
    source: sourceLink(snapshot, from, { document: document.id, line: statement.line, text: statement.text }),
    caption: `按本站的规则已完成的${done.length}${word}${thing}`,
    done: done.map((each) => ({ words: titleOf(each), href: taskHref(snapshot, from, 'project' in each ? each.project : each, area) })),
  };
}

function titleOf(each: Project | Indicator): string {
  return 'text' in each ? indicatorName(each) : each.title;
}
