/**
 * Erases now what the published retention says is due: `node scripts/feedback-erase.ts --confirm`.
 * The server does it by itself once a day, but holds back after its clock jumped
 * more than 30 days; `--confirm` is a person's word that the clock is right.
 */
import { readPortal } from '../src/server/portal.ts';
import { eraseDue } from '../src/server/retention.ts';
import { openStore } from '../src/server/store/open-store.ts';
import { commandLine } from './command.ts';

const use = { does: '按公布的保存期限，现在就删除到期的内容。', usage: 'node scripts/feedback-erase.ts --confirm', options: { confirm: '核对过本机时间，时间没有错' } };
const { values } = commandLine(use, { options: { confirm: { type: 'boolean' as const } } });
const store = await openStore(process.env.DATABASE_URL || 'var/feedback.sqlite', console.error);
const isConfirmed = values.confirm === true;
const portal = readPortal(process.env.SITE || 'dist');
const erased = await eraseDue(store, portal, { nowMs: Date.now(), isConfirmed });
await store.close();
if (erased) console.log(`已删除：联系方式 ${erased.contacts} 件，内容 ${erased.texts} 件，密钥 ${erased.keys} 个。`);
else {
  console.error('没有删除：离上次删除超过 30 天。请核对本机时间，时间没有错再加 --confirm 运行。');
  process.exitCode = 1;
}
