import { formatCivilDate } from '../../domain/value/civil-date.ts';
import type { Code } from '../../domain/code/code.ts';
import { areaPath, pageOfCode, type SitePath, yearPath } from '../../domain/publication/page-path.ts';
import type { Link } from '../address.ts';
import { type AnswerView, answerViews } from '../opinion/answer.ts';
import { type SurveyPart, surveyPart } from '../opinion/survey.ts';
import { type MentionView, mentionView } from '../mention.ts';
import { type AbsenceView, absenceOf } from './absence.ts';
import { type AreaTable, areaTable } from './area-table.ts';
import { type CodeView, codeView } from '../code/code-card.ts';
import { commitmentWords, otherOrdinals } from './commitment.ts';
import { type ContactView, contactView } from '../code/contact.ts';
import { type ContradictionView, contradictionsOf } from './contradiction.ts';
import { recordsWithOwnPart } from '../../findings/own-part.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { type FormView, formView } from '../code/feedback-form.ts';
import { type FigureView, figureView } from './figure.ts';
import { plainText } from '../figure/answer-piece.ts';
import { type PageHead, pageHead } from '../head.ts';
import { type StoryEntry, storyEntries } from './story.ts';
import { type HistoryView, historyView } from './history.ts';
import { type FundView, fundViews } from '../year/fund.ts';
import { type AcceptanceView, acceptanceView, standardLine } from '../year/acceptance.ts';
import { callbackNotices, type NoticeView, noticesOf } from './notice.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { type Stated, statedOf } from './stated.ts';
import { type RevisionView, revisionViews } from './revision.ts';
import { type InspectionView, inspectionViews } from '../oversight/inspection.ts';
import { type ProblemGroup, problemGroups } from '../oversight/problem.ts';
import { projectHonours } from '../../findings/honours.ts';
import { changeRules, projectMentions } from '../../findings/mentions.ts';
import { localWords } from '../../findings/answerable.ts';
import type { Model } from '../../content/model.ts';
import type { Task } from '../../findings/task.ts';
import { type HonourView, honourViews } from '../honour/honour.ts';
import { type UpdateView, updateView } from '../update/update.ts';
import { ownFeed } from '../own-feed.ts';
import { documentLinks, relatedLinks, type SiteLink, siteLinks } from './task-links.ts';
import { resultView } from '../year/year-end.ts';
import { withStop } from '../stop.ts';

/** The page that most scans reach: what one area has to do of one project, in reading order. */
export interface TaskPage {
  readonly head: PageHead;
  readonly kicker: string;
  /** The ordinals that other documents give the same thing. */
  readonly otherOrdinals: readonly Link[];
  readonly title: string;
  readonly areaName: string;
  /** Withdrawn, renamed, continued: before all else. */
  readonly notices: readonly NoticeView[];
  /** What it is, in everyday words: the portal's own, not a document's. */
  readonly plain: string | undefined;
  /** What is built here, in the words of the area's documents; empty where no document says it. */
  readonly lead: string;
  /** What else is stated of it in one line each. */
  readonly stated: readonly Stated[];
  /** The standard by which it is accepted, in one line above its figure; undefined where no plan at hand names one. */
  readonly standard: string | undefined;
  /** Said where nothing has been published yet; the page is then short. */
  readonly absence: AbsenceView | undefined;
  readonly contact: ContactView;
  /** One for each indicator; a project with one shows it at the top, one with several lists them there first. */
  readonly figures: readonly FigureView[];
  readonly revisions: readonly RevisionView[];
  readonly problems: readonly ProblemGroup[];
  readonly inspections: readonly InspectionView[];
  /** By what the task is accepted, and how far that has come. */
  readonly acceptance: AcceptanceView | undefined;
  /** The money put into it, newest first. */
  readonly funds: readonly FundView[];
  readonly history: HistoryView | undefined;
  /** What happened to it, oldest first, once there is more than that it was given. */
  readonly story: readonly StoryEntry[];
  readonly sites: readonly SiteLink[];
  /** The areas that share the task: below this area, or beside it. */
  readonly areas: AreaTable | undefined;
  readonly contradictions: readonly ContradictionView[];
  readonly documents: readonly Link[];
  readonly honours: readonly HonourView[];
  /** What documents say of it beside targets and reports; last, how tasks of the area may be changed. */
  readonly mentions: readonly MentionView[];
  readonly updates: readonly UpdateView[];
  /** The same project one level up, and the same thing in other lists. */
  readonly related: readonly Link[];
  readonly answers: readonly AnswerView[];
  readonly survey: SurveyPart | undefined;
  readonly code: CodeView;
  readonly form: FormView;
}

