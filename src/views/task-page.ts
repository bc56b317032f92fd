import { formatCivilDate } from '../domain/civil-date.ts';
import { projectOf } from '../content/model.ts';
import type { Code } from '../domain/code.ts';
import type { Site } from '../domain/site.ts';
import { areaPath, type Link, pageOfCode, relativeHref, type SitePath, yearPath } from './address.ts';
import { type AreaTable, areaTable } from './area-table.ts';
import { revisionTargets } from './calculation.ts';
import { type AnswerView, answerViews } from './answer.ts';
import { type CodeView, codeView } from './code-card.ts';
import { type ContradictionView, contradictionView } from './contradiction.ts';
import type { Edition } from './edition.ts';
import { type FormView, formView } from './feedback-form.ts';
import { type FigureView, figureView, shortFigure } from './figure.ts';
import { type PageHead, pageHead } from './head.ts';
import { type HistoryView, historyView } from './history.ts';
import { type ContactView, contactView } from './contact.ts';
import type { Outcome } from './outcome.ts';
import { siteCode, siteStanding } from './site-page.ts';
import { documentName, sourceLink } from './source-line.ts';
import type { StatusView } from './status.ts';
import { levelName, type Task } from './task.ts';
import { targetWords } from './words.ts';

/** The page that most scans reach: what one area has to do of one project, in reading order. */
export interface TaskPage {
  readonly head: PageHead;
  readonly kicker: string;
  readonly title: string;
  readonly areaName: string;
  /** What is done here, in one sentence. */
  readonly lead: string;
  readonly requirements: string | undefined;
  /** Every indicator in a line: where it stands, before anything is explained. */
  readonly glance: readonly { readonly status: StatusView; readonly number: string; readonly words: string; readonly href: string }[];
  readonly contact: ContactView;
  readonly figures: readonly FigureView[];
  readonly revisions: readonly RevisionView[];
  readonly history: HistoryView | undefined;
  readonly sites: readonly (Link & { readonly standing: string })[];
  /** The areas that share the task: below this area, or beside it. */
  readonly areas: AreaTable | undefined;
  readonly otherContradictions: readonly ContradictionView[];
  readonly documents: readonly Link[];
  readonly updates: readonly { readonly title: string; readonly day: string; readonly text: string }[];
  /** The same project one level up, and the same thing in other lists. */
  readonly related: readonly Link[];
  readonly answers: readonly AnswerView[];
  readonly code: CodeView;
  readonly form: FormView;
}

export interface RevisionView {
  readonly day: string;
  readonly indicator: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  readonly approval: string;
  readonly source: Link;
}

/** The page of a task that has a code. */
export function taskPage(edition: Edition, task: Task, code: Code): TaskPage {
  const { model } = edition;
  const path = pageOfCode(code);
  const { project, programme, area } = task;
  const areaName = model.areas.get(area)?.name ?? area;
  const outcomes = project.indicators.map((indicator) => edition.outcome(indicator, area));
  const figures = outcomes.map((outcome) => figureView(edition, path, outcome));
  const numbers = outcomes.map(shortFigure);
  const lead = leadOf(task, outcomes);
  return {
    head: headOf(edition, task, path, areaName, lead),
    kicker: `${programme.title}第${project.commitment.number}件`,
    title: project.title,
    areaName,
    lead,
    requirements: listedOnce(task.responsibilities.map(({ requirements }) => requirements ?? project.requirements)),
    glance: figures.map(({ id, title, status }, index) => ({ status, number: numbers[index] ?? '', words: title, href: `#${id}` })),
    contact: contactView(edition, path, task),
    figures,
    revisions: outcomes.flatMap((outcome) => revisionViews(edition, path, outcome)),
    history: historyView(edition, path, outcomes),
    areas: areaTable(edition, path, task),
    otherContradictions: otherContradictions(edition, path, task, figures),
    documents: documentLinks(edition, path, task, outcomes),
    updates: (model.updates.get(project.id) ?? [])
      .filter((update) => update.area === area)
      .map(({ title, publishedOn, body }) => ({ title, day: formatCivilDate(publishedOn), text: body })),
    sites: (model.sitesOf.get(task.key) ?? []).map((site) => siteLink(edition, path, site)),
    related: relatedLinks(edition, path, task),
    answers: answerViews(edition, code),
    code: codeView(edition, code),
    form: formView(edition, path, code),
  };
}

function headOf(edition: Edition, { project, programme, area }: Task, path: SitePath, areaName: string, lead: string): PageHead {
  return pageHead(edition, {
    path,
    title: `${project.title}（${areaName}，${programme.year}年）`,
    description: lead,
    column: '数据发布',
    above: [
      [areaName, areaPath(area)],
      [`${programme.year}年`, yearPath(area, programme.year)],
    ],
  });
}

/** The local scope if it is written down; else every indicator with what is asked. */
function leadOf({ responsibilities, project }: Task, outcomes: readonly Outcome[]): string {
  const scope = listedOnce(responsibilities.map((each) => each.scope)) ?? project.scope;
  return withFullStop(scope ?? outcomes.map(taskWords).join('；'));
}

