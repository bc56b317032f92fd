import { assignmentKey } from '../../../domain/task/assignment.ts';
import { doneCount, total } from '../../../domain/task/breakdown.ts';
import { isPrimary } from '../../../schedule/report-standing.ts';
import { doneIn } from '../../reported.ts';
import type { Acceptance } from '../../../domain/year/acceptance.ts';
import type { Evidence } from '../../../domain/year/evidence.ts';
import { compareDecimals, type Decimal } from '../../../domain/value/quantity.ts';
import { documentOf } from '../../../domain/value/source.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import type { Model } from '../../model.ts';
import { printedNumbers } from '../../printed-numbers.ts';
import type { Rule } from '../../rule.ts';

/** What a review says was reported, and how much the papers are of, beside the report that they prove. */
export const evidenceNumberRule: Rule = {
  id: 'evidence-numbers-disagree',
  sentence:
    '佐证材料的审核写“报了”多少的，与所对照的那一天的进展一致；材料名称里的数，不比那一天报的多；验收环节所录原文里的数，有最后一次报的数。不一致的提出提醒；核对后确实如此的，写明理由登记为例外。',
  isWarning: true,
  find: (model, { acceptances }) => [
    ...[...model.evidence.values()].flat().flatMap((at) => [...ofReason(at, model), ...ofMaterials(at, model)]),
    ...acceptances.flatMap((at) => ofAcceptance(at, model)),
  ],
};

/** What was reported for the day that the evidence is held against, in the unit of an indicator; told in parts, all of them and those done. */
interface Reported {
  readonly values: readonly Decimal[];
  readonly unit: string;
}

/** Only a project with one figure says which one is meant. */
function reportedFor({ project: id, area, asOf }: Evidence, { projects, reports }: Model): Reported | undefined {
  const [indicator, ...others] = projects.get(id)?.indicators.filter(({ input, subsetOf }) => !input && subsetOf === undefined) ?? [];
  if (indicator?.unit === undefined || others.length > 0) return undefined;
  const report = (reports.get(assignmentKey(indicator.id, area)) ?? []).findLast((each) => each.asOf === asOf);
  const { value, breakdown } = report ?? {};
  const parts = breakdown === undefined ? [] : [total(breakdown), doneCount(breakdown, indicator.doneAt ?? 'worksFinished')];
  const values = value === undefined ? parts : [value, ...parts];
  return values.length === 0 ? undefined : { values, unit: indicator.unit };
}

/** 报了12所完工: the reviewer says what was reported. */
function ofReason(at: Evidence, model: Model): IssueDraft[] {
  const reported = reportedFor(at, model);
  const words = /(?:上?报了|报的是|填报|报送)\s*\d[^，,。；;]*/u.exec((at.review?.reason ?? '').normalize('NFKC'))?.[0];
  if (reported === undefined || words === undefined || documentOf(at.source) !== undefined) return [];
  const printed = printedNumbers(words, reported.unit);
  if (printed.length === 0 || printed.some((each) => reported.values.some((value) => compareDecimals(each, value) === 0))) return [];
  return [found(at, ['review', 'reason'], `理由写“${words}”，截至 ${at.asOf} 的进展报的是 ${reported.values[0]}${reported.unit}`)];
}

function ofMaterials(at: Evidence, model: Model): IssueDraft[] {
  const reported = reportedFor(at, model);
  if (reported === undefined) return [];
  return at.materials.flatMap(({ title }, index) => {
    const more = printedNumbers(title, reported.unit).find((each) => reported.values.every((value) => compareDecimals(each, value) > 0));
    return more === undefined
      ? []
      : [
          found(
            at,
            ['materials', index, 'title'],
            `材料“${title}”写的是 ${more}${reported.unit}，截至 ${at.asOf} 的进展只报了 ${reported.values[0]}${reported.unit}`,
          ),
        ];
  });
}

/** 加装的21台电梯全部通过验收 beside 24 that were reported at the year's end. */
function ofAcceptance(at: Acceptance, model: Model): IssueDraft[] {
  const [indicator, ...others] = model.projects.get(at.project)?.indicators.filter(({ input, subsetOf }) => !input && subsetOf === undefined) ?? [];
  if (indicator?.unit === undefined || others.length > 0) return [];
  const { unit } = indicator;
  const last = (model.reports.get(assignmentKey(indicator.id, at.area)) ?? []).findLast(
    (each) => isPrimary(each, indicator) && doneIn(each, indicator) !== undefined,
  );
  const done = last && doneIn(last, indicator);
  if (last === undefined || done === undefined) return [];
  const known = [done, ...(last.breakdown === undefined ? [] : [total(last.breakdown)])];
  return at.steps.flatMap(({ source }, index) => {
    const printed = printedNumbers(documentOf(source)?.text ?? '', unit);
    if (printed.length === 0 || printed.some((each) => known.some((value) => compareDecimals(each, value) === 0))) return [];
    return [found(at, ['steps', index, 'source', 'text'], `所录原文里是 ${printed.join('、')}${unit}，截至 ${last.asOf} 报的是 ${done}${unit}`)];
  });
}

function found(at: Evidence | Acceptance, path: FieldPath, what: string): IssueDraft {
  return { at, path, what, cure: '对照材料和进展表改正其中一个；确实如此的登记例外', subject: assignmentKey(at.project, at.area) };
}
