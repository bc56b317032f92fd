import { assignmentKey } from '../../../domain/task/assignment.ts';
import { acceptanceSteps } from '../../../domain/year/acceptance.ts';
import type { AcceptanceRules } from '../../../domain/year/acceptance-rules.ts';
import { type Evidence, verdictNames } from '../../../domain/year/evidence.ts';
import { type Honour, type HonourKind, honourKindNames } from '../../../domain/year/honour.ts';
import type { PublicNotice } from '../../../domain/year/public-notice.ts';
import { resultOutcomes, type YearResult } from '../../../domain/year/year-result.ts';
import { countsInDigits } from '../../../domain/value/han-number.ts';
import { keysOf } from '../../../domain/value/keys.ts';
import { documentOf } from '../../../domain/value/source.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import type { Model } from '../../model.ts';
import type { Rule } from '../../rule.ts';

/** Records of the year's end whose words say something else than their fields. */
export const saidRule: Rule = {
  id: 'words-disagree',
  sentence:
    '最终结果逐个写，完成、部分完成、未完成各几个要与所录原文和来源文件概述的数一致，清单里当年到期的项目一个不漏；公示收到异议的，结论不能写没有异议；佐证材料审核“相符”的，理由不能写不相符；表扬的种类与所录原文的词相符；验收办法写的环节，所录原文写了环节名称的，要是同一个环节。不一致的提出提醒；核对后确实如此的，写明理由登记为例外。',
  isWarning: true,
  find: (model, { yearResults, publicNotices, evidence, acceptanceRules, honours }) => [
    ...yearResults.flatMap((at) => [...countsOf(at, model), ...leftOut(at, model)]),
    ...publicNotices.flatMap(objectionsOf),
    ...evidence.flatMap(verdictOf),
    ...honours.flatMap(kindOf),
    ...acceptanceRules.flatMap(stepsOf),
  ],
};

/** 4个项目完成，完成5项、部分完成2项，五个项目未完成: what the quoted words count, beside what the rows make. */
function countsOf(at: YearResult, { documents }: Model): IssueDraft[] {
  const document = documents.get(documentOf(at.source)?.document ?? '');
  const own = miscounted(at, documentOf(at.source)?.text).map(({ printed, rows }) =>
    found(at, ['outcomes'], `原文${printed}，这里逐个写的是 ${rows} 个`, at.list),
  );
  if (own.length > 0 || document === undefined) return own;
  return miscounted(at, document.summary).map(({ printed, rows }) =>
    found(document, ['summary'], `概述${printed}，最终结果逐个写的是 ${rows} 个`, document.id),
  );
}

/** What words count otherwise than the rows: `写“完成”的是 5 个`, and how many rows there are. */
function miscounted(at: YearResult, words = ''): { printed: string; rows: number }[] {
  const text = countsInDigits(words.normalize('NFKC'), ['个', '项', '件']);
  return keysOf(resultOutcomes).flatMap((outcome) => {
    const word = `(?<!部分|未|没有|不)${resultOutcomes[outcome]}`;
    const before = new RegExp(`(\\d+)\\s*[个项件](?:项目|实事|任务)?(?:全部|均|已|已经)?${word}`, 'u').exec(text)?.[1];
    const printed = before ?? new RegExp(`${word}(?:的|有)?\\s*(\\d+)\\s*[个项件]`, 'u').exec(text)?.[1];
    const rows = at.outcomes.filter((each) => each.outcome === outcome).length;
    return printed === undefined || Number(printed) === rows ? [] : [{ printed: `写“${resultOutcomes[outcome]}”的是 ${printed} 个`, rows }];
  });
}

/** A project of the list that was to be done that year, and of which the result says nothing. */
function leftOut(at: YearResult, { programmes }: Model): IssueDraft[] {
  const list = programmes.get(at.list);
  if (list === undefined || list.issuer.id !== at.area) return [];
  const told = new Set(at.outcomes.map(({ project }) => project));
  const missing = list.projects.filter(({ id, withdrawal, years }) => !told.has(id) && withdrawal === undefined && (years?.to ?? list.year) <= list.year);
  return missing.length === 0 ? [] : [found(at, ['outcomes'], `清单里的${missing.map(({ title }) => `“${title}”`).join('、')}没有写结果`, at.list)];
}

