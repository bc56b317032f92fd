/** `npm run restore -- <file> [<keys file>]`: puts a backup into an empty store; `--help` says the rest. */
import { readBackup } from '../src/server/backup-file.ts';
import { commandLine, UserError } from './command/command-line.ts';
import { storeSetting, withStore } from './feedback/store.ts';

const use = {
  does: `把备份放进空的存储，也用来从内嵌的文件搬到 PostgreSQL。先停服务器；恢复以后用原来的 var/secret（或者 SECRET）启动。
不给密钥文件（备份时的 .keys），联系方式打不开，其余照常。已经有内容的存储不会改动。`,
  usage: 'npm run restore -- <备份文件> [<密钥文件>]',
  options: { DATABASE_URL: storeSetting },
  atLeast: 1,
  atMost: 2,
};
const [path = '', keys] = commandLine(use, {}).positionals;

await withStore(async (store) => {
  try {
    // The keys first: the rows are what makes a store not empty.
    const keyCount = keys === undefined ? 0 : await readBackup(store, keys);
    const rowCount = await readBackup(store, path);
    console.log(`已恢复 ${rowCount} 行、${keyCount} 个密钥。`);
  } catch (error) {
    if (error instanceof RangeError) throw new UserError(`没有恢复：${error.message}`);
    throw error;
  }
});
