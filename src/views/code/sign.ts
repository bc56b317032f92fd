import type { Code } from '../../domain/code/code.ts';
import type { Area } from '../../domain/task/area.ts';
import { formatDayOrMonth } from '../../domain/value/day-or-month.ts';
import { type Site, siteObject } from '../../domain/site/site.ts';
import { isTask, type Target } from '../../domain/task/target.ts';
import { localWords, phonesFor } from '../../findings/answerable.ts';
import type { SignFacts } from '../../signs/sign.ts';
import { leadNames } from './contact.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import type { Task } from '../../findings/task.ts';
import { siteVerbs } from '../figure/doing.ts';
import { targetWords, yearsWords } from '../words.ts';
import { signSources } from './sign-source.ts';

/** Which signs of an area to print. */
export interface SignChoice {
  area: string;
  /** Only this project and its sites. */
  project?: string | undefined;
}

/** What a code leads to: a task, or a site of that task. */
export interface SignedObject {
  code: Code;
  task: Task;
  site: Site | undefined;
}

/**
 * What the signs of an area say: its tasks in list order, then its sites. What
 * has no code yet has no sign.
 */
export function signFacts(snapshot: Snapshot, { area, project }: SignChoice): SignFacts[] {
  const tasks = snapshot.tasksByArea.get(area) ?? [];
  const chosen = tasks.filter((task) => project === undefined || task.project.id === project);
  const sites = chosen.flatMap((task) => (snapshot.model.sitesOf.get(task.key) ?? []).map((site) => ({ site, task })));
  const all = [
    ...chosen.map((task) => ({ task, site: undefined, code: task.code })),
    ...sites.map(({ site, task }) => ({ task, site, code: snapshot.model.codes.get(siteObject(site)) })),
  ];
  return all.flatMap(({ task, site, code }) => (code === undefined ? [] : [signFactsOf(snapshot, { task, site, code })]));
}

/** What the sign of one code says: of a site, or of a task if there is none. */
export function signFactsOf(snapshot: Snapshot, { code, task, site }: SignedObject): SignFacts {
  const facts = site === undefined ? taskFacts(snapshot, task) : siteFacts(snapshot, site, task);
  return { ...listFacts(snapshot, task), ...facts, code };
}

/** Who puts it up: the government of the area that has the task, never that of a list from above; and whose list it is. */
function listFacts({ model }: Snapshot, { project: { programme }, area, isIssuer }: Task): Pick<SignFacts, 'government' | 'programme' | 'isSpecimen'> {
  return {
    government: governmentOf(area),
    programme: isIssuer ? programme.title : `${programme.title}（${area.name}）`,
    isSpecimen: model.portal.isDemonstration,
  };
}

/** The government of an area; 新区、园区, 市本级 and 乡镇、街道 are governed by bodies whose names the content does not give. */
export function governmentOf({ name, kind }: Area): string | undefined {
  return kind === 'zone' || kind === 'prefectureOwn' || kind === 'township' ? undefined : `${name}人民政府`;
}

/** The sign of a project in its area. */
function taskFacts(snapshot: Snapshot, task: Task): Omit<SignFacts, 'code' | 'programme'> {
  const { span } = task;
  const works = worksSentence(snapshot, task);
  return {
    name: task.title,
    works: works === sentence(task.title) ? undefined : works,
    ...whoToCall(snapshot, task, undefined),
    amount: amountWords(snapshot, task),
    planned: yearsWords(span),
    from: signSources(task),
  };
}

/** The sign of a site; who answers for it and whose list it is are its project's. */
function siteFacts(snapshot: Snapshot, site: Site, task: Task): Omit<SignFacts, 'code' | 'programme'> {
  const works = sentence(site.scope);
  const [planned, expected] = [datesWords(site, 'plannedOn'), datesWords(site, 'expectedOn')];
  return {
    name: site.name,
    works: works === sentence(site.name) ? undefined : works,
    ...whoToCall(snapshot, task, site.hotline),
    address: site.address,
    owner: site.owner,
    contractor: site.contractor,
    supervisor: site.supervisor,
    planned: planned ?? (expected === undefined ? yearsWords(task.span) : undefined),
    expected,
    from: signSources(task, site),
  };
}

