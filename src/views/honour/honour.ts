import { agencyPath, areaPath, honoursPath, pageOfCode, type SitePath } from '../../domain/publication/page-path.ts';
import { formatCivilDate } from '../../domain/value/civil-date.ts';
import { type Honour, honourKindNames } from '../../domain/year/honour.ts';
import { agencyNamed } from '../../findings/answerable.ts';
import { areasInOrder } from '../../findings/areas-below.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { taskObject } from '../../findings/task.ts';
import { type Link, relativeHref } from '../address.ts';
import { type PageHead, pageHead } from '../head.ts';
import { sourceLink } from '../source-line.ts';

/** One honour: what, whose, by whom, when, and the line that says it. */
export interface HonourView {
  /** 特色亮点：“高效办成一件事双窗联动”机制 */
  readonly title: string;
  readonly detail: string | undefined;
  /** 2024年10月9日，邵阳市实施民生可感行动工作专班办公室 */
  readonly note: string;
  readonly units: readonly Link[];
  readonly projects: readonly Link[];
  readonly source: Link;
}

/** Every honour on record, area by area: the library of what worked. */
export interface HonoursPage {
  readonly head: PageHead;
  readonly lead: string;
  readonly areas: readonly { readonly area: Link; readonly honours: readonly HonourView[] }[];
}

export function honoursPage(snapshot: Snapshot): HonoursPage {
  const { model } = snapshot;
  const count = [...model.honours.values()].flat().length;
  return {
    head: pageHead(snapshot, {
      path: honoursPath,
      title: '表扬和典型经验',
      description: '文件公布的通报表扬、表彰奖励、典型经验和特色亮点，各区域分列。',
      column: '数据发布',
    }),
    lead: count === 0 ? '还没有录入表扬和典型经验。' : `文件公布的表扬、表彰、典型经验和特色亮点，共${count}条；是文件的说法，不是本站的评价。`,
    areas: areasInOrder(model).flatMap(({ id, name }) => {
      const honours = model.honours.get(id) ?? [];
      const area = { words: name, href: relativeHref(honoursPath, areaPath(id)) };
      return honours.length === 0 ? [] : [{ area, honours: honourViews(snapshot, honoursPath, honours) }];
    }),
  };
}

/** Honours on the page at `from`, in the order given. */
export function honourViews(snapshot: Snapshot, from: SitePath, honours: readonly Honour[]): HonourView[] {
  return honours.map((honour) => honourView(snapshot, from, honour));
}

function honourView(snapshot: Snapshot, from: SitePath, { area, kind, title, detail, agencies, projects, honouredBy, honouredOn, source }: Honour): HonourView {
  const { model } = snapshot;
  const owner = model.areas.get(area);
  return {
    title: `${honourKindNames[kind]}：${title}`,
    detail,
    note: `${formatCivilDate(honouredOn)}，${honouredBy}`,
    units: agencies.map((name) => {
      const agency = agencyNamed(model, area, name);
      return { words: name, href: agency && relativeHref(from, agencyPath(agency)) };
    }),
    projects: projects.flatMap((id) => {
      const project = model.projects.get(id);
      if (project === undefined || owner === undefined) return [];
      const code = model.codes.get(taskObject(project, owner));
      return [{ words: project.title, href: code && relativeHref(from, pageOfCode(code)) }];
    }),
    source: sourceLink(snapshot, from, source),
  };
}
