import { isPossibleRank } from '../../../comparison/rank.ts';
import { assignmentKey } from '../../../domain/task/assignment.ts';
import { stageOfAll } from '../../../domain/task/breakdown.ts';
import { stageNames } from '../../../domain/task/stage.ts';
import { basisNames, type Report } from '../../../domain/task/report.ts';
import type { Indicator } from '../../../domain/task/programme.ts';
import { compareRatios, type Ratio, ratioOf } from '../../../domain/value/quantity.ts';
import { inUnit, isSameUnit } from '../../../domain/value/unit.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import { isPrimary } from '../../../schedule/report-standing.ts';
import type { Model } from '../../model.ts';
import { targetOn } from '../../reported.ts';
import type { Rule } from '../../rule.ts';
import { atDefinition } from './at-definition.ts';

/** Figures of a monthly row that cannot be what was meant. */
export const figureRules: readonly Rule[] = [
  {
    id: 'figure-implausible',
    sentence:
      '进展的一行至少要有一个数、一个阶段或一段文字；数不能是负数，不能是任务的十倍以上，以 % 计的水平不超过 100，人、户、所这样论个数的只能是整数；未开工的没有完成值，“阶段”与“分阶段”不能各说各的；百分比要写明是什么的百分比，不超过 1000，形象进度和验收率不超过 100；名次不大于有任务的区域数。已经更正的那一行只提出提醒。',
    find: (model) => [
      ...everyReport(model).flatMap((report) => implausible(report, model)),
      ...atDefinition(
        everyReport(model).flatMap((report) => excessive(report, model)),
        model,
        otherScaleOf,
      ),
      ...superseded(model),
    ],
  },
];

/** 0.95 of an indicator whose rows all tell of ninety and more. */
function otherScaleOf(at: Indicator, rows: readonly Report[]): IssueDraft | undefined {
  const values = rows.map(({ value = '', unit = '' }) => `${value}${unit}`);
  const what = `报来的 ${rows.length} 行（${values.slice(0, 3).join('、')}…）都是任务的十倍以上`;
  return { at, path: ['target'], what, cure: '对照发布清单的文件：多半是这里的数、单位或小数点写错了（95% 不写 0.95）', subject: at.id };
}

function everyReport({ reports }: Model): Report[] {
  return [...reports.values()].flat();
}

function implausible(report: Report, model: Model): IssueDraft[] {
  return [
    ...empty(report),
    ...negative(report),
    ...overPercent(report),
    ...overHundred(report, model),
    ...fraction(report),
    ...otherStage(report, model),
    ...unnamedPercent(report),
    ...overWhole(report),
    ...beyondRanked(report),
  ];
}

/** A corrected row is printed beside its correction. It may be what was reported then: it is told, and stops nothing. */
function superseded(model: Model): IssueDraft[] {
  const rows = [...model.corrections.values()].flat().map(({ before }) => before);
  const cure = '这一行已经更正。对照当时报的表：当时抄错的改正，当时就这样报的登记例外';
  return rows.flatMap((row) => implausible(row, model)).map((issue) => ({ ...issue, cure, isWarning: true }));
}

function empty(at: Report): IssueDraft[] {
  const { value, reportedPercent, stage, breakdown, narrative, judgement } = at;
  const isEmpty = [value, reportedPercent, stage, breakdown, judgement].every((each) => each === undefined) && narrative.trim() === '';
  return isEmpty
    ? [found(at, ['完成值'], '这一行没有写任何进展', '对照报来的表填完成值、百分比、阶段、分阶段或进展情况中的一项；报来的表里没有这一行的，才删去')]
    : [];
}

function negative(at: Report): IssueDraft[] {
  const wrong = (
    [
      ['完成值', at.value],
      ['文件百分比', at.reportedPercent],
    ] as const
  ).filter(([, value]) => value?.startsWith('-'));
  return wrong.map(([column, value]) => found(at, [column], `${value} 是负数`, '对照原文件改正；完成值只写累计数'));
}

const most: Ratio = { numerator: 1000n, denominator: 1n };
const hundred: Ratio = { numerator: 100n, denominator: 1n };

function overPercent(at: Report): IssueDraft[] {
  const { reportedPercent } = at;
  if (reportedPercent === undefined || compareRatios(ratioOf(reportedPercent), most) <= 0) return [];
  return [found(at, ['文件百分比'], `${reportedPercent}% 超过 1000%`, '核对是不是漏了小数点')];
}

