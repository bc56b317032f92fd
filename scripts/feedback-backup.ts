/**
 * Backs up the feedback while the server runs: `node scripts/feedback-backup.ts <file>`.
 * Writes `<file>` and, for the contacts, `<file>.keys`: keep the two apart, and only
 * the newest keys. The secret (`var/secret` or `SECRET`) is kept apart from both.
 * The store is `DATABASE_URL`, by default `var/feedback.sqlite`.
 */
import { writeBackup } from '../src/server/backup-file.ts';
import { openStore } from '../src/server/store/open-store.ts';
import { commandLine, UserError } from './command.ts';

const use = { does: '备份意见，服务器可以照常运行。', usage: 'node scripts/feedback-backup.ts <备份文件>', options: { DATABASE_URL: '意见存放在哪里，默认 var/feedback.sqlite' }, atMost: 1 };
const [path] = commandLine(use, {}).positionals;
if (!path) throw new UserError(`请写备份文件名。用法：${use.usage}`);
const store = await openStore(process.env.DATABASE_URL || 'var/feedback.sqlite', console.error);
const rows = await writeBackup(store, path);
await store.close();
console.log(`已备份 ${rows} 行：${path}；联系方式的密钥另存：${path}.keys。两个文件请分开保管，密钥只留最新一份。`);
