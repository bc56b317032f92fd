import { byText } from '../domain/value/order.ts';
import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { IssueDraft } from '../domain/value/issue.ts';

/** The files below a content folder, on a disk or in memory. */
export interface ContentFiles {
  /** Everything there, in the order of its path. Folders are not listed, only what is in them. */
  readonly list: () => readonly ListedFile[];
  /** Bytes of a listed file without an issue. @throws the error of the file system if it cannot be read */
  readonly bytes: (path: string) => Uint8Array;
}

/** One file, or something that should have been one. */
export interface ListedFile {
  /** Below the content folder, `/` between folders. */
  readonly path: string;
  /** Why it is not even opened. */
  readonly issue?: IssueDraft;
}

/** Largest file that is opened, in bytes: a province's largest table has a tenth of it. */
const largestFile = 50_000_000;

/** Largest file that a person writes, in bytes: some books fit into it. */
const largestText = 5_000_000;

/** What systems, spreadsheets, Git and an import that was killed leave beside the files of a person. */
const leftBehind = /^(\.git|\.gitignore|\.gitkeep|\.gitattributes|\.DS_Store|Thumbs\.db|desktop\.ini|~\$.*|\.~lock\..*#|\.import\..*)$/;

/** A folder on a disk. Links, pipes and devices have an issue: they are neither followed nor opened. */
export function diskFiles(root: string): ContentFiles {
  return {
    list: () => listed(root, '').sort(byFolder),
    bytes: (path) => readFileSync(join(root, path)),
  };
}

/** Folder by folder: what is in `990100` comes before what is in `990100-own`. */
export function byFolder(left: ListedFile, right: ListedFile): number {
  return byText(left.path.replaceAll('/', '\0'), right.path.replaceAll('/', '\0'));
}

function listed(root: string, folder: string): ListedFile[] {
  const at = (name: string) => (folder === '' ? name : `${folder}/${name}`);
  const names = namesIn(join(root, folder));
  if (names.length === 0 && /^areas\/[^/]+$/.test(folder)) return [{ path: folder, issue: emptyArea }];
  return names.flatMap((raw): ListedFile[] => {
    const name = nameOf(raw);
    if (leftBehind.test(name)) return [];
    if (!isUtf8(raw)) return [{ path: at(name), issue: foreignName }];
    const path = at(name);
    try {
      return entry(root, path);
    } catch (error) {
      return [{ path, issue: unreadable(error) }];
    }
  });
}

function entry(root: string, path: string): ListedFile[] {
  const found = lstatSync(join(root, path));
  if (found.isDirectory()) return /\.(?:ya?ml|csv|md)$/i.test(path) ? [{ path, issue: folderAsFile }] : listed(root, path);
  if (found.isSymbolicLink()) return [{ path, issue: link }];
  if (!found.isFile()) return [{ path, issue: notAFile }];
  const limit = /\.(?:ya?ml|md)$/i.test(path) ? largestText : largestFile;
  return found.size > limit ? [{ path, issue: tooLarge(found.size, limit) }] : [{ path }];
}

/** Names as bytes, because a name need not be UTF-8. A root that is not there has none. */
function namesIn(folder: string): Buffer[] {
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return [];
  return readdirSync(folder, { encoding: 'buffer' });
}

function nameOf(raw: Buffer): string {
  return isUtf8(raw) ? raw.toString() : new TextDecoder('gb18030').decode(raw);
}

function isUtf8(raw: Buffer): boolean {
  return Buffer.from(raw.toString()).equals(raw);
}

/** The issue of a file or folder that the system does not let us read. */
export function unreadable(error: unknown): IssueDraft {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EACCES' || code === 'EPERM') return { what: '没有权限读', cure: '请管理员改文件权限，让运行命令的账号能读' };
  return { what: `读不出来${code === '' ? '' : `（${code}）`}`, cure: '换一份好的文件，或删去' };
}

const folderAsFile = { what: '这是文件夹，名字却像文件', cure: '改名或删去；里面的文件移到该放的文件夹' };
const emptyArea = {
  what: '这个区域的文件夹是空的，Git 也不保存空文件夹',
  cure: '新的区域从放 area.yaml 开始；误删了内容的，从 Git 或备份恢复；不要了的，删去这个文件夹',
  isWarning: true,
};
const link = { what: '这是快捷方式（链接），不是文件', cure: '删去链接，把真正的文件复制到这里' };
const notAFile = { what: '这不是普通文件（管道、套接字或设备）', cure: '删去' };
const foreignName = { what: '文件名的编码不是 UTF-8', cure: '改名：只用小写英文字母、数字和连字符' };

function tooLarge(size: number, limit: number): IssueDraft {
  const cure = '内容文件不会这么大：核对是不是放错了文件，或者粘进了别的东西；表格按月分开放';
  return { what: `有 ${Math.ceil(size / 1e6)} MB，超过 ${limit / 1e6} MB，没有打开`, cure };
}
