import { documentOf } from '../../domain/value/source.ts';
import type { Code } from '../../domain/code/code.ts';
import { type CivilDate, daysBetween, formatCivilDate } from '../../domain/value/civil-date.ts';
import { siteNeeds, siteRechecks } from '../../domain/site/site-stage.ts';
import { type Site, siteObject } from '../../domain/site/site.ts';
import { areaPath, keptFilePath, pageOfCode, yearPath } from '../../domain/publication/page-path.ts';
import { type Link, relativeHref } from '../address.ts';
import { type AnswerView, answerViews } from '../opinion/answer.ts';
import { type SurveyPart, surveyPart } from '../opinion/survey.ts';
import { type CodeView, codeView } from '../code/code-card.ts';
import { type ContactView, contactView } from '../code/contact.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { type FormView, formView } from '../code/feedback-form.ts';
import { type PageHead, pageHead } from '../head.ts';
import { sourceLink } from '../source-line.ts';
import { isTaskDone } from '../../findings/circular-count.ts';
import { siteStanding } from '../../findings/site-standing.ts';
import { problemSite } from '../../content/oversight-records.ts';
import { type InspectionView, inspectionViews } from '../oversight/inspection.ts';
import { type ProblemGroup, problemGroups } from '../oversight/problem.ts';
import type { Task } from '../../findings/task.ts';
import { originBeside } from '../figure/origin.ts';
import { ownFeed } from '../own-feed.ts';
import { type SiteAnswer, siteAnswer } from './answer.ts';
import { isSurveyOpen } from '../../findings/survey.ts';
import { type GlanceView, glanceView } from './glance.ts';
import { type TimelineStep, timelineOf } from './timeline.ts';
import { withStop } from '../stop.ts';

/** The page of one place where something is built. */
export interface SitePage {
  readonly head: PageHead;
  readonly kicker: string;
  readonly title: string;
  /** 东区育才路3号; an address that begins with its area does not say it twice. */
  readonly place: string;
  /** 建什么; 办什么 where there are no works. */
  readonly leadTitle: string;
  readonly lead: string;
  /** What the whole project is, in everyday words: the portal's own, not a document's. */
  readonly plain: string | undefined;
  readonly answer: SiteAnswer;
  /** The line that says how far the site is; missing where nobody says it. */
  readonly origin: Link | undefined;
  /** Empty where there are no works, and for works in phases, which have no one step. */
  readonly timeline: readonly TimelineStep[];
  /** Missing where nothing is built that somebody could see. */
  readonly glance: GlanceView | undefined;
  readonly contact: ContactView;
  readonly parties: readonly Pair[];
  readonly photos: readonly { readonly href: string; readonly alt: string; readonly caption: string }[];
  readonly sign: readonly Pair[];
  readonly aftercare: readonly Pair[];
  readonly moves: readonly string[];
  /** Those of this site alone. */
  readonly problems: readonly ProblemGroup[];
  readonly inspections: readonly InspectionView[];
  readonly project: Link;
  /** 文件怎么说; missing where no document says anything: who filed it and who entered it is folded. */
  readonly sourcesTitle: '文件怎么说' | undefined;
  readonly sources: readonly (Link & { readonly text: string })[];
  readonly answers: readonly AnswerView[];
  readonly survey: SurveyPart | undefined;
  readonly code: CodeView;
  readonly form: FormView;
}

export interface Pair {
  readonly label: string;
  readonly value: string;
}

/**
 * The page of a site that has a code.
 *
 * @param task the project in the site's area
 */
