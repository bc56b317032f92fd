import type { Decomposition } from '../../../domain/task/allocation.ts';
import { assignmentKey } from '../../../domain/task/assignment.ts';
import type { Indicator } from '../../../domain/task/programme.ts';
import { defaultMeasure, type Report } from '../../../domain/task/report.ts';
import { differsByMultiple, inUnit, isSameUnit } from '../../../domain/value/unit.ts';
import type { IssueDraft } from '../../../domain/value/issue.ts';
import { isPrimary } from '../../../schedule/report-standing.ts';
import type { Model } from '../../model.ts';
import type { Rule } from '../../rule.ts';
import { atDefinition } from './at-definition.ts';

/** Units of rows and tables that are not their indicator's. */
export const unitMismatchRule: Rule = {
  id: 'unit-mismatch',
  sentence: '完成值的计量单位要与指标的单位一致，或只差“万”“亿”、公里和米这样能换算的倍数；分解表的也是。',
  find: (model) => [
    ...atDefinition(
      [...model.reports.values()].flat().flatMap((report) => foreignUnit(report, model)),
      model,
      otherUnitOf,
    ),
    ...model.decompositions.flatMap((row) => foreignTable(row, model)),
  ],
};

/** 名 of an indicator whose twelve rows all count 人次. */
function otherUnitOf(at: Indicator, rows: readonly Report[]): IssueDraft | undefined {
  const units = [...new Set(rows.map(({ unit }) => unit))];
  if (units.length > 1) return undefined;
  const what = `计量单位写的是“${at.unit ?? ''}”，报来的 ${rows.length} 行都是“${units[0] ?? ''}”`;
  return { at, path: ['unit'], what, cure: '对照发布清单的文件：多半是这里写错了；报来的都错了的，逐行改正', subject: at.id };
}

function foreignUnit(at: Report, model: Model): IssueDraft[] {
  const indicator = model.indicators.get(at.indicator);
  const { value, unit } = at;
  if (value === undefined || unit === undefined || indicator === undefined || !isPrimary(at, indicator) || at.measure !== defaultMeasure) return [];
  if (indicator.unit === undefined || inUnit(value, unit, indicator.unit) !== undefined) return [];
  if (unit.startsWith(indicator.unit) && indicator.text.includes(unit.slice(indicator.unit.length))) return [];
  return [
    {
      at,
      path: ['单位'],
      what: `单位写的是“${unit}”，指标的单位是“${indicator.unit}”`,
      cure: '先核对这一行的“指标”写没写错；单位抄错的，改成指标的单位；确实是另一种口径的，在“口径”写明',
      subject: assignmentKey(at.indicator, at.area),
    },
  ];
}

function foreignTable(at: Decomposition, { indicators }: Model): IssueDraft[] {
  const [own, wanted] = [at.unit, indicators.get(at.indicator)?.unit];
  if (own === undefined || wanted === undefined || isSameUnit(own, wanted) || differsByMultiple(own, wanted)) return [];
  return [
    {
      at,
      path: ['unit'],
      what: `本表的单位写的是“${own}”，指标的单位是“${wanted}”`,
      cure: '对照原表改正其中一个；同一个单位的不同叫法，照指标的写',
      subject: at.indicator,
    },
  ];
}
