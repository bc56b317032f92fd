import { assignmentKey } from '../../../domain/task/assignment.ts';
import type { Indicator, Project } from '../../../domain/task/programme.ts';
import { type Stage, stageNames } from '../../../domain/task/stage.ts';
import { type Operator, operatorNames } from '../../../domain/task/target.ts';
import { countsInDigits } from '../../../domain/value/han-number.ts';
import { compareDecimals, type Decimal } from '../../../domain/value/quantity.ts';
import { documentOf } from '../../../domain/value/source.ts';
import type { IssueDraft } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';
import type { Model } from '../../model.ts';
import { plainNumber, printedNumbers } from '../../printed-numbers.ts';
import type { Rule } from '../../rule.ts';

/** A target beside the words of its own project: 提质改造12所学校 is neither 120所 nor 12处. */
export const targetWordRule: Rule = {
  id: 'target-words-disagree',
  sentence:
    '项目只有一个指标的，名称里写的数与任务一致；任务的计量单位与名称、原文里同一个数后面的单位一致；阶段和比较词与目标的原文一致；写明待下达的，原文里没有这个单位的数；责任分解和取消原因里数的，与任务一致。不一致的提出提醒；核对后确实如此的，写明理由登记为例外。',
  isWarning: true,
  find: (model, entries) => {
    const own = [...model.indicators.values()].flatMap((at) => [...otherNumber(at), ...otherUnit(at), ...otherForm(at)].slice(0, 1));
    const doubted = new Set(own.map(({ at }) => at));
    // A target that its own title denies is told once, not again at every text that counts right.
    return [...own, ...ofOthers(model, entries, (project) => project.indicators.some((each) => doubted.has(each)))];
  },
};

/** What stands behind a number and counts things. */
const measures = '所处台套座栋间户人件项辆名株盏亩';

function otherNumber(at: Indicator): IssueDraft[] {
  const value = numberOf(at);
  if (value === undefined || at.unit === undefined) return [];
  for (const words of ownTitles(at)) {
    const printed = printedNumbers(words, at.unit);
    if (printed.length > 0 && !printed.some((each) => compareDecimals(each, value) === 0)) {
      return [found(at, 'target', `任务写的是 ${value}${at.unit}，名称“${words}”里是 ${printed.join('、')}${at.unit}`)];
    }
  }
  return [];
}

function otherUnit(at: Indicator): IssueDraft[] {
  const value = numberOf(at);
  const { unit, source } = at;
  if (value === undefined || unit === undefined || !measures.includes(unit)) return [];
  const behind = new RegExp(`(?<![\\d.])${value.replace('.', '\\.')}\\s*([${measures}])`, 'gu');
  for (const words of [...ownTitles(at), documentOf(source)?.text ?? '']) {
    const behindIt = [...words.normalize('NFKC').matchAll(behind)].map(([, measure]) => measure);
    const [other] = behindIt;
    if (other !== undefined && !behindIt.includes(unit)) return [found(at, 'unit', `计量单位写的是“${unit}”，“${words.slice(0, 40)}”里是 ${value}${other}`)];
  }
  return [];
}

const stageWords: ReadonlyArray<readonly [Stage, RegExp]> = [
  ['inUse', /交付使用|投入使用|投用|启用|营业/u],
  ['worksFinished', /(?<!主体)(?:完工|竣工|建成|完成建设)/u],
  ['structureFinished', /主体(?:结构)?(?:全部)?(?:完工|封顶)/u],
  ['started', /开工|启动建设|动工/u],
];
const operatorWords: ReadonlyArray<readonly [Operator, RegExp]> = [
  ['atLeast', /不低于|不少于|不小于|至少|以上/u],
  ['moreThan', /超过|多于|高于/u],
  ['about', /左右|上下|大约|约\d/u],
];

