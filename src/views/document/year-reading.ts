import { acceptanceResults, acceptanceSteps } from '../../domain/year/acceptance.ts';
import { verdictNames } from '../../domain/year/evidence.ts';
import { formatCivilDate } from '../../domain/value/civil-date.ts';
import { yearPath, type SitePath } from '../../domain/publication/page-path.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import type { YearReading } from '../../findings/year-readings.ts';
import { type Link, relativeHref } from '../address.ts';
import { surveyChannels } from '../../domain/feedback/survey-result.ts';
import { codedObjectLink } from '../opinion/answer.ts';
import { fundSentence } from '../year/fund.ts';
import { taskHref } from '../task/figure.ts';

/** What we read on a line about the record of a year, with links to the tasks and years it is about. */
export function yearPieces(snapshot: Snapshot, from: SitePath, reading: YearReading): { kind: string; pieces: Link[] } {
  const task = (project: string, area: string): Link => {
    const found = snapshot.model.projects.get(project);
    return { words: `${areaName(snapshot, area)}${found?.title ?? project}`, href: found && taskHref(snapshot, from, found, area) };
  };
  switch (reading.kind) {
    case 'acceptanceRules': {
      const { area, year } = reading.rules;
      return {
        kind: '验收办法',
        pieces: [{ words: `${areaName(snapshot, area)}${year}年`, href: yearHref(snapshot, from, area, year) }, { words: `：${reading.words}` }],
      };
    }
    case 'evidence': {
      const { project, area, review } = reading.evidence;
      return { kind: '佐证材料', pieces: [task(project, area), { words: review === undefined ? '' : `：${verdictNames[review.verdict]}` }] };
    }
    case 'acceptance': {
      const { step, word, result } = reading.step;
      const found = result === undefined ? '' : `，${acceptanceResults[result]}`;
      return { kind: '验收', pieces: [task(reading.acceptance.project, reading.acceptance.area), { words: `：${word ?? acceptanceSteps[step]}${found}` }] };
    }
    case 'publicNotice': {
      const { projects, area, from: first, to } = reading.notice;
      const period = `${formatCivilDate(first)}至${formatCivilDate(to)}公示：`;
      return { kind: '公示', pieces: [{ words: period }, ...projects.flatMap((id, index) => [...(index === 0 ? [] : [{ words: '、' }]), task(id, area)])] };
    }
    case 'yearResult': {
      const { area, approver, approvedOn, list } = reading.result;
      const year = snapshot.model.programmes.get(list)?.year;
      const href = year === undefined ? undefined : yearHref(snapshot, from, area, year);
      return { kind: '最终结果', pieces: [{ words: `${approver}${formatCivilDate(approvedOn)}审定`, href }] };
    }
    case 'survey': {
      const { code, wave, channel, answers } = reading.survey;
      const about = codedObjectLink(snapshot, from, code) ?? { words: code };
      return { kind: '满意度调查', pieces: [about, { words: `：${surveyChannels[channel]}，${wave}，${answers}份` }] };
    }
    case 'fund': {
      const { project, area } = reading.fund;
      const { year = 0 } = snapshot.model.projects.get(project)?.programme ?? {};
      return { kind: '资金投入', pieces: [task(project, area), { words: `：${fundSentence(reading.fund, year)}` }] };
    }
  }
}

/** The year's page, if the area has a task in that year. */
function yearHref({ tasksByArea }: Snapshot, from: SitePath, area: string, year: number): string | undefined {
  const hasYear = (tasksByArea.get(area) ?? []).some(({ project }) => project.programme.year === year);
  return hasYear ? relativeHref(from, yearPath(area, year)) : undefined;
}

function areaName({ model }: Snapshot, area: string): string {
  return model.areas.get(area)?.name ?? area;
}
