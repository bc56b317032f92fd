/** `npm run erase -- [--confirm]`: erases now what the published retention says is due; `--help` says the rest. */
import { readPortal } from '../src/server/portal.ts';
import { eraseDue } from '../src/server/retention.ts';
import { Refused, runCommand } from './feedback/command.ts';
import { withStore } from './feedback/store.ts';

await runCommand({
  usage: `用法：npm run erase -- [--confirm]
按公布的保存期限，现在就删除到期的联系方式和内容。服务器每天自己做一次，平时不用运行。
离上次删除超过 30 天时，怕是本机时间不对，不会删除；核对时间以后加 --confirm。
存储由环境变量 DATABASE_URL 指定，默认 var/feedback.sqlite；网站目录由 SITE 指定，默认 dist。`,
  options: { confirm: 'switch' },
  words: { least: 0, most: 0 },
  run: ({ switches }) =>
    withStore(async (store) => {
      const isConfirmed = switches.has('confirm');
      const erased = await eraseDue(store, readPortal(process.env.SITE || 'dist'), { nowMs: Date.now(), isConfirmed });
      if (!erased) throw new Refused('没有删除：离上次删除超过 30 天。请核对本机时间，时间没有错再加 --confirm 运行。');
      console.log(`已删除：联系方式 ${erased.contacts} 件，内容 ${erased.texts} 件，密钥 ${erased.keys} 个。`);
    }),
});
