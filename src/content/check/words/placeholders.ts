import type { IssueDraft } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';
import type { Model } from '../../model.ts';
import type { Rule } from '../../rule.ts';
import { type Text, textsOf } from './texts.ts';

/** A name is a name, and a row of a table speaks of its own indicator. */
export const placeholderRule: Rule = {
  id: 'name-unfit',
  sentence:
    '单位、区域、项目、指标、点位的名称不能是“待定”“暂定”“测试”这样的话；居民看到的各处文字不能是“同上”“XXX”“????”“另行通知”“已阅”这样没有说什么的话，不能有网页标签、排版记号、表格公式、转换时丢了的字；图片说明是一句中文，不是文件名；照抄的原文是这样的提出提醒。分解表的表述不能是同一清单里另一个指标的名称；矛盾的两个数不能一样。',
  find: (model, entries) => [...textsOf(entries).flatMap(unfit), ...otherTexts(model), ...alike(entries)],
};

/** 待定, 测试, 示例 and the like: words that stand where a name belongs. */
export function isPlaceholder(name: string): boolean {
  return /^(?:名称|[\s\p{P}\p{S}\d]+)$/u.test(name.normalize('NFKC').trim()) || isFiller(name);
}

/** Words that are no text of anything: what a form had in it, what stands for something unknown, and what an office writes on a paper it has read. */
function isFiller(text: string): boolean {
  // Longer words say something.
  if (text.length > 20) return false;
  const plain = text.normalize('NFKC').trim();
  return (
    /^(?:待定|待补充?|待填写?|待确定|待核实|待查|暂定|未定|未知|不详|暂无|暂缺|无|没有|同上|同前|同下|略|见上|见附件|另行通知|另行确定|另定|测试|示例|样例)[。.]?$/u.test(
      plain,
    ) ||
    /^(?:已?阅|已?知悉|已?收悉|收到|已收到|已?知晓|已转办?|转办)[。.]?$/u.test(plain) ||
    /^(?:test\d*|todo|tbd|asdf\w*|yes|no|true|false|null|nan|undefined|n\/a|x{2,}|×{2,}|\*{2,}|…+|\.{3,}|#(?:ref|n\/a|name|value|div\/0)[!?]?|\?+|_+|某+)$/iu.test(
      plain,
    )
  );
}

/** Names of things, which are never digits and signs alone. */
const nameFields: ReadonlySet<string> = new Set(['name', 'title', 'text', 'shortName', 'operator']);
/** What names another record or a file, or is a number: rules of their own hold for it. */
const unread: ReadonlySet<string> = new Set(['id', 'parent', 'document', 'indicator', 'indicators', 'project', 'projects', 'area', 'list', 'lists', 'by']);
const cells: ReadonlySet<string> = new Set(['target', 'before', 'after', 'sharesBelow', 'total', 'shares', 'measureTargets', 'printed', 'computed']);

function unfit({ at, path, field, text, isQuoted, isBody, subject }: Text): IssueDraft[] {
  if (unread.has(field) || path.some((step) => cells.has(String(step)))) return [];
  const isSource = path.some((step) => ['source', 'alsoIn', 'statements', 'narrative', 'judgement'].includes(String(step)));
  // What residents wrote, and what was answered them, is published by a program: no page waits for it.
  const isFromInbox = field === 'question' || field === 'answer' || path.includes('proposals');
  const isName = nameFields.has(field) && !isSource && !isFromInbox;
  const found = isName && isPlaceholder(text) ? noName(text) : (emptyWords(text, field) ?? strangeSigns(text, field));
  if (found === undefined) return [];
  const { what, cure, inText } = found;
  return [
    {
      ...{ at, path, what },
      cure: isSource ? '照原文抄这一行的话；原文就是这样的，登记例外' : cure,
      ...(isBody && inText !== undefined && { inText }),
      ...((isSource || isFromInbox || (isQuoted && !isName)) && { isWarning: true, subject }),
    },
  ];
}

interface Unfit {
  readonly what: string;
  readonly cure: string;
  readonly inText?: string;
}

function noName(text: string): Unfit {
  return { what: `“${text}”不是名称`, cure: '写出真正的名称；还没有定的，先不登记这一条' };
}

function emptyWords(text: string, field: string): Unfit | undefined {
  const isEmpty = isFiller(text) || (field !== 'unit' && text !== '' && /^[\p{P}\p{S}\s]+$/u.test(text));
  if (isEmpty) return { what: `“${text}”没有说什么`, cure: '写出居民看得懂的内容；还不知道、没有的，可以不填的就删去这一项' };
  return field === 'alt' && !/\p{Script=Han}/u.test(text)
    ? { what: `图片说明写的是“${text}”，看不见图的人不知道照片里是什么`, cure: '用中文写照片里是什么、在哪里、什么状态' }
    : undefined;
}

const markup =
  /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|&(?:nbsp|amp|lt|gt|quot|#\d{2,5});|\*\*[^*]+\*\*|\[[^[\]]+\]\(https?:[^)]*\)|\\(?:[nrt](?![a-z])|u[0-9a-f]{4})/iu;
const lost = /\p{Script=Han}{0,6}(?:\?{3,}|□{2,}|(?:%[0-9A-F]{2}){3,})|#(?:REF|NAME|VALUE|DIV\/0)[!?]/u;

/** What a copy from a web page, a spreadsheet or a wrong encoding leaves in a text; the text of news is Markdown. */
function strangeSigns(text: string, field: string): Unfit | undefined {
  if (!/[<&*[\\=＝+@?□%#-]/u.test(text)) return undefined;
  const isPlain = field !== 'body';
  const [tag] = (isPlain ? markup.exec(text) : null) ?? [];
  if (tag !== undefined) return { what: `有网页或排版的记号“${tag}”，页面会照样印出来`, cure: '删去记号，只留文字' };
  const [formula] = /^\s*(?:[=＝]|[+@-](?=[a-z]+\())\S{0,20}/iu.exec(text) ?? [];
  if (formula !== undefined && isPlain) return { what: `“${formula}”像是表格的公式，不是文字`, cure: '写公式算出的文字或数' };
  const [marks] = (/^https?:/u.test(text) ? null : lost.exec(text)) ?? [];
  return marks === undefined ? undefined : { what: `“${marks}”像是转换时丢了的文字`, cure: '照原文重新键入这一段', inText: marks };
}

function otherTexts({ decompositions, indicators }: Model): IssueDraft[] {
  return decompositions.flatMap((at) => {
    const own = indicators.get(at.indicator);
    if (own === undefined || own.text === at.text) return [];
    const all = own.project.programme.projects.flatMap((project) => project.indicators);
    const other = all.find(({ text }) => text === at.text);
    return other === undefined
      ? []
      : [
          {
            at,
            path: ['text'],
            what: `这一行的指标是“${own.text}”，表述写的却是“${at.text}”`,
            cure: `改正 indicator（“${at.text}”的编号是 ${other.id}）或者表述`,
            subject: at.indicator,
          },
        ];
  });
}

function alike({ contradictions }: Entries): IssueDraft[] {
  const plain = (text: string) => text.normalize('NFKC').replace(/\s/gu, '');
  const same = contradictions.filter(({ printed, computed }) => plain(printed) === plain(computed));
  return same.map((at) => ({ at, path: ['computed'], what: `两个数一样，都是“${at.printed}”`, cure: '写另一处的数或重新计算的结果；没有矛盾就删去这一条' }));
}