export function sitePage(snapshot: Snapshot, site: Site, task: Task, code: Code): SitePage {
  const { model } = snapshot;
  const path = pageOfCode(code);
  const standing = siteStanding(snapshot, site, task);
  const areaName = model.areas.get(site.area)?.name ?? site.area;
  const { year } = task.project.programme;
  return {
    head: pageHead(snapshot, {
      path,
      title: `${site.name}（${areaName}，${year}年）`,
      description: site.scope,
      column: '数据发布',
      above: [
        [areaName, areaPath(site.area)],
        [`${year}年`, yearPath(site.area, year)],
        ...(task.code === undefined ? [] : [[task.title, pageOfCode(task.code)] as const]),
      ],
      ...ownFeed(snapshot, task),
      area: site.area,
    }),
    kicker: site.isWorks ? '建设地点' : '办事地点',
    title: site.name,
    place: placeWords(areaName, site.address ?? ''),
    leadTitle: site.isWorks ? '建什么' : '办什么',
    lead: site.scope,
    plain: task.project.plain,
    answer: siteAnswer({ site, task, standing, isTaskDone: isTaskDone(snapshot, task) }, snapshot.builtOn),
    origin: standing && originBeside(snapshot, path, standing.source),
    timeline: site.isWorks && standing?.text === undefined ? timelineOf(site, standing?.stage, snapshot.builtOn) : [],
    glance: site.isWorks ? glanceView(snapshot, code, isSurveyOpen(snapshot, task, site)) : undefined,
    contact: contactView(snapshot, path, task, site.hotline),
    parties: pairs({ 建设单位: site.owner, 施工单位: site.contractor, 监理单位: site.supervisor }),
    photos: site.photos.map(({ file, alt, shows, takenOn }) => ({
      href: relativeHref(path, keptFilePath(site.area, file)),
      alt,
      caption: [photoNames[shows], takenOn && formatCivilDate(takenOn)].filter(Boolean).join('，'),
    })),
    sign: signPairs(site),
    aftercare: aftercarePairs(site, snapshot.builtOn),
    moves: site.moves.map(({ movedOn, from, to, reason }) => `${formatCivilDate(movedOn)}由${from}改到${to}。原因：${withStop(reason)}号码不变。`),
    problems: problemGroups(
      snapshot,
      path,
      (model.problemsOf.get(task.key) ?? []).filter((problem) => problemSite(problem) === site.id),
    ),
    inspections: inspectionViews(
      snapshot,
      path,
      (model.inspectionsOf.get(task.key) ?? []).filter(({ area, sites }) => sites.some((each) => `${area}/${each}` === site.id)),
    ),
    project: { words: task.title, href: task.code && relativeHref(path, pageOfCode(task.code)) },
    sourcesTitle: [site.source, ...site.alsoIn].some(documentOf) ? '文件怎么说' : undefined,
    sources: [site.source, ...site.alsoIn].map((source) => ({ ...sourceLink(snapshot, path, source), text: documentOf(source)?.text ?? '' })),
    answers: answerViews(snapshot, code),
    survey: surveyPart(snapshot, { task, site, code }),
    code: codeView(snapshot, { code, task, site }),
    form: formView(snapshot, path, code),
  };
}

function placeWords(areaName: string, address: string): string {
  return address.startsWith(areaName) ? address : `${areaName}${address}`;
}

const photoNames = { before: '建设前', during: '建设中', after: '建成后' } as const;

function signPairs({ sign }: Site): Pair[] {
  if (sign === undefined) return [{ label: '亮码牌', value: '还没有安装' }];
  return pairs({ 安装日期: formatCivilDate(sign.installedOn), 最近检查: sign.checkedOn && formatCivilDate(sign.checkedOn) });
}

/** Who keeps it and whom to call, then the re-checks: what was found, what is due, what is overdue on the day of the build. */
function aftercarePairs(site: Site, builtOn: CivilDate): Pair[] {
  const { maintainer, phone, warrantyUntil, rules } = site.aftercare ?? {};
  const isDue = maintainer === undefined && siteNeeds(site).some(({ field }) => field === 'aftercare');
  const missing = isDue ? '还没有写明' : undefined;
  const kept = pairs({ 单位: maintainer ?? missing, 坏了找谁: phone, 质保到: warrantyUntil && formatCivilDate(warrantyUntil), 怎么管: rules });
  const recorded = site.rechecks.map(({ afterDays, checkedOn, finding }) => ({
    label: `${afterDays}天回访`,
    value: `${formatCivilDate(checkedOn)}：${finding}`,
  }));
  const open = siteRechecks(site).flatMap(({ afterDays, dueOn, checkedOn }) =>
    checkedOn === undefined ? [{ label: `${afterDays}天回访`, value: dueWords(dueOn, builtOn) }] : [],
  );
  return [...kept, ...recorded, ...open];
}

function dueWords(dueOn: CivilDate, builtOn: CivilDate): string {
  const late = daysBetween(dueOn, builtOn);
  return late > 0 ? `应在${formatCivilDate(dueOn)}以前，已经过了${late}天，还没有登记` : `${formatCivilDate(dueOn)}以前`;
}

function pairs(values: Readonly<Record<string, string | undefined>>): Pair[] {
  return Object.entries(values).flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
}

/** The code of a site. */
export function siteCode({ model }: Snapshot, site: Site): Code | undefined {
  return model.codes.get(siteObject(site));
}
