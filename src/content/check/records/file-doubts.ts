import type { IssueDraft } from '../../../domain/value/issue.ts';
import { cadenceNames } from '../../../domain/publication/circular.ts';
import { keysOf } from '../../../domain/value/keys.ts';
import type { Entries } from '../../entries.ts';
import { grouped } from '../../grouped.ts';
import type { Model } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** The name of a file says of what year and kind its records are. */
export const fileDoubtRule: Rule = {
  id: 'file-name-disagrees',
  sentence:
    '任务分解、责任分解的文件名以年份开头的，里面要有那一年清单的记录；通报的文件名以月、季、年等写法结尾的，与 cadence 相同；统一调度的清单，文件名以 -monitored 结尾。不合的提出提醒；确实如此的，写明理由登记为例外。',
  isWarning: true,
  find: (model, entries) => [...otherYear(model, entries), ...otherCadence(entries), ...otherLevel(entries)],
};

/** One message for a file: it was named or laid wrongly as a whole. */
function otherYear({ indicators, projects }: Model, { decompositions, responsibilities, places }: Entries): IssueDraft[] {
  const rows = [
    ...decompositions.map((at) => ({ at, year: indicators.get(at.indicator)?.project.programme.year })),
    ...responsibilities.map((at) => ({ at, year: projects.get(at.project)?.programme.year })),
  ];
  return [...grouped(rows, ({ at }) => places.get(at)?.file ?? '')].flatMap(([file, own]) => {
    const named = Number(/\/(20\d{2})(?=[-.])[^/]*$/.exec(file)?.[1]);
    const years = [...new Set(own.flatMap(({ year }) => year ?? []))];
    const [first] = own;
    if (first === undefined || Number.isNaN(named) || years.length === 0 || years.includes(named)) return [];
    const path = ['project' in first.at ? 'project' : 'indicator'];
    const what = `文件名是 ${named} 年的，里面的记录是 ${years.join('、')} 年清单的`;
    return [{ at: first.at, path, what, cure: '文件名错了的改名；编号的年份写错了的改编号；确实如此的登记例外', subject: file }];
  });
}

function otherCadence({ circulars }: Entries): IssueDraft[] {
  return circulars.flatMap((at) => {
    const named = keysOf(cadenceNames).find((cadence) => at.id.endsWith(`-${cadence}`));
    if (named === undefined || named === at.cadence) return [];
    const what = `写的是“${cadenceNames[at.cadence]}”，文件名是“${cadenceNames[named]}”的`;
    return [{ at, path: ['cadence'], what, cure: '核对是哪一种，改正 cadence；文件名错了的改名；确实如此的登记例外', subject: at.id }];
  });
}

function otherLevel({ programmes }: Entries): IssueDraft[] {
  return programmes.flatMap((at) => {
    const isNamed = at.id.endsWith('-monitored');
    if (isNamed === (at.level === 'monitored')) return [];
    const what = isNamed ? '文件名是统一调度的清单，级别却不是' : '级别写的是统一调度（monitored），文件名没有 -monitored';
    return [
      {
        at,
        path: ['level'],
        what,
        cure: '本级政府发布的清单写本级；汇总上级任务统一调度的，文件名写成 年份-monitored.yaml；确实如此的登记例外',
        subject: at.id,
      },
    ];
  });
}