/** The page of a task that has a code. */
export function taskPage(snapshot: Snapshot, task: Task, code: Code): TaskPage {
  const { model } = snapshot;
  const path = pageOfCode(code);
  const { project, area } = task;
  const { programme } = project;
  const outcomes = task.indicators.map((indicator) => snapshot.outcome(indicator, area.id));
  const figures = outcomes.map((outcome) => figureView(snapshot, path, outcome));
  const revisions = outcomes.flatMap((outcome) => revisionViews(snapshot, path, outcome));
  const lead = leadOf(model, task, outcomes);
  return {
    head: headOf(
      snapshot,
      task,
      path,
      `${resultView(snapshot, path, task)?.sentence ?? ''}${project.plain ?? ''}${lead}` || figures.map(({ answer }) => plainText(answer)).join(''),
    ),
    kicker: commitmentWords(programme, project.commitment),
    otherOrdinals: otherOrdinals(snapshot, path, task),
    title: task.title,
    areaName: area.name,
    notices: [...noticesOf(snapshot, path, task), ...callbackNotices(revisions, outcomes)],
    plain: project.plain,
    lead,
    stated: statedOf(snapshot, path, task),
    standard: standardLine(model, task),
    absence: absenceOf(snapshot, path, task, outcomes),
    contact: contactView(snapshot, path, task),
    figures,
    revisions,
    problems: problemGroups(snapshot, path, recordsWithOwnPart(model, task, model.problemsOf)),
    inspections: inspectionViews(snapshot, path, recordsWithOwnPart(model, task, model.inspectionsOf)),
    acceptance: acceptanceView(snapshot, path, task, outcomes),
    funds: fundViews(snapshot, path, task),
    history: historyView(snapshot, path, outcomes),
    story: storyEntries(snapshot, path, task),
    areas: areaTable(snapshot, path, task),
    contradictions: contradictionsOf(snapshot, path, task),
    documents: documentLinks(snapshot, path, task, outcomes),
    honours: honourViews(snapshot, path, projectHonours(model, project.id, area.id)),
    mentions: [...projectMentions(model, project.id, area), ...changeRules(model, area.id, programme.year)].map((mention) =>
      mentionView(snapshot, path, mention, area.id),
    ),
    updates: (model.updates.get(project.id) ?? []).filter((update) => update.area === area.id).map((update) => updateView(snapshot, path, update)),
    sites: siteLinks(snapshot, path, task),
    related: relatedLinks(snapshot, path, task),
    answers: answerViews(snapshot, code),
    survey: surveyPart(snapshot, { task, site: undefined, code }),
    code: codeView(snapshot, { code, task, site: undefined }),
    form: formView(snapshot, path, code),
  };
}

function headOf(snapshot: Snapshot, task: Task, path: SitePath, lead: string): PageHead {
  const { project, area, title } = task;
  const { year } = project.programme;
  return pageHead(snapshot, {
    path,
    title: `${title}（${area.name}，${year}年）`,
    description: lead || title,
    column: '数据发布',
    above: [
      [area.name, areaPath(area.id)],
      [`${year}年`, yearPath(area.id, year)],
    ],
    ...ownFeed(snapshot, task),
    area: area.id,
  });
}

/** The local scope if it is written down; scopes are as old as their document, so a task that was changed since says so. */
function leadOf(model: Model, task: Task, outcomes: readonly Outcome[]): string {
  const scope = listedOnce(task.responsibilities.map((each) => each.scope)) ?? localWords(model, task, 'scope')?.words;
  const revised = outcomes.flatMap(({ revisions }) => revisions).at(-1);
  if (scope === undefined || scope === task.title) return '';
  const note = revised === undefined ? '' : `这项任务${formatCivilDate(revised.revisedOn)}调整过，以下面写的为准。`;
  return `${withStop(scope)}${note}`;
}

function listedOnce(texts: readonly (string | undefined)[]): string | undefined {
  const written = [...new Set(texts)].flatMap((text) => (text === undefined ? [] : [text]));
  return written.length === 0 ? undefined : written.join('；');
}
