/**
 * Backs up the feedback while the server runs: `node scripts/feedback-backup.ts <file>`.
 * Writes `<file>` and, for the contacts, `<file>.keys`: keep the two apart, and only
 * the newest keys. The secret (`var/secret` or `SECRET`) is kept apart from both.
 * The store is `DATABASE_URL`, by default `var/feedback.sqlite`.
 */
import { writeBackup } from '../src/server/backup-file.ts';
import { openStore } from '../src/server/store/open-store.ts';

const [, , path] = process.argv;
if (!path) {
  console.error('用法：node scripts/feedback-backup.ts <备份文件>');
  process.exit(2);
}
const store = await openStore(process.env.DATABASE_URL || 'var/feedback.sqlite', console.error);
const rows = await writeBackup(store, path);
await store.close();
console.log(`已备份 ${rows} 行：${path}；联系方式的密钥另存：${path}.keys。两个文件请分开保管，密钥只留最新一份。`);