/** The money that a list promises as an input: 投入资金1200万元. */
function amountWords(snapshot: Snapshot, { indicators, area }: Task): string | undefined {
  const amounts = indicators
    .filter(({ input }) => input)
    .map((indicator) => snapshot.outcome(indicator, area.id))
    .flatMap(({ indicator: { text, unit }, target }) => (target?.kind === 'number' ? [worksWords(text, target, unit)] : []));
  return amounts.length === 0 ? undefined : amounts.join('；');
}

function whoToCall(snapshot: Snapshot, task: Task, siteHotline: string | undefined) {
  const { model } = snapshot;
  const leads = leadNames(snapshot, task);
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
function worksSentence(snapshot: Snapshot, task: Task): string | undefined {
  const { indicators, area, responsibilities } = task;
  const outcomes = indicators.map((indicator) => snapshot.outcome(indicator, area.id));
  const isRevised = outcomes.some(({ revisions }) => revisions.length > 0);
  const told = responsibilities.flatMap(({ scope }) => (scope === undefined ? [] : [scope]))[0] ?? localWords(snapshot.model, task, 'scope')?.words;
  if (told !== undefined && told.length <= longestSentence && !isRevised) return sentence(told);
  const targets = outcomes.flatMap(({ indicator: { text, unit, input }, target }) =>
    input || target === undefined || !isTask(target) ? [] : [worksWords(text, target, unit)],
  );
  return targetsSentence([...new Set(targets)]);
}

/**
 * 城镇新增就业8150人; the amount at the end of a name that has one (新增学位 700 个) is the whole list's and gives way to
 * the area's. A requirement in words stands for its name where the name alone asks for nothing (“一网通办”事项).
 */
function worksWords(text: string, target: Target, unit: string | undefined): string {
  if (target.kind === 'text' && (unit !== undefined || target.text.includes(text))) return target.text.replace(/。$/, '');
  const isCounted = target.kind === 'number' || target.kind === 'pending' || target.kind === 'undecided';
  if (!isCounted || /[，。；]/.test(text)) return text.replace(/。$/, '');
  const ofList = unit !== undefined && text.endsWith(unit) ? / ?[0-9.]+ ?$/.exec(text.slice(0, -unit.length))?.[0] : undefined;
  const name = ofList === undefined ? text : text.slice(0, -`${ofList}${unit}`.length);
  if (target.kind === 'pending') return `${name}（任务待下达）`;
  return `${name}${targetWords(target, unit)}${target.kind === 'undecided' ? '（文件没有写明适用哪一条）' : ''}`;
}

function targetsSentence(targets: readonly string[]): string | undefined {
  const shown = targets.filter((_, index) => targets.slice(0, index + 1).join('；').length <= longestSentence);
  if (shown.length === 0) return undefined;
  const rest = targets.length - shown.length;
  return `${sentence(shown.join('；'))}${rest === 0 ? '' : `另有${rest}项任务，扫码可看。`}`;
}

/** 2023年6月开工，2024年12月完工 — all dates of one kind, in the order of the stages. */
function datesWords({ stages }: Site, kind: 'plannedOn' | 'expectedOn'): string | undefined {
  const dated = stages.flatMap(({ stage, [kind]: date }) => (date === undefined ? [] : [formatDayOrMonth(date) + siteVerbs[stage]]));
  return dated.length === 0 ? undefined : dated.join('，');
}

/** With a full stop where it has no mark of its own. */
export function sentence(words: string): string {
  return /[。！？]$/.test(words) ? words : `${words}。`;
}