function withFullStop(text: string): string {
  return /[。！？；：…）]$/.test(text) ? text : `${text}。`;
}

function taskWords({ indicator, target }: Outcome): string {
  if (target === undefined || target.kind === 'text' || target.kind === 'stage') return indicator.text;
  const words = targetWords(target, indicator.unit);
  if (target.kind !== 'number') return `${indicator.text}（${words}）`;
  return /\d/.test(indicator.text) ? `${indicator.text}：${words}` : `${indicator.text}${words}`;
}

function listedOnce(texts: readonly (string | undefined)[]): string | undefined {
  const written = [...new Set(texts)].flatMap((text) => (text === undefined ? [] : [text]));
  return written.length === 0 ? undefined : written.join('；');
}

function revisionViews(edition: Edition, path: SitePath, { indicator, revisions }: Outcome): RevisionView[] {
  return revisions.map((revision) => {
    const [before, after] = revisionTargets(revision, indicator.unit);
    const { requestedBy, approvedBy } = revision;
    const approval = [requestedBy && `提出：${requestedBy}`, approvedBy && `批准：${approvedBy}`].filter(Boolean).join('；');
    return {
      day: formatCivilDate(revision.revisedOn),
      indicator: indicator.text,
      before,
      after,
      reason: revision.reason,
      approval,
      source: sourceLink(edition, path, revision.source),
    };
  });
}

/** What the figures do not show already: contradictions about the project as a whole, or about its other areas on the issuer's page. */
function otherContradictions(edition: Edition, path: SitePath, { project, area, isIssuer }: Task, figures: readonly FigureView[]): ContradictionView[] {
  const shown = new Set(figures.flatMap((figure) => figure.contradictions.map(({ subject }) => subject)));
  const all = edition.contradictionsByProject.get(project.id) ?? [];
  return all
    .filter((each) => isIssuer || each.area === area)
    .filter(({ subject }) => !shown.has(subject))
    .map((each) => contradictionView(edition, path, each));
}

function documentLinks(edition: Edition, path: SitePath, { project, responsibilities }: Task, outcomes: readonly Outcome[]): Link[] {
  const sources = [
    project.source,
    ...responsibilities.map(({ source }) => source),
    ...outcomes.flatMap(({ allocation, reports, revisions }) => [
      ...(allocation === undefined ? [] : [allocation.source]),
      ...reports,
      ...revisions.map(({ source }) => source),
    ]),
  ];
  const first = new Map(sources.map((source) => [source.document, source] as const).reverse());
  return [...first.values()].reverse().map((source) => {
    const document = edition.model.documents.get(source.document);
    const title = document === undefined ? source.document : `《${document.title}》`;
    const number = document?.documentNumber === undefined ? '' : `（${documentName(document)}）`;
    return { words: `${title}${number}`, href: sourceLink(edition, path, source).href };
  });
}

function siteLink(edition: Edition, path: SitePath, site: Site): TaskPage['sites'][number] {
  const code = siteCode(edition, site);
  return { words: site.name, href: code && relativeHref(path, pageOfCode(code)), standing: siteStanding(site) };
}

/** The same project in the area above and at its issuer; the same thing in other lists. */
function relatedLinks(edition: Edition, path: SitePath, { project, programme, area }: Task): Link[] {
  const parent = edition.model.areas.get(area)?.parent ?? '';
  const counted = project.indicators.flatMap(({ countedIn, reportedUnder }) => [countedIn, reportedUnder]);
  const elsewhere = [project.sameAs, ...counted.map((id) => id && projectOf(id))].flatMap((id) => (id === undefined ? [] : [id]));
  const links = [
    taskLink(edition, path, project.id, parent),
    taskLink(edition, path, project.id, programme.issuer),
    ...elsewhere.map((id) => taskLink(edition, path, id, area) ?? taskLink(edition, path, id, issuerOf(edition, id))),
  ];
  const others = links.flatMap((link) => (link === undefined || relativeHref(path, path) === link.href ? [] : [link]));
  return [...new Map(others.map((link) => [link.href, link] as const)).values()];
}

function issuerOf({ model }: Edition, project: string): string {
  return model.programmes.get(model.projects.get(project)?.programme ?? '')?.issuer ?? '';
}

/** A link to the page of a project in exactly that area; undefined if it has none. */
function taskLink(edition: Edition, path: SitePath, projectId: string, area: string): Link | undefined {
  const { codes, projects, programmes, areas } = edition.model;
  const project = projects.get(projectId);
  const programme = programmes.get(project?.programme ?? '');
  if (project === undefined || programme === undefined) return undefined;
  const code = codes.get(programme.issuer === area ? `project:${projectId}` : `assignment:${projectId}@${area}`);
  const words = `${areas.get(area)?.name ?? area}：${project.title}（${programme.year}年${levelName(edition.model, programme)}）`;
  return code && { words, href: relativeHref(path, pageOfCode(code)) };
}
