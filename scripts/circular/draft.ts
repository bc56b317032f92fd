import { cadenceNames } from '../../src/domain/publication/circular.ts';
import type { Area } from '../../src/domain/task/area.ts';
import { formatCivilDate, yearOf } from '../../src/domain/value/civil-date.ts';
import type { Snapshot } from '../../src/findings/snapshot.ts';
import type { Task } from '../../src/findings/task.ts';
import { tasksOfYear } from '../../src/views/area/year-summary.ts';
import { annexes } from './annexes.ts';
import { opinions } from './opinions.ts';
import { overview, statusByCommitment } from './overview.ts';
import type { Period } from './period.ts';
import { platform } from './platform.ts';
import { highlights, problems } from './problems.ts';
import type { DraftSection } from './section.ts';

/** A draft, section by section; a section without a block is left to the writer. */
export interface Draft {
  readonly title: string;
  readonly sections: readonly DraftSection[];
}

/**
 * What the data say of an area's year at the end of a period.
 *
 * @param snapshot of the record as it stood on the period's last day
 */
export function draftOf(snapshot: Snapshot, area: Area, period: Period): Draft {
  const year = yearOf(period.to);
  const tasks: readonly Task[] = tasksOfYear(snapshot, area.id, year);
  return {
    title: `关于${area.name}${year}年${period.words}重点民生实事${period.cadence === 'quarterly' ? '推进情况的总结' : period.cadence === 'dekad' ? '进展情况的简报' : '推进情况的通报'}`,
    sections: [
      {
        id: 'overview',
        heading: '一、总体情况',
        blocks: [...overview(snapshot, area, period, tasks), ...opinions(snapshot, area, period), ...platform(snapshot, area, period)],
      },
      { id: 'status', heading: '二、各件实事的进展', blocks: statusByCommitment(snapshot, tasks) },
      { id: 'highlights', heading: '三、工作亮点', blocks: highlights(snapshot, area, period) },
      { id: 'problems', heading: '四、存在的问题', blocks: problems(snapshot, area, period, tasks) },
      { id: 'plans', heading: '五、下一步打算', blocks: [] },
      ...annexes(snapshot, area, period, tasks),
    ],
  };
}

/** 邵阳市2024年1—9月月通报，数据截至2024年9月30日 */
export function draftName(area: Area, { cadence, words, to }: Period): string {
  return `${area.name}${yearOf(to)}年${words}的${cadenceNames[cadence]}，数据截至${formatCivilDate(to)}`;
}
