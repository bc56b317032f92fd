import type { IssueDraft } from '../../domain/value/issue.ts';
import { nearest } from '../file/nearest.ts';
import type { ContentKind } from '../kind.ts';
import { contentKinds } from '../kinds.ts';

/** What a file is by its name: one of the kinds of content, a photo, a PDF, or nothing that belongs here. */
export type FileKind =
  | { readonly kind: 'content'; readonly of: ContentKind }
  | { readonly kind: 'photo' | 'pdf' }
  | { readonly kind: 'issue'; readonly issue: IssueDraft };

const safe = /^[a-z0-9-]+(\/[a-z0-9-]+)*\.[a-z]+$/;
const photo = /^areas\/[^/]+\/photos\/[^/]+\.(jpe?g|png|webp)$/;
const pdf = /^areas\/[^/]+\/files\/[^/]+\.pdf$/;
const renamed =
  '改名：只用小写英文字母、数字和连字符，如 yueyang-2023-notice-27.yaml；引用它的地方一起改；已经有同名的小写文件的，先比较两份，留下内容对的一份';
const renamedAnswer = '答复的文件名是十二位编号，由 npm run publish-answers 写出：从 Git 恢复原来的文件名，不要另起';

/** What the file at `path` (below `content/`) is. Names become web addresses, so that only plain ones are taken. */
export function fileKind(path: string): FileKind {
  const [reserved] = /(?:^|(?<=\/))(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|\/|$)/i.exec(path) ?? [];
  if (reserved !== undefined) return issue(`“${reserved}”是 Windows 留给设备的名字，在 Windows 上打不开、复制不了`, renamed);
  const of = contentKinds.find(({ pattern }) => pattern.test(path));
  const isKnown = of !== undefined || photo.test(path) || pdf.test(path);
  if (isKnown && !safe.test(path)) return issue(`文件名或文件夹名里有${strangeIn(path)}`, /\/answers\//.test(path) ? renamedAnswer : renamed);
  if (/\/(progress|feedback|evidence)\/\d{4}-(00|1[3-9]|[2-9]\d)\./.test(path))
    return issue('文件名里的月份不存在', '改成 年-月，月份从 01 到 12，如 2025-06.csv');
  if (of !== undefined) return { kind: 'content', of };
  if (!isKnown) return issue(...unknown(path));
  return { kind: pdf.test(path) ? 'pdf' : 'photo' };
}

function strangeIn(path: string): string {
  const found = [...path.replaceAll('/', '')].find((character) => !/[a-z0-9.-]/.test(character)) ?? '.';
  if (found === ' ') return '空格';
  return found < ' ' ? '换行或控制符' : `“${found}”`;
}

/** A name that fits nothing, with the slip that probably made it. */
function unknown(path: string): [what: string, cure: string] {
  const lower = path
    .toLowerCase()
    .replace(/\.yml$/, '.yaml')
    .replace(/(\.[a-z]+)\.txt$/, '$1')
    .replace(/ ?\(\d+\)(?=\.)| ?- 副本(?=\.)/, '');
  if (lower !== path && (photo.test(lower) || pdf.test(lower) || contentKinds.some(({ pattern }) => pattern.test(lower)))) {
    const name = lower.slice(lower.lastIndexOf('/') + 1);
    return [`文件名不合写法：扩展名和名称都用小写，不带“副本”“(1)”“.txt”`, `改名为 ${name}；同名的文件已经有了的，先比较两份，留下内容对的一份`];
  }
  if (/\/\s|\s\//u.test(path)) return ['文件夹名的开头或末尾有空格', '改名，去掉空格'];
  const [, folder = ''] = /^areas\/[^/]+\/([^/]+)\//.exec(path) ?? [];
  const [, before = '', year = '', month = '', ending = ''] = /^(.*\/)(\d{4})[-/](\d{1,2})(\.[a-z]+)$/.exec(lower) ?? [];
  const monthly = `${before}${year}-${month.padStart(2, '0')}${ending}`;
  if (year !== '' && monthly !== path && contentKinds.some(({ pattern }) => pattern.test(monthly)))
    return ['文件名里的年月不合写法', `改名为 ${monthly}；同名的文件已经有了的，先比较两份`];
  if (/\.(?:bak|tmp|swp|orig|old)$|~$|\/~\$/u.test(lower)) return ['像是编辑软件留下的备份或临时文件', '删去，或移出内容文件夹'];
  if (/\.(xlsx?|et|docx?|wps)$/.test(lower)) return ['不认识这个文件：这里不放 Excel、Word 文件', officeCures[folder] ?? officeCure];
  if (/^areas\/[^/]+\/photos\//.test(path))
    return ['不认识这个文件：这里只放照片（.jpg、.png、.webp）', '移走；佐证材料的 PDF 放在 files/，文件的标题、文号和摘录登记在 documents/'];
  if (/^areas\/[^/]+\/files\//.test(path)) return ['不认识这个文件：这里只放佐证材料的 PDF', '照片用 npm run photos 放进 photos/；别的文件另存为 PDF'];
  return ['不认识这个文件，放错了位置或名字不对', `${hint(path)}对照 README“内容放在哪里”改名或移走；受益对象明细等名单不得放进内容目录`];
}

const officeCure = '移出内容文件夹；里面的数和文字照 README“内容放在哪里”录成表格或文字，人员名单不得放进来';
const officeCures: Readonly<Record<string, string>> = {
  progress: '用 npm run import 读进来；或用表格软件另存为“CSV UTF-8（逗号分隔）”，如 2025-06.csv',
  updates: '动态写成文字：新建 .md 文件，如 2026-02-school-opened.md，把文字贴进去',
  files: '这里只放佐证材料的 PDF：另存为 PDF；人员名单不得放进内容文件夹',
};

const folders: Readonly<Record<string, string>> = {
  programmes: '2025.yaml 或 2025-monitored.yaml',
  allocations: '2025-430600.yaml',
  responsibilities: '2025-430600.yaml',
  progress: '2025-06.csv',
  documents: 'yueyang-2023-notice-27.yaml',
  updates: 'school-opened.md',
  sites: 'qingnianlu-primary-school.yaml',
  answers: '0123456789ab.yaml',
  feedback: '2025-06.yaml',
  solicitations: '2025.yaml',
  problems: '2025.yaml',
  inspections: '2025.yaml',
  'acceptance-rules': '2025.yaml',
  evidence: '2025-12.yaml',
  acceptances: '2025.yaml',
  notices: '2025.yaml',
  results: '2025.yaml',
};
const fixed = [
  'area.yaml',
  'agencies.yaml',
  'officials.yaml',
  'work-groups.yaml',
  'revisions.yaml',
  'contradictions.yaml',
  'exceptions.yaml',
  'scores.yaml',
  'survey.yaml',
];

function hint(path: string): string {
  const [, , folder = '', ...rest] = path.split('/');
  if (rest.length === 0) {
    const name = nearest(folder, fixed);
    return name === undefined ? '' : `是不是 ${name}；`;
  }
  const example = folders[folder];
  if (example !== undefined) return `${folder}/ 里的文件名要像 ${example}；`;
  const name = nearest(folder, Object.keys(folders));
  return name === undefined ? '' : `文件夹是不是 ${name}/；`;
}

function issue(what: string, cure: string): FileKind {
  return { kind: 'issue', issue: { what, cure } };
}
