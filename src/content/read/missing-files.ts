import { area } from '../../domain/task/area.ts';
import { portal, type Portal } from '../../domain/publication/portal.ts';
import { restoreCommand } from '../../domain/code/registry-lost.ts';
import { type Issue, issueIn } from '../../domain/value/issue.ts';
import type { ListedFile } from '../content-files.ts';
import { exampleOf } from '../file/schema-fields.ts';

/** Stands in for `portal.yaml` while that cannot be read, so that the other files are still checked against one another. */
export const standInPortal: Portal = {
  name: '',
  shortName: '',
  operator: '',
  origin: 'https://example.invalid',
  hotline: '12345',
  isDemonstration: false,
  demonstrationNotice: '',
  cutOffDay: 20,
  handInDay: 21,
  reportDay: 22,
  homeArea: '',
  retentionDays: { contact: 30, text: 730 },
};

export const withoutPortal: Issue = missing(
  'portal.yaml',
  '缺少门户身份文件',
  `不小心删了的，从 Git 或备份恢复；从来没有过的，新建这个文件，至少要写：\n${exampleOf(portal)}`,
);

/** Without conditions nothing is scored. */
export const withoutChecklist: Issue = {
  ...missing('checklist.yaml', '缺少信息公开的条件，各区域都不算得分', '从 Git 里恢复；还没有的，从示范内容复制，照本地的办法改'),
  rule: 'notice',
  isWarning: true,
};

/** The registry is gone while codes are known to have been published: nothing else about codes can be told before it is back. */
export const withoutRegistry: Issue = missing(
  'codes.csv',
  '登记亮码的 codes.csv 不见了；发过的码还挂在外面的牌子上',
  `从 Git 或备份恢复 content/codes.csv，如 git checkout -- content/codes.csv；也可以运行 ${restoreCommand}，按底册、上次生成的网站和 Git 的历史写回来。恢复以前不要运行 npm run codes，也不要删去别的文件里的码`,
);

/** A folder below `areas/` that does not say which area it is. */
export function areasWithoutFile(listed: readonly ListedFile[]): Issue[] {
  const paths = new Set(listed.map(({ path }) => path));
  const areas = new Set(listed.flatMap(({ path }) => /^areas\/([^/]+)\//.exec(path)?.[1] ?? []));
  const absent = [...areas].filter((id) => !paths.has(`areas/${id}/area.yaml`));
  return absent.map((id) =>
    missing(`areas/${id}/area.yaml`, '这个区域的文件夹里没有 area.yaml', `误删了的，从 Git 或备份恢复；新的区域才新建这个文件，至少要写：\n${exampleOf(area)}`),
  );
}

/** One area's folder, given in the place of the whole content. */
export function folderIssue(listed: readonly ListedFile[]): Issue | undefined {
  const paths = listed.map(({ path }) => path);
  if (!paths.includes('area.yaml') || paths.includes('portal.yaml')) return undefined;
  return missing('.', '这是一个区域的文件夹，不是整个内容文件夹', '命令里不写文件夹，或写放着 portal.yaml 和 areas/ 的那个文件夹：引用要连同其他区域一起核对');
}

function missing(file: string, what: string, cure: string): Issue {
  return issueIn(file, { field: '整个文件', what, cure });
}
