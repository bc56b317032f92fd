import type { Code } from '../../domain/code/code.ts';
import { formatDayOrMonth } from '../../domain/value/day-or-month.ts';
import { type Site, siteObject, type SiteStage } from '../../domain/site/site.ts';
import { isTask, type Target } from '../../domain/task/target.ts';
import { localWords, phonesFor } from '../../findings/answerable.ts';
import type { SignFacts } from '../../signs/sign.ts';
import { leadNames } from '../task/contact.ts';
import type { Edition } from '../../findings/edition.ts';
import type { Task } from '../../findings/task.ts';
import { targetWords } from '../words.ts';

/** Which signs of an area to print. */
export interface SignChoice {
  area: string;
  /** Only this project and its sites. */
  project?: string | undefined;
}

/** What a code leads to: a task, or a site of that task. */
export interface SignedPlace {
  code: Code;
  task: Task;
  site: Site | undefined;
}

/**
 * What the signs of an area say: its tasks in list order, then its sites. What
 * has no code yet has no sign.
 */
export function signFacts(edition: Edition, { area, project }: SignChoice): SignFacts[] {
  const tasks = edition.tasksByArea.get(area) ?? [];
  const chosen = tasks.filter((task) => project === undefined || task.project.id === project);
  const sites = chosen.flatMap((task) => (edition.model.sitesOf.get(task.key) ?? []).map((site) => ({ site, task })));
  const all = [
    ...chosen.map((task) => ({ task, site: undefined, code: task.code })),
    ...sites.map(({ site, task }) => ({ task, site, code: edition.model.codes.get(siteObject(site)) })),
  ];
  return all.flatMap(({ task, site, code }) => (code === undefined ? [] : [signFactsOf(edition, { task, site, code })]));
}

/** What the sign of one code says: of a site, or of a task if there is none. */
export function signFactsOf(edition: Edition, { code, task, site }: SignedPlace): SignFacts {
  return { ...(site === undefined ? taskFacts(edition, task) : siteFacts(edition, site, task)), code };
}

/** The sign of a project in its area. */
function taskFacts(edition: Edition, task: Task): Omit<SignFacts, 'code'> {
  const { project } = task;
  const works = worksSentence(edition, task);
  return {
    programme: programmeWords(task),
    name: project.title,
    works: works === sentence(project.title) ? undefined : works,
    ...whoToCall(edition, task, undefined),
    planned: project.years ? `${project.years.from}年至${project.years.to}年` : `${project.programme.year}年度`,
  };
}

/** The sign of a site; who answers for it and whose list it is are its project's. */
function siteFacts(edition: Edition, site: Site, task: Task): Omit<SignFacts, 'code'> {
  return {
    programme: programmeWords(task),
    name: site.name,
    works: sentence(site.scope),
    ...whoToCall(edition, task, site.hotline),
    planned: plannedWords(site) ?? `${task.project.programme.year}年度`,
  };
}

function programmeWords({ project: { programme }, area, isIssuer }: Task): string {
  return isIssuer ? programme.title : `${programme.title}（${area.name}）`;
}

function whoToCall(edition: Edition, task: Task, siteHotline: string | undefined) {
  const { model } = edition;
  const leads = leadNames(edition, task);
  return {
    leadAgency: leads.length === 0 ? undefined : leads.join('、'),
    phone: phonesFor(model, task, siteHotline).find(({ owner }) => owner !== 'hotline')?.number,
    hotline: model.portal.hotline,
  };
}

/** Characters of a sentence that stays readable at the foot of a name. */
const longestSentence = 72;

/**
 * What is built, in one sentence: the area's own words, else the project's, else its targets, as many as are readable.
 * Words that may name a target since revised do not go on a wall: the targets in force do.
 */
function worksSentence(edition: Edition, task: Task): string | undefined {
  const { project, area, responsibilities } = task;
  const outcomes = project.indicators.map((indicator) => edition.outcome(indicator, area.id));
  const isRevised = outcomes.some(({ revisions }) => revisions.length > 0);
  const told = responsibilities.flatMap(({ scope }) => (scope === undefined ? [] : [scope]))[0] ?? localWords(edition.model, task, 'scope');
  if (told !== undefined && told.length <= longestSentence && !isRevised) return sentence(told);
  const targets = outcomes.flatMap(({ indicator: { text, unit, input }, target }) =>
    input || target === undefined || !isTask(target) ? [] : [worksWords(text, target, unit)],
  );
  return targetsSentence([...new Set(targets)]);
}

/** 城镇新增就业8150人; the amount in a name that has one (新增学位 700 个) is the whole list's and gives way to the area's. */
function worksWords(text: string, target: Target, unit: string | undefined): string {
  const isCounted = target.kind === 'number' || target.kind === 'pending';
  if (!isCounted || /[，。；]/.test(text)) return text.replace(/。$/, '');
  const ofList = unit === undefined ? undefined : [...text.matchAll(/ ?[0-9.]+ ?/g)].find(({ 0: amount, index }) => text.startsWith(unit, index + amount.length));
  const name = ofList === undefined ? text : text.replace(`${ofList[0]}${unit}`, '');
  return target.kind === 'pending' ? `${name}（任务待下达）` : `${name}${targetWords(target, unit)}`;
}

function targetsSentence(targets: readonly string[]): string | undefined {
  const shown = targets.filter((_, index) => targets.slice(0, index + 1).join('；').length <= longestSentence);
  if (shown.length === 0) return undefined;
  return sentence(`${shown.join('；')}${shown.length < targets.length ? `，共${targets.length}项任务` : ''}`);
}

const stageVerbs: Readonly<Record<SiteStage, string>> = {
  preparing: '前期准备',
  tendering: '招投标',
  started: '开工',
  structureFinished: '主体完工',
  fittingOut: '后期装修',
  nearlyFinished: '基本完工',
  worksFinished: '完工',
  accepted: '终验',
  inUse: '交付使用',
};

/** 计划2023年6月开工，2024年12月完工 — planned dates, or expected ones where there is no plan. */
function plannedWords({ stages }: Site): string | undefined {
  const dated = stages.flatMap(({ stage, plannedOn, expectedOn }) => {
    const date = plannedOn ?? expectedOn;
    return date === undefined ? [] : [{ kind: plannedOn === undefined ? '预计' : '计划', words: formatDayOrMonth(date) + stageVerbs[stage] }];
  });
  if (dated.length === 0) return undefined;
  return dated.map(({ kind, words }, index) => (kind === dated[index - 1]?.kind ? words : kind + words)).join('，');
}

function sentence(words: string): string {
  return /[。！？]$/.test(words) ? words : `${words}。`;
}