/** 年内开工 beside the stage 交付使用, 不低于 beside 左右: the furthest word counts. */
function otherForm(at: Indicator): IssueDraft[] {
  const { target } = at;
  if (typeof target !== 'object') return [];
  if (target.kind === 'pending') return printedThough(at);
  if (target.kind === 'stage') {
    const told = stageWords.find(([, words]) => words.test(target.text))?.[0];
    return told === undefined || told === target.stage || stageNames[target.stage] === target.text
      ? []
      : [found(at, 'target', `阶段写的是“${stageNames[target.stage]}”，目标的原文是“${target.text}”`)];
  }
  if (target.kind !== 'number' || target.operator === undefined) return [];
  const { operator } = target;
  const told = operatorWords.filter(([, words]) => words.test(target.text)).map(([each]) => each);
  return told.length === 0 || told.includes(operator) ? [] : [found(at, 'target', `比较词写的是“${operatorNames[operator]}”，目标的原文是“${target.text}”`)];
}

/** 待下达 beside 提质改造12所学校: the words have the number that is said to be awaited. */
function printedThough(at: Indicator): IssueDraft[] {
  const { unit, source } = at;
  const words = [...ownTitles(at), documentOf(source)?.text ?? ''];
  const [printed] = unit === undefined ? [] : words.flatMap((text) => printedNumbers(countsInDigits(text, [unit]), unit));
  return printed === undefined ? [] : [found(at, 'target', `写的是任务待下达，原文里有 ${printed}${unit}`)];
}

/** 十二所学校 in the scope of a project of 11, 五座水库 in the reason for giving up six. */
function ofOthers(model: Model, { responsibilities }: Entries, isDoubted: (project: Project) => boolean): IssueDraft[] {
  const scopes = responsibilities.flatMap((at) => {
    const project = model.projects.get(at.project);
    if (project === undefined || isDoubted(project)) return [];
    return (['scope', 'requirements'] as const).flatMap((field) =>
      counted(project, at.area, at[field], model).map((what) => ({ at, path: [field], what, subject: assignmentKey(at.project, at.area) })),
    );
  });
  const reasons = [...model.projects.values()]
    .filter((at) => !isDoubted(at))
    .flatMap((at) =>
      counted(at, at.programme.issuer.id, at.withdrawal?.reason, model).map((what) => ({ at, path: ['withdrawal', 'reason'], what, subject: at.id })),
    );
  return [...scopes, ...reasons].map((each) => ({ ...each, cure: '对照原文件改正其中一个；说的是另外的数，登记例外' }));
}

/** What a text counts in the unit of a project's only figure, where nobody was ever asked that many. */
function counted({ indicators: [indicator, ...others] }: Project, area: string, text: string | undefined, { allocations, revisions }: Model): string[] {
  if (text === undefined || indicator?.unit === undefined || !measures.includes(indicator.unit) || others.length > 0) return [];
  const asked = [
    ...[...(allocations.get(indicator.id)?.values() ?? [])].map(({ target }) => target),
    ...(revisions.get(assignmentKey(indicator.id, area)) ?? []).flatMap(({ before, after }) => [before, after]),
  ].flatMap((target) => (target.kind === 'number' ? [target.value, ...(target.upTo === undefined ? [] : [target.upTo])] : []));
  const printed = printedNumbers(countsInDigits(text, [indicator.unit]), indicator.unit);
  if (asked.length === 0 || printed.length === 0 || printed.some((each) => asked.some((value) => compareDecimals(each, value) === 0))) return [];
  return [`“${text.slice(0, 40)}”里是 ${printed.join('、')}${indicator.unit}，任务是 ${[...new Set(asked)].slice(0, 3).join('、')}${indicator.unit}`];
}

/** Titles that speak of this indicator alone. */
function ownTitles({ project, text }: Indicator): string[] {
  return project.indicators.length === 1 ? [text, project.title] : [];
}

/** The target where it is one plain number. */
function numberOf({ target }: Indicator): Decimal | undefined {
  return typeof target === 'string' ? plainNumber(target) : undefined;
}

function found(at: Indicator, field: string, what: string): IssueDraft {
  return { at, path: [field], what, cure: '对照原文件改正其中一个；确实如此的登记例外', subject: at.id };
}
