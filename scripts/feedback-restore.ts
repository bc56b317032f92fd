/**
 * Puts a backup into an empty store of either kind, also to move from the embedded
 * file to PostgreSQL: `DATABASE_URL=… node scripts/feedback-restore.ts <file> [<keys file>]`.
 * Without the keys the contacts stay sealed. The server is stopped meanwhile, and
 * started with the same secret as before.
 */
import { readBackup } from '../src/server/backup-file.ts';
import { openStore } from '../src/server/store/open-store.ts';
import { commandLine, UserError } from './command.ts';

const use = { does: '把备份放进空的存储；先停服务器。', usage: 'node scripts/feedback-restore.ts <备份文件> [<密钥文件>]', options: { DATABASE_URL: '放到哪里，默认 var/feedback.sqlite' }, atMost: 2 };
const [path, keys] = commandLine(use, {}).positionals;
if (!path) throw new UserError(`请写备份文件名。用法：${use.usage}`);
const store = await openStore(process.env.DATABASE_URL || 'var/feedback.sqlite', console.error);
try {
  // The keys first: the rows are what makes a store not empty.
  const keyCount = keys ? await readBackup(store, keys) : 0;
  const rowCount = await readBackup(store, path);
  console.log(`已恢复 ${rowCount} 行、${keyCount} 个密钥。`);
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  console.error(`没有恢复：${error.message}`);
  process.exitCode = 1;
} finally {
  await store.close();
}
