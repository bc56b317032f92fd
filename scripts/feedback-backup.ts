/** `npm run backup -- <file>`: backs up the feedback while the server runs; `--help` says the rest. */
import { writeBackup } from '../src/server/backup-file.ts';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { storeFile } from '../src/server/store/store-address.ts';
import { commandLine, existingFolder, UserError } from './command/command-line.ts';
import { ownStoreAddress, storeSetting, withStore } from './feedback/store.ts';

const use = {
  does: `备份意见、建议、调查、人员和操作记录；服务器不用停。写出两个文件，只有自己能读：
  <备份文件>        全部内容，联系方式是加密的
  <备份文件>.keys   联系方式的密钥：与内容分开保管，只留最新一份
密钥文件 var/secret（或者环境变量 SECRET）不在备份里，请另外保管；没有它，联系方式和回执打不开。`,
  usage: 'npm run backup -- <备份文件>',
  options: { DATABASE_URL: storeSetting },
  atLeast: 1,
};
const [path = ''] = commandLine(use, {}).positionals;
// A stray word would be taken for a new file.
if (!/[./\\]/.test(path)) throw new UserError(`“${path}”只是一个词，没有备份：写全文件名，如 备份-2026-11-28.jsonl。用法：${use.usage}`);
existingFolder(dirname(path), use.usage);

// One that is opened is made: a wrong DATABASE_URL would be backed up as an empty store.
const file = storeFile(ownStoreAddress());
if (file !== undefined && !existsSync(file)) throw new UserError(`没有 ${file} 这个存储，没有可备份的：请看看 DATABASE_URL，或者到服务器的文件夹里运行`);

await withStore(async (store) => {
  const rows = await writeBackup(store, path);
  console.log(`已备份 ${rows} 行：${path}；联系方式的密钥另存：${path}.keys。两个文件请分开保管，密钥只留最新一份。`);
});
