import type { OfficialDocument } from '../../../domain/publication/document.ts';
import { lineKey } from '../../../domain/value/source.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';
import type { Model } from '../../model.ts';
import { bare, distanceWithin } from '../../near-words.ts';
import { isWithin } from '../../../domain/task/area.ts';
import type { Rule } from '../../rule.ts';

/** What a document's entry says of the document beside its title and its sentences. */
export const documentDoubtRule: Rule = {
  id: 'document-doubtful',
  sentence:
    '文件的种类与标题里的通报、方案、意见、表相符；摘录写明说的是哪个区域的，原文写的不是另一个区域，也不是上级；别的记录写的文件名称与登记的标题不能只差几个字；写了行号的标题、文号、日期等自己也填了，落款的机关和标题不在同一行。不合的提出提醒；确实如此的，写明理由登记为例外。',
  isWarning: true,
  find: (model, entries) =>
    [...model.documents.values()].flatMap((at) => [...otherKind(at), ...otherArea(at, model), ...headLines(at)]).concat(otherTitles(model, entries)),
};

const kindNames = { policy: '政策文件', circular: '通报', status: '进展表' } as const;
const kindTitles: ReadonlyArray<readonly [keyof typeof kindNames, RegExp]> = [
  ['circular', /(?:通报|简报)[》）)]?$/u],
  ['policy', /(?:方案|意见|办法|细则|规划|清单)[》）)]?(?:的通知)?$/u],
  ['status', /(?:情况|进展|汇总|进度|统计)表[》）)]?$/u],
];

function otherKind(at: OfficialDocument): IssueDraft[] {
  const [named] = kindTitles.find(([, title]) => title.test(at.title.trim())) ?? [];
  if (named === undefined || named === at.kind) return [];
  return [issue(at, ['kind'], `种类写的是“${kindNames[at.kind]}”，标题“${at.title}”像是${kindNames[named]}`, at.id)];
}

/** Line numbers of the head's own fields: none of a field that is empty, and the issuers who sign do not stand in the title. */
function headLines(at: OfficialDocument): IssueDraft[] {
  const { metadataLines: lines } = at;
  const { title, issuers } = lines;
  const fields: Readonly<Record<string, unknown>> = { ...at };
  return [
    ...Object.keys(lines)
      .filter((field) => fields[field] === undefined)
      .map((field) => issue(at, ['metadataLines', field], `写了 ${field} 的行号，${field} 却没有填`, at.id)),
    ...(title !== undefined && title === issuers && !at.issuers.some((name) => at.title.includes(name))
      ? [issue(at, ['metadataLines', 'issuers'], `标题和发文机关都写的是第 ${title} 行，标题里没有发文机关`, at.id)]
      : []),
  ];
}

function otherArea(at: OfficialDocument, model: Model): IssueDraft[] {
  return at.statements.flatMap(({ area: id, text, line }, index) => {
    const area = model.areas.get(id ?? '');
    if (area === undefined) return [];
    const path = ['statements', index, 'area'];
    const subject = lineKey({ document: at.id, line });
    if (area.id !== at.area && isWithin(model, at.area, area.id)) {
      return [issue(at, path, `说的是${area.name}，那是发文区域的上级`, subject)];
    }
    const names = ({ name, aliases }: typeof area) => [name, ...aliases];
    if (names(area).some((name) => text.includes(name))) return [];
    const other = [...model.areas.values()].find(
      (each) => each.id !== area.id && !isWithin(model, at.area, each.id) && names(each).some((name) => name.length > 2 && text.includes(name)),
    );
    return other === undefined ? [] : [issue(at, path, `写的是${area.name}，所录原文“${text.slice(0, 40)}”说的是${other.name}`, subject)];
  });
}

/** The title of a result, or of a list, that is nearly the title of the document it is read from. */
function otherTitles({ documents }: Model, { yearResults, programmes }: Entries): IssueDraft[] {
  return [
    ...yearResults.map((at) => ({ at, title: at.title, source: at.source, subject: at.list })),
    ...programmes.map((at) => ({ at, title: at.title, source: at.source, subject: at.id })),
  ].flatMap(({ at, title, source, subject }) => {
    const document = 'document' in source ? documents.get(source.document) : undefined;
    if (document === undefined) return [];
    const distance = distanceWithin(title, document.title);
    if (distance === 0 || distance > Math.max(1, Math.floor(bare(title).length / 8))) return [];
    return [issue(at, ['title'], `名称是“${title}”，它的出处登记的标题是《${document.title}》`, subject)];
  });
}

function issue(at: object, path: FieldPath, what: string, subject: string): IssueDraft {
  return { at, path, what, cure: '对照原文件改正其中一个；确实如此的登记例外', subject };
}
