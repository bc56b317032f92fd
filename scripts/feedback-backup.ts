/** `npm run backup -- <file>`: backs up the feedback while the server runs; `--help` says the rest. */
import { writeBackup } from '../src/server/backup-file.ts';
import { dirname } from 'node:path';
import { commandLine, existingFolder, UserError } from './command/command-line.ts';
import { storeHelp, withStore } from './feedback/store.ts';

const use = {
  does: `备份意见、建议、调查、人员和操作记录；服务器不用停。写出两个文件，只有自己能读：
  <备份文件>        全部内容，联系方式是加密的
  <备份文件>.keys   联系方式的密钥：与内容分开保管，只留最新一份
密钥文件 var/secret（或者环境变量 SECRET）不在备份里，请另外保管；没有它，联系方式和回执打不开。`,
  usage: 'npm run backup -- <备份文件>',
  options: { DATABASE_URL: storeHelp },
  atLeast: 1,
};
const [path = ''] = commandLine(use, {}).positionals;
// A stray word would be taken for a new file.
if (!/[./\\]/.test(path)) throw new UserError(`“${path}”只是一个词，没有备份：写全文件名，如 备份-2026-11-28.jsonl。用法：${use.usage}`);
existingFolder(dirname(path), use.usage);

await withStore(async (store) => {
  const rows = await writeBackup(store, path);
  console.log(`已备份 ${rows} 行：${path}；联系方式的密钥另存：${path}.keys。两个文件请分开保管，密钥只留最新一份。`);
});
