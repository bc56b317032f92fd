/** `npm run erase -- [--confirm]`: erases now what the published retention says is due; `--help` says the rest. */
import { readPortal } from '../src/server/portal/portal.ts';
import { eraseDue } from '../src/server/retention.ts';
import { commandLine, UserError } from './command/command-line.ts';
import { storeSetting, withStore } from './feedback/store.ts';

const use = {
  does: `按公布的保存期限，现在就删除到期的联系方式和内容。服务器每天自己做一次，平时不用运行。
离上次删除超过 30 天时，怕是本机时间不对，不会删除；核对时间以后加 --confirm。`,
  usage: 'npm run erase -- [--confirm]',
  options: { confirm: '时间核对过了，照样删除', DATABASE_URL: storeSetting, SITE: '网站文件夹，默认 dist' },
};
const { values } = commandLine(use, { options: { confirm: { type: 'boolean', default: false } } });

await withStore(async (store) => {
  const erased = await eraseDue(store, readPortal(process.env.SITE || 'dist'), { nowMs: Date.now(), isConfirmed: values.confirm });
  if (!erased) throw new UserError('没有删除：离上次删除超过 30 天。请核对本机时间，时间没有错再加 --confirm 运行。');
  console.log(`已删除：联系方式 ${erased.contacts} 件，内容 ${erased.texts} 件，密钥 ${erased.keys} 个。`);
});
