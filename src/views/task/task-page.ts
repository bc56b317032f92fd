import { formatCivilDate } from '../../domain/value/civil-date.ts';
import type { Code } from '../../domain/code/code.ts';
import { areaPath, type Link, pageOfCode, type SitePath, yearPath } from '../address.ts';
import { type AnswerView, answerViews } from '../opinion/answer.ts';
import { type AreaTable, areaTable } from './area-table.ts';
import { revisionTargets } from './calculation.ts';
import { type CodeView, codeView } from './code-card.ts';
import { type ContactView, contactView } from './contact.ts';
import { type ContradictionView, contradictionView } from './contradiction.ts';
import type { Edition } from '../../findings/edition.ts';
import { type FormView, formView } from './feedback-form.ts';
import { type FigureView, figureView, shortFigure } from './figure.ts';
import { type PageHead, pageHead } from '../head.ts';
import { type HistoryView, historyView } from './history.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { sourceLink } from '../document/source-line.ts';
import type { StatusView } from './status.ts';
import { localWords } from '../../findings/answerable.ts';
import type { Model } from '../../content/model.ts';
import { commitmentWords } from './commitment.ts';
import type { Task } from '../../findings/task.ts';
import { documentLinks, relatedLinks, type SiteLink, siteLinks } from './task-links.ts';
import { targetWords } from '../words.ts';

/** The page that most scans reach: what one area has to do of one project, in reading order. */
export interface TaskPage {
  readonly head: PageHead;
  readonly kicker: string;
  readonly title: string;
  readonly areaName: string;
  /** What is done here, in one sentence; empty where the title says it already. */
  readonly lead: string;
  readonly requirements: string | undefined;
  /** Every indicator in a line: where it stands, before anything is explained. */
  readonly glance: readonly { readonly status: StatusView; readonly number: string; readonly words: string; readonly href: string }[];
  readonly contact: ContactView;
  readonly figures: readonly FigureView[];
  readonly revisions: readonly RevisionView[];
  readonly history: HistoryView | undefined;
  readonly sites: readonly SiteLink[];
  /** The areas that share the task: below this area, or beside it. */
  readonly areas: AreaTable | undefined;
  readonly otherContradictions: readonly ContradictionView[];
  readonly documents: readonly Link[];
  readonly updates: readonly { readonly title: string; readonly day: string; readonly paragraphs: readonly string[] }[];
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
  const { project, area } = task;
  const { programme } = project;
  const outcomes = project.indicators.map((indicator) => edition.outcome(indicator, area.id));
  const figures = outcomes.map((outcome) => figureView(edition, path, outcome));
  const numbers = outcomes.map(shortFigure);
  const lead = leadOf(model, task, outcomes);
  return {
    head: headOf(edition, task, path, lead),
    kicker: commitmentWords(programme, project.commitment),
    title: project.title,
    areaName: area.name,
    lead,
    requirements: localWords(model, task, 'requirements'),
    glance: figures.map(({ id, title, status }, index) => ({ status, number: numbers[index] ?? '', words: title, href: `#${id}` })),
    contact: contactView(edition, path, task),
    figures,
    revisions: outcomes.flatMap((outcome) => revisionViews(edition, path, outcome)),
    history: historyView(edition, path, outcomes),
    areas: areaTable(edition, path, task),
    otherContradictions: otherContradictions(edition, path, task, figures),
    documents: documentLinks(edition, path, task, outcomes),
    updates: (model.updates.get(project.id) ?? [])
      .filter((update) => update.area === area.id)
      .map(({ title, publishedOn, body }) => ({ title, day: formatCivilDate(publishedOn), paragraphs: body.split(/\n\s*\n/) })),
    sites: siteLinks(edition, path, task),
    related: relatedLinks(edition, path, task),
    answers: answerViews(edition, code),
    code: codeView(edition, { code, task, site: undefined }),
    form: formView(edition, path, code),
  };
}

function headOf(edition: Edition, { project, area }: Task, path: SitePath, lead: string): PageHead {
  const { year } = project.programme;
  return pageHead(edition, {
    path,
    title: `${project.title}（${area.name}，${year}年）`,
    description: lead || project.title,
    column: '数据发布',
    above: [
      [area.name, areaPath(area.id)],
      [`${year}年`, yearPath(area.id, year)],
    ],
  });
}

/** The local scope if it is written down, else every indicator with what is asked; scopes are as old as their document. */
function leadOf(model: Model, task: Task, outcomes: readonly Outcome[]): string {
  const { project } = task;
  const scope = listedOnce(task.responsibilities.map((each) => each.scope)) ?? localWords(model, task, 'scope');
  const words = scope ?? outcomes.map(taskWords).join('；');
  const revised = outcomes.flatMap(({ revisions }) => revisions).at(-1);
  const note = revised === undefined ? '' : `这项任务${formatCivilDate(revised.revisedOn)}调整过，以下面写的为准。`;
  return words === project.title ? note : `${withFullStop(words)}${note}`;
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
    .filter((each) => isIssuer || each.area === area.id)
    .filter(({ subject }) => !shown.has(subject))
    .map((each) => contradictionView(edition, path, each));
}
