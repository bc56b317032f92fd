import type { Find, Scan } from './find.ts';

/** Names of the two networks as people write them, official accounts (公众号, 小程序) and payment left out. */
const chat =
  /(?:(?:微信|薇信|威信|微 信|扣扣|企鹅号)(?!公众|订阅|小程序|服务号|视频号|支付|平台|扫)|(?<![a-z])(?:weixin|wechat|vx|wx|v信|qq)(?![a-z]))(?:号码|帐号|账号|号|id)?[是为:：=\s"'“”（(【[/\\-]{0,8}(?:[a-z][a-z0-9_-]{5,19}|[0-9]{5,12})(?![a-z0-9_])/gi;
const networks =
  /(?:抖音|快手|微博|小红书|陌陌|钉钉|淘宝|闲鱼|火山)(?:帐号|账号|号|id)[是为:：=\s"'“”（(【[/\\-]{0,8}(?:[a-z][a-z0-9_.-]{4,19}|[0-9]{5,12})(?![a-z0-9_])/gi;
const provider = '(?:163|126|139|189|qq|sina|sohu|yeah|aliyun|gmail|outlook|hotmail|foxmail|icloud)';
const open = '[([{（【] ?';
const close = ' ?[)\\]}）】]';
/** lixiuying#163.com, lixiuying艾特163点com, lixiuying [at] 163 [dot] com. */
const disguised = new RegExp(
  `[a-z0-9][\\w.+-]{2,63} {0,3}(?:[@#]|${open}(?:at|艾特)${close}|艾特| at ) {0,3}${provider} {0,3}(?:[.．。]|${open}(?:dot|点)${close}|点| dot ) {0,3}(?:com|net|cn)(?![a-z0-9])`,
  'gi',
);
const domain = /^[a-z0-9](?:[a-z0-9-]{0,40}[.．]){1,4}[a-z]{2,12}(?![a-z0-9@])/i;
const sender = /[a-z0-9][\w.+-]{0,63}$/i;
const spelled = / {0,3}(?:@|[([{（【] ?(?:at|艾特) ?[)\]}）】]) {0,3}/gi;

/** What stands for @ in a disguised address. */
const atSign = /[@#]|艾特| at |[([{（【] ?at/i;

/** Accounts that stand behind the network's name. */
export function chatAccounts({ reading: { words } }: Scan): Find[] {
  const named = (kind: '微信或QQ' | '网络账号', pattern: RegExp) =>
    [...words.matchAll(pattern)].map(({ 0: found, index }) => ({ kind, from: index, to: index + found.length }));
  return [...named('微信或QQ', chat), ...named('网络账号', networks)];
}

/**
 * E-mail addresses, (at) read as @. Those of offices, below gov.cn, are public; an
 * address that begins with a mobile number is found as such.
 */
export function mailAddresses({ reading: { words } }: Scan): Find[] {
  if (!atSign.test(words)) return [];
  const hidden = [...words.matchAll(disguised)].map(({ 0: found, index }) => ({ kind: '邮箱' as const, from: index, to: index + found.length }));
  const plain = [...words.matchAll(spelled)].flatMap(({ 0: at, index }) => {
    const [left] = sender.exec(words.slice(Math.max(0, index - 64), index)) ?? [];
    const [right] = domain.exec(words.slice(index + at.length, index + at.length + 120)) ?? [];
    if (left === undefined || right === undefined || /(?:^|\.)gov\.cn$/i.test(right)) return [];
    return [{ kind: '邮箱' as const, from: index - left.length, to: index + at.length + right.length }];
  });
  return [...plain, ...hidden.filter(({ from, to }) => !plain.some((find) => find.from < to && from < find.to))];
}
