import { type ProseName, proseNames, proseValues } from '../../../domain/publication/prose.ts';
import { type Update, updateParts, updatePhotos } from '../../../domain/publication/update.ts';
import { statusNames } from '../../../domain/task/status.ts';
import type { IssueDraft } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';
import { filesIn, nearestWords } from '../../file/nearest.ts';
import type { Rule } from '../../rule.ts';
import { linksIn } from './written-links.ts';

/** The texts that every installation answers for itself are there, and explain every status by its own word. */
export const proseRule: Rule = {
  id: 'missing-text',
  sentence:
    '“关于本站”“隐私说明”“无障碍说明”“方法说明”四页的文字必须齐全，花括号里只写本站认识的名称；方法说明要解释每一种状态。工作动态要有正文，不超过两万字；正文里的图片单独占一段，写有说明，放在本区域的照片文件夹里。文字里不写网页的代码，链接只用 http、https 和本站的地址。',
  find: (_model, entries) => [
    ...proseNames.flatMap((name) => missing(name, entries)),
    ...unexplained(entries),
    ...unknownValues(entries),
    ...unsafe(entries),
    ...news(entries),
  ],
};

/** What is said of a page without its text; it is not told of one that could not be read. */
export const missingProse = '缺少这一页的文字';

function missing(name: ProseName, { prose, places }: Entries): IssueDraft[] {
  if (prose.some(({ id, body }) => id === name && body !== '')) return [];
  const at = {};
  places.set(at, { file: `pages/${name}.md`, path: [], line: 0 });
  return [{ at, what: missingProse, cure: '不小心删了的，从 Git 或备份恢复；从来没有过的，从示范内容的 pages/ 里复制同名文件，改成本单位的话' }];
}

function unknownValues({ prose }: Entries): IssueDraft[] {
  const known = Object.entries(proseValues)
    .map(([name, words]) => `{${name}}（${words}）`)
    .join('、');
  return prose.flatMap((at) =>
    [...at.body.matchAll(/\{([a-zA-Z]+)\}/g)]
      .filter(([, name = '']) => !(name in proseValues))
      .map(([whole]) => ({ at, inText: whole, what: `不认识“${whole}”`, cure: `花括号里只能写：${known}` })),
  );
}

/** Code that a page prints as text, and links that lead to no page: nobody means them for readers. */
const code = /<\s*\/?\s*(?:script|style|iframe|object|embed|form|input|svg|link|meta)\b[^>\n]{0,60}>?|<(?!img\b)[a-z][^>\n]*\son[a-z]+\s*=/iu;
/** The page writes such a link out as it stands. */
const dangerous = /^[\s\p{Cc}]*(?:javascript|vbscript|data)\s*:/iu;

function unsafe({ prose, updates, circulars }: Entries): IssueDraft[] {
  return [...prose, ...updates, ...circulars].flatMap((at) => {
    const [written] = code.exec(at.body) ?? [];
    const links = linksIn(at.body).filter(({ link }) => dangerous.test(link));
    return [
      ...(written === undefined
        ? []
        : [
            {
              at,
              inText: written,
              what: `正文里有网页的代码“${written.slice(0, 40)}”，网页上会照字面印出来`,
              cure: '删去；要强调的用 **两个星号**，要分段的空一行',
            },
          ]),
      ...links.map(({ link, inText }) => ({
        at,
        inText,
        what: `链接“${link.slice(0, 40)}”打不开网页，网页上会照字面印出来`,
        cure: '改成 https:// 开头的网址，或者删去链接',
      })),
    ];
  });
}

/** Characters of a text that somebody still reads. */
const longestBody = 20_000;

function news({ updates, media }: Entries): IssueDraft[] {
  return updates.flatMap((at) => {
    const pictures = [...misplaced(at), ...updatePhotos(at).flatMap((photo) => photoIssues(at, photo, media))];
    if (pictures.length > 0) return pictures;
    if (at.body !== '' && at.body.length <= longestBody) return [];
    const what = at.body === '' ? '这条动态没有正文' : `正文有 ${at.body.length} 个字，超过 ${longestBody}`;
    return [{ at, what, cure: '正文写在第二行“---”下面；太长的只写要点，全文作为文件登记' }];
  });
}

/** A picture within a paragraph, or written in another way, would be printed as its own source. */
function misplaced(at: Update): IssueDraft[] {
  const texts = updateParts(at).flatMap((part) => ('text' in part ? [part.text] : []));
  return texts.flatMap((text) => {
    const [image] = /!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])|<img\b[^>]*>/iu.exec(text) ?? [];
    if (image === undefined) return [];
    return [{ at, inText: image, what: `正文里的图片“${image.slice(0, 40)}”网页上显示不出来`, cure: `图片前后各空一行，写成 ${photoExample}` }];
  });
}

const photoExample = '![照片里是什么、在哪里](文件名.jpg)';

function photoIssues(at: Update, { file, alt }: { file: string; alt: string }, media: ReadonlySet<string>): IssueDraft[] {
  const inText = `](${file})`;
  const absent = {
    at,
    inText,
    what: `照片文件夹里没有 ${file}${nearestWords(file, filesIn(media, `areas/${at.area}/photos/`))}`,
    cure: '用 npm run photos -- --update 放入照片，或改正文件名；不引用别的网站的图片',
  };
  const silent = { at, inText, what: `照片 ${file} 的说明只有 ${alt.trim().length} 个字`, cure: `说明至少写六个字，给看不见图的人读，写成 ${photoExample}` };
  return [...(media.has(`areas/${at.area}/photos/${file}`) ? [] : [absent]), ...(alt.trim().length < 6 ? [silent] : [])];
}

function unexplained({ prose }: Entries): IssueDraft[] {
  const methodology = prose.find(({ id }) => id === 'methodology');
  if (methodology === undefined) return [];
  const names = Object.values(statusNames).filter((name) => !methodology.body.includes(`**${name}**`));
  if (names.length === 0) return [];
  return [{ at: methodology, what: `没有解释这些状态：${names.join('、')}`, cure: '写成 **状态名**：意思' }];
}
