import type { Indicator } from '../../domain/task/programme.ts';
import { compareDecimals, type Decimal } from '../../domain/value/quantity.ts';
import { documentOf } from '../../domain/value/source.ts';
import type { IssueDraft } from '../../domain/value/issue.ts';
import type { Model } from '../model.ts';
import { plainNumber, printedNumbers } from '../printed-numbers.ts';
import type { Rule } from '../rule.ts';

/** A target beside the words of its own project: 提质改造12所学校 is neither 120所 nor 12处. */
export const targetWordRule: Rule = {
  id: 'target-words-disagree',
  sentence:
    '项目只有一个指标的，名称里写的数与任务一致；任务的计量单位与名称、原文里同一个数后面的单位一致。不一致的提出提醒；核对后确实如此的，写明理由登记为例外。',
  isWarning: true,
  find: ({ indicators }: Model) => [...indicators.values()].flatMap((at) => [...otherNumber(at), ...otherUnit(at)].slice(0, 1)),
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