const noObjection = /(?:没有|未|无)[^，。；,;]{0,8}异议/u;
/** Words that tell of one, without its number. */
const someObjection = /(?:收到|提出|有)(?:群众|村民|居民|业主)?的?(?:一些|部分)?(?:异议|反映|意见)|^反映/u;

function objectionsOf(at: PublicNotice): IssueDraft[] {
  const { objections, outcome, projects, area } = at;
  if (objections === undefined || outcome === undefined) return [];
  const subject = assignmentKey(projects[0] ?? '', area);
  if (objections > 0 && noObjection.test(outcome)) return [found(at, ['outcome'], `收到 ${objections} 件异议，结论写的是“${outcome}”`, subject)];
  if (objections === 0 && !noObjection.test(outcome) && someObjection.test(outcome)) {
    return [found(at, ['objections'], `收到异议写的是 0 件，结论写的是“${outcome}”`, subject)];
  }
  const told = /(\d+)\s*件(?:异议|反映|意见)/u.exec(outcome.normalize('NFKC'))?.[1];
  const isOther = told !== undefined && Number(told) !== objections;
  return isOther ? [found(at, ['objections'], `收到异议写的是 ${objections} 件，结论写的是 ${told} 件`, subject)] : [];
}

const disagreeing = /不(?:相)?符|[报写列]了?.{1,12}[，,；;].{0,20}只有|不一致|对不上|没有(?:上传|提交|交)|未(?:上传|提交|交)|缺(?:少|失)?|不合格/u;

function verdictOf(at: Evidence): IssueDraft[] {
  const { review } = at;
  if (review?.verdict !== 'agrees' || review.reason === undefined || !disagreeing.test(review.reason)) return [];
  const what = `审核意见是“${verdictNames.agrees}”，理由写的是“${review.reason}”`;
  return [found(at, ['review', 'verdict'], what, assignmentKey(at.project, at.area))];
}

const honourWords: Readonly<Record<HonourKind, RegExp>> = {
  commendation: /通报表扬|通报表彰|予以表扬/u,
  award: /表彰(?!大会)|授予|奖励|一等奖|先进/u,
  modelCase: /典型|推介|推广|案例/u,
  highlight: /亮点|特色/u,
};

/** 通报表扬 in the quoted words of what is said to be an award; words of two kinds fit both. */
function kindOf(at: Honour): IssueDraft[] {
  const words = documentOf(at.source)?.text ?? '';
  if (honourWords[at.kind].test(words)) return [];
  const other = keysOf(honourWords).find((kind) => honourWords[kind].test(words));
  if (other === undefined) return [];
  return [found(at, ['kind'], `种类写的是“${honourKindNames[at.kind]}”，所录原文“${words.slice(0, 40)}”说的是“${honourKindNames[other]}”`, at.area)];
}

/** 县统计局核定数据 speaks of 核定; a step that the document calls otherwise has that word beside it. */
function stepsOf(at: AcceptanceRules): IssueDraft[] {
  return at.duties.flatMap(({ step, word, source }, index) => {
    const text = documentOf(source)?.text ?? '';
    const named = keysOf(acceptanceSteps).filter((each) => text.includes(acceptanceSteps[each]));
    if (word !== undefined || named.length === 0 || named.includes(step)) return [];
    const names = named.map((each) => `“${acceptanceSteps[each]}”`).join('、');
    return [found(at, ['duties', index, 'step'], `环节写的是“${acceptanceSteps[step]}”，所录原文说的是${names}`, `${at.area} ${at.year}`)];
  });
}

function found(at: object, path: FieldPath, what: string, subject: string): IssueDraft {
  return { at, path, what, cure: '对照原文件改正其中一个；确实如此的登记例外', subject };
}