function excessive(at: Report, model: Model): IssueDraft[] {
  const { value, unit } = at;
  const indicator = model.indicators.get(at.indicator);
  const asked = targetOn(at, model);
  const target = asked?.kind === 'number' ? ratioOf(asked.upTo ?? asked.value) : undefined;
  const done = value === undefined || indicator === undefined || !isPrimary(at, indicator) ? undefined : inUnit(value, unit, indicator.unit);
  if (done === undefined || target === undefined || target.numerator === 0n) return [];
  const times = { numerator: target.numerator * 10n, denominator: target.denominator };
  return compareRatios(ratioOf(done), times) > 0 ? [found(at, ['完成值'], `完成 ${value ?? ''}${unit ?? ''} 是任务的十倍以上`, '核对数字和计量单位')] : [];
}

/** 普及率 of 100.5 % does not exist; a percent of something else (增长) may be more. */
function overHundred(at: Report, model: Model): IssueDraft[] {
  const { value, unit } = at;
  const indicator = model.indicators.get(at.indicator);
  if (value === undefined || indicator?.unit === undefined || !isSameUnit(indicator.unit, '%') || !isSameUnit(unit ?? '%', '%')) return [];
  const target = targetOn(at, model);
  const isShare = indicator.isLevel || (target?.kind === 'number' && Number(target.value) <= 100);
  return isShare && Number(value) > 100 ? [found(at, ['完成值'], `${value}% 超过 100%`, '核对小数点；普及率、优良率这样的水平最多是 100')] : [];
}

const counted = /^[万亿]?(?:人|户|所|个|座|台|部|家|处|栋|套|张|件|名|辆|人次|户次|次|例|村|班|盏|口|棵|株|对)$/u;

/** Nobody builds half a school: 5.5 所, 260.4 人. */
function fraction(at: Report): IssueDraft[] {
  const { value, unit } = at;
  if (value === undefined || unit === undefined || !counted.test(unit)) return [];
  const whole = inUnit(value, unit, unit.replace(/^[万亿]/u, ''));
  return whole !== undefined && /\.\d*[1-9]/.test(whole)
    ? [found(at, ['完成值'], `${value}${unit} 不是整数`, '对照原文件改正；“万”“亿”写在单位里，如 0.26 和 万人')]
    : [];
}

/** 未开工 and 50公里 cannot both be; a stage of the whole beside parts is the one that all parts have reached. */
function otherStage(at: Report, model: Model): IssueDraft[] {
  const { stage, breakdown, value } = at;
  if (stage === undefined) return [];
  const common = breakdown === undefined ? undefined : stageOfAll(breakdown);
  if (common !== undefined && common !== stage) {
    return [
      found(
        at,
        ['阶段'],
        `“阶段”写的是“${stageNames[stage]}”，“分阶段”里还有“${stageNames[common]}”`,
        '整个任务到了哪一步看最慢的一部分；填了“分阶段”，“阶段”可以不填',
      ),
    ];
  }
  const isMoney = model.indicators.get(at.indicator)?.input === true;
  return stage === 'notStarted' && value !== undefined && Number(value) > 0 && !isMoney
    ? [found(at, ['阶段'], `“阶段”写的是“${stageNames.notStarted}”，完成值却是 ${value}${at.unit ?? ''}`, '对照原文件改正其中一个')]
    : [];
}

function unnamedPercent(at: Report): IssueDraft[] {
  if (at.reportedPercent === undefined || at.basis !== undefined) return [];
  return [found(at, ['百分比含义'], '写了百分比，没有写是什么的百分比', '在“百分比含义”填 完成率、形象进度、投资完成率、开工率 或 验收率')];
}

/** Works are never further than finished, and no more is accepted than there is. */
function overWhole(at: Report): IssueDraft[] {
  const { reportedPercent, basis } = at;
  if (reportedPercent === undefined || (basis !== 'physical' && basis !== 'accepted') || compareRatios(ratioOf(reportedPercent), hundred) <= 0) return [];
  return [found(at, ['文件百分比'], `${basisNames[basis]} ${reportedPercent}% 超过 100%`, '核对小数点；是完成率的，“百分比含义”填 完成率')];
}

function beyondRanked(at: Report): IssueDraft[] {
  if (at.rank === undefined || at.rankOf === undefined || isPossibleRank(at.rank, at.rankOf)) return [];
  return [found(at, ['名次'], `名次是第 ${at.rank}，有任务的区域只有 ${at.rankOf} 个`, '对照原文件改正其中一个')];
}

function found(at: Report, path: FieldPath, what: string, cure: string): IssueDraft {
  return { at, path, what, cure, subject: assignmentKey(at.indicator, at.area) };
}
