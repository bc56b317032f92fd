import { assignmentKey } from '../../../domain/task/assignment.ts';
import type { Report } from '../../../domain/task/report.ts';
import { compareDecimals } from '../../../domain/value/quantity.ts';
import type { IssueDraft } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';
import type { Model } from '../../model.ts';
import { targetOn } from '../../reported.ts';
import type { Rule } from '../../rule.ts';

/** Levels (普及率、补贴标准) are no amounts, and do not fall below where they began. */
export const levelDoubtRule: Rule = {
  id: 'level-doubtful',
  sentence:
    '名称里说的是率、比例、占比，单位是 %，却没有写 isLevel 的；水平类指标报的数比原来的标准还低、像是把百分比写成了小数的；目标比原来的标准还低、超过 100% 的，提出提醒；确实如此的，写明理由登记为例外，就不再提醒。',
  isWarning: true,
  find: (model, entries) => {
    const atLists = [...ownTargets(model), ...countedUp(model)];
    const told = new Set(atLists.map(({ at }) => ('id' in at ? at.id : '')));
    const rows = [...model.reports.values()].flat().filter(({ indicator }) => !told.has(indicator));
    return [...unmarked(model, entries), ...atLists, ...targets(model), ...rows.flatMap((at) => ofReport(at, model))];
  },
};

const cure = '对照原文件核对；写错的改正；确实如此的登记例外';

function unmarked({ indicators }: Model, { programmes }: Entries): IssueDraft[] {
  return programmes.flatMap((at) =>
    at.commitments.flatMap(({ projects }, commitment) =>
      projects.flatMap(({ indicators: own }, project) =>
        own.flatMap(({ text, unit, isLevel }, index) => {
          if (isLevel || unit !== '%' || !/率|比例|占比/u.test(text)) return [];
          const path = ['commitments', commitment, 'projects', project, 'indicators', index, 'unit'];
          const what = `“${text}”以 % 计，说的是一个水平，没有写 isLevel: true：按完成数算，会把 90% 与 95% 相除`;
          return [
            {
              at,
              path,
              what,
              cure: '水平加上 isLevel: true；确实是完成数的登记例外',
              subject: [...indicators.values()].find((each) => each.text === text)?.id ?? text,
            },
          ];
        }),
      ),
    ),
  );
}

/** A list's own target, where it falls below where it began or is more than all. */
function ownTargets({ indicators, allocations }: Model): (IssueDraft & { at: object })[] {
  return [...indicators.values()].flatMap((at) => {
    const target = allocations.get(at.id)?.get(at.project.programme.issuer.id)?.target;
    if (target?.kind !== 'number') return [];
    const { value, baseline, text } = target;
    const tell = (what: string) => [{ at, path: ['target'], what, cure, subject: at.id }];
    if (baseline !== undefined && compareDecimals(value, baseline) < 0 && !/降|减|压/u.test(text))
      return tell(`从 ${baseline} 提高到 ${value}：写反了，或者写错了一个数`);
    return at.isLevel && at.unit === '%' && Number(value) > 100 ? tell(`目标是 ${value}%，超过了 100%`) : [];
  });
}

/** A level stays near its target all year; what grows to three times itself and more is an amount. */
const timesGrown = 3;

function countedUp({ indicators, reports, allocations }: Model): (IssueDraft & { at: object })[] {
  return [...indicators.values()].flatMap((at) => {
    if (!at.isLevel || at.unit === '%') return [];
    const area = at.project.programme.issuer.id;
    const values = (reports.get(assignmentKey(at.id, area)) ?? []).flatMap(({ value }) => (value === undefined ? [] : [Number(value)]));
    const [first = 0, last = 0] = [values[0], values.at(-1)];
    const target = allocations.get(at.id)?.get(area)?.target;
    const isGrowing =
      values.length >= timesGrown && values.every((value, index) => value >= (values[index - 1] ?? 0)) && last >= first * timesGrown && first > 0;
    if (!isGrowing || target?.kind !== 'number' || first * 5 >= Number(target.value)) return [];
    const what = `写的是水平（isLevel），报的数从 ${first} 一直增加到 ${last}，像是累计完成的数`;
    return [{ at, path: ['isLevel'], what, cure: '是完成数的，删去 isLevel；确实是水平的登记例外', subject: at.id }];
  });
}

function targets({ decompositions, indicators }: Model): IssueDraft[] {
  return decompositions.flatMap((at) =>
    [...at.shares].flatMap(([area, target]) => {
      if (target.kind !== 'number') return [];
      const { value, baseline } = target;
      const subject = assignmentKey(at.indicator, area);
      const { text = at.text, unit = '', isLevel = false } = indicators.get(at.indicator) ?? {};
      const tell = (what: string) => [{ at, path: ['shares', area], what: `“${text}”${what}`, cure, subject }];
      if (baseline !== undefined && compareDecimals(value, baseline) < 0) return tell(`从 ${baseline} 提高到 ${value}：目标比原来还低`);
      return isLevel && unit === '%' && Number(value) > 100 ? tell(`的目标是 ${value}%，超过了 100%`) : [];
    }),
  );
}

function ofReport(at: Report, model: Model): IssueDraft[] {
  const indicator = model.indicators.get(at.indicator);
  const target = targetOn(at, model);
  if (indicator?.isLevel !== true || at.value === undefined || target?.kind !== 'number') return [];
  const subject = assignmentKey(at.indicator, at.area);
  const unit = indicator.unit ?? '';
  const isFraction = unit === '%' && Number(at.value) <= 1.5 && Number(target.value) >= 10;
  if (isFraction) return [{ at, path: ['完成值'], what: `报的是 ${at.value}%，目标是 ${target.value}%：是不是把百分比写成了小数`, cure, subject }];
  if (target.baseline !== undefined && compareDecimals(at.value, target.baseline) < 0) {
    return [{ at, path: ['完成值'], what: `报的是 ${at.value}${unit}，比原来的 ${target.baseline}${unit} 还低`, cure, subject }];
  }
  return Number(at.value) * 5 < Number(target.value) && Number(at.value) > 0
    ? [{ at, path: ['完成值'], what: `报的是 ${at.value}${unit}，目标是 ${target.value}${unit}：水平不到目标的五分之一，是不是少打了一位`, cure, subject }]
    : [];
}
