import { isDisputed, type Evidence, verdictNames } from '../../../domain/year/evidence.ts';
import { monthOf } from '../../../domain/value/civil-date.ts';
import { isFiled } from '../../../domain/value/source.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';
import { filesIn, nearestWords } from '../../file/nearest.ts';
import type { Rule } from '../../rule.ts';

/** What an evidence record says of itself, and the files that it names. */
export const evidenceRule: Rule = {
  id: 'evidence-in-order',
  sentence:
    '佐证材料写在对照的进展那个月的文件里；交来不早于材料的日期，审核不早于交来；不相符、未上传的写明理由；未上传的没有材料；单位报送的审核写明岗位和日期，相符的列出材料；公开的文件在文件夹里；名单、花名册、明细表一律不公开。',
  find: (_model, entries) => entries.evidence.flatMap((at) => [...period(at, entries), ...dates(at), ...reviews(at), ...files(at, entries)]),
};

function period(at: Evidence, { places }: Entries): IssueDraft[] {
  const [, month] = /\/evidence\/(\d{4}-\d{2})\.yaml$/.exec(places.get(at)?.file ?? '') ?? [];
  if (month === undefined || monthOf(at.asOf) === month) return [];
  return [issue(at, ['asOf'], `对照截至 ${at.asOf} 的进展，却写在 ${month} 的文件里`, `改正日期，或移到 evidence/${monthOf(at.asOf)}.yaml`)];
}

function dates(at: Evidence): IssueDraft[] {
  const { handedInOn, review, materials } = at;
  const late = materials.flatMap(({ datedOn }, index) =>
    datedOn !== undefined && handedInOn !== undefined && datedOn > handedInOn
      ? [issue(at, ['materials', index, 'datedOn'], `材料的日期 ${datedOn} 晚于交来的日期 ${handedInOn}`, '对照材料改正日期')]
      : [],
  );
  const early = review?.reviewedOn !== undefined && handedInOn !== undefined && review.reviewedOn < handedInOn;
  return [...late, ...(early ? [issue(at, ['review', 'reviewedOn'], `审核日期 ${review.reviewedOn} 早于交来的日期 ${handedInOn}`, '对照记录改正日期')] : [])];
}

function reviews(at: Evidence): IssueDraft[] {
  const { review, materials, source } = at;
  if (review === undefined) {
    return materials.length > 0
      ? []
      : [issue(at, ['materials'], '没有材料，也没有审核意见', '写明交来的材料；没有交的，由审核单位在 review 写“missing 未上传”和理由')];
  }
  const word = verdictNames[review.verdict];
  const filed = isFiled(source) ? (['post', 'reviewedOn'] as const).filter((field) => review[field] === undefined) : [];
  return [
    ...(isDisputed(at) && review.reason === undefined ? [issue(at, ['review'], `审核意见是“${word}”，没有写理由`, '在 reason 写明缺什么、哪里对不上')] : []),
    ...(review.verdict === 'missing' && materials.length > 0
      ? [issue(at, ['review', 'verdict'], `审核意见是“未上传”，又列了 ${materials.length} 件材料`, '材料交来了的，改正审核意见；材料确实没有交的，才删去材料')]
      : []),
    ...(review.verdict === 'agrees' && materials.length === 0 && isFiled(source)
      ? [issue(at, ['materials'], '审核意见是“相符”，没有列材料', '逐件列出审核过的材料')]
      : []),
    ...filed.map((field) => issue(at, ['review'], `审核没有写${field === 'post' ? '岗位' : '日期'}`, `在 ${field} 写明；不写姓名`)),
  ];
}

const aboutPeople = /名单|名册|花名|明细表|对象表|受益人|身份证|户口/u;

function files(at: Evidence, { media }: Entries): IssueDraft[] {
  return at.materials.flatMap(({ title, file, link }, index) => {
    const path = ['materials', index];
    if (aboutPeople.test(title)) {
      return [issue(at, [...path, 'title'], `“${title}”像是人员名单`, '名单类材料只在系统里审核，不写进内容；另写一件不含个人信息的材料，如 汇总报表')];
    }
    if (file !== undefined && link !== undefined) return [issue(at, path, '又写了文件，又写了网址', '只留一个')];
    if (file === undefined || ['photos', 'files'].some((folder) => media.has(`areas/${at.by}/${folder}/${file}`))) return [];
    return [
      issue(
        at,
        [...path, 'file'],
        `文件夹里没有 ${file}${nearestWords(
          file,
          ['photos', 'files'].flatMap((folder) => filesIn(media, `areas/${at.by}/${folder}/`)),
        )}`,
        'PDF 放进本区域的 files/，照片用 npm run photos 放进 photos/；或改正文件名',
      ),
    ];
  });
}

function issue(at: Evidence, path: FieldPath, what: string, cure: string): IssueDraft {
  return { at, path, what, cure };
}
