import { monthOf } from '../../../domain/value/civil-date.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import { nearestWords } from '../../file/nearest.ts';
import type { Rule } from '../../rule.ts';
import type { Entries } from '../../entries.ts';
import type { Model } from '../../model.ts';
import { codesOfAreas, ownerOf } from '../../code-owner.ts';

/** Rules of what is published about residents' opinions. */
export const answerRules: readonly Rule[] = [
  {
    id: 'answer-reference',
    sentence:
      '公开的答复、意见统计、问卷、打开次数和现场核验写到的亮码必须已经发放，并且是本区域或上级、下级区域的，问卷问的是项目或点位，不是办事服务，承办单位必须已经登记。',
    find: (model, entries) => [...unknownCodes(entries), ...foreignCodes(model, entries), ...ofServices(entries), ...unknownUnits(model, entries)],
  },
  {
    id: 'answer-count',
    sentence: '某区域某月收到的意见里公开了几件，答复文件就应当有几份。',
    find: (_model, entries) => miscounts(entries),
  },
];

/** A record that names a code, and where. */
interface Coded {
  readonly at: { readonly area: string };
  readonly path: FieldPath;
  readonly code: string;
}

function codedRecords({ answers, surveyResults, pageReads, glances }: Entries): Coded[] {
  return [
    ...[...answers, ...surveyResults].flatMap((at) => (at.code === undefined ? [] : [{ at, path: ['code'], code: at.code }])),
    ...[...pageReads, ...glances].flatMap((at) => at.codes.map(({ code }, index) => ({ at, path: ['codes', index, 'code'], code }))),
  ];
}

function unknownCodes(entries: Entries): IssueDraft[] {
  const issued = new Set<string>(entries.codeEvents.map(({ code }) => code));
  // Without any line of the registry that is what is told, at the registry.
  if (issued.size === 0) return [];
  const unknown = codedRecords(entries).filter(({ code }) => !issued.has(code));
  return unknown.map(({ at, path, code }) => ({
    at,
    path,
    what: `没有发过这个码：${code}${nearestWords(code, issued)}`,
    cure: '对照 codes.csv 改正；登记表丢了行的，先恢复登记表，不要删这里的码',
  }));
}

/** The code of a task, a site or a service that is, and was, of an area beside this one. */
function foreignCodes(model: Model, entries: Entries): IssueDraft[] {
  const objects = new Map<string, string>(entries.codeEvents.map(({ code, object }) => [code, object]));
  const isOf = codesOfAreas(model, entries.codeEvents);
  return codedRecords(entries).flatMap(({ at, path, code }) => {
    const owner = ownerOf(objects.get(code) ?? '', model);
    if (owner === undefined || isOf(code, at.area)) return [];
    const what = `${code} 是${model.areas.get(owner)?.name ?? owner}的码`;
    return [{ at, path, what, cure: '对照 codes.csv 改正；是别的区域的，移到那个区域的文件夹' }];
  });
}

/** Who asks whether something was built well asks about a project or a site. */
function ofServices({ surveyResults, codeEvents }: Entries): IssueDraft[] {
  const objects = new Map<string, string>(codeEvents.map(({ code, object }) => [code, object]));
  return surveyResults.flatMap((at) =>
    objects.get(at.code)?.startsWith('service:') === true
      ? [{ at, path: ['code'], what: `${at.code} 是办事服务的码，问卷问的是项目办得怎样`, cure: '对照 codes.csv 改成项目或点位的码' }]
      : [],
  );
}

function unknownUnits({ agencyByName }: Model, { answers, feedbackMonths }: Entries): IssueDraft[] {
  const named = [
    ...answers.map((at) => ({ at, area: at.area, unit: at.unit, path: ['unit'] })),
    ...feedbackMonths.flatMap((at) => at.units.map(({ unit }, index) => ({ at, area: at.area, unit, path: ['units', index, 'unit'] }))),
  ];
  const unknown = named.filter(({ area, unit }) => unit !== undefined && !agencyByName.has(`${area}/${unit}`));
  return unknown.map(({ at, path, unit }) => ({
    at,
    path,
    what: `没有登记这个单位：${unit}`,
    cure: '写错了字的照登记的名称改正；确有这个单位的，在本区域的 agencies.yaml 里登记；文件里真有的另一种叫法，才加到 aliases',
  }));
}

function miscounts({ answers, feedbackMonths }: Entries): IssueDraft[] {
  const files = new Map<string, number>();
  for (const { area, receivedOn } of answers) {
    const key = `${area} ${monthOf(receivedOn)}`;
    files.set(key, (files.get(key) ?? 0) + 1);
  }
  return feedbackMonths.flatMap((at) => miscounted(at, files.get(`${at.area} ${at.month}`) ?? 0));
}

function miscounted(at: Entries['feedbackMonths'][number], files: number): IssueDraft[] {
  const published = at.units.reduce((sum, each) => sum + each.published, 0);
  if (published === files) return [];
  return [
    {
      at,
      path: ['units'],
      what: `统计说公开了 ${published} 件，answers/ 里却有 ${files} 份这个月收到的`,
      cure: '重新运行 npm run publish-answers，把写出的文件一起交上去',
    },
  ];
}
