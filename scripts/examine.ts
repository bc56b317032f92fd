/**
 * `npm run examine -- 通报.docx`: tells what does not add up in a draft circular, plan or table, before it is issued. The names of units
 * and areas come from the content. Nothing is written and nothing is sent anywhere.
 */
import { existsSync } from 'node:fs';
import mammoth from 'mammoth';
import { readContent } from '../src/content/read/read.ts';
import { checkNames, examined, findingsText, measuredWords } from '../src/examination/examine.ts';
import { draftOfFile } from '../src/examination/file-draft.ts';
import { emptyRegistry, type Registry, registryOf } from '../src/examination/registry.ts';
import { commandLine } from './command/command-line.ts';
import { bytesOf } from './official-tables/sheet-file.ts';

const { values, positionals } = commandLine(
  {
    does: `公文体检：公文或表印发以前，看哪里算不拢、前后不一（${checkNames.join('、')}）。单位和区域的名称与内容里登记的比对。只在本机看，不写文件，不上传。${measuredWords}`,
    usage: 'npm run examine -- 通报.docx 附件.xlsx …',
    atLeast: 1,
    atMost: 50,
    needsNoContent: true,
    options: {
      content: '内容文件夹，默认 content',
      strict: '有一处疑问，退出码就是 1',
    },
  },
  { options: { content: { type: 'string', default: 'content' }, strict: { type: 'boolean', default: false } } },
);

const registry = registryIn(values.content);
let count = 0;
for (const path of positionals) {
  const draft = await draftOfFile(bytesOf(path), path, async (bytes) => (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value);
  if ('why' in draft) {
    console.error(draft.why);
    process.exitCode = 1;
    continue;
  }
  const findings = examined(draft, registry);
  count += findings.length;
  console.log(
    findings.length === 0 ? `${path}：没有看出问题。这不等于没有问题，请照常核对` : `${path}：${findings.length} 处请核对\n${findingsText(findings)}\n`,
  );
}
if (values.strict && count > 0) process.exitCode = 1;

/** Names are known also where the content has issues, as long as its files can be read. */
function registryIn(folder: string): Registry {
  if (!existsSync(folder)) {
    console.log(`没有内容文件夹 ${folder}：不核对单位和区域的名称`);
    return emptyRegistry;
  }
  const { model } = readContent(folder);
  if (model !== undefined) return registryOf(model.areas.values(), [...model.agencies.values()].flat(), new Set(model.officialByName.values()));
  console.log(`${folder} 里有读不出来的文件（npm run validate 会列出）：不核对单位和区域的名称`);
  return emptyRegistry;
}
