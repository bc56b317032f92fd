import { addressIssues } from '../../../domain/publication/site-address.ts';
import { siteUrlIssue } from '../../../domain/code/symbol-room.ts';
import type { Rule } from '../../rule.ts';

/** The portal's address leaves room for a symbol that survives dirt and damage, and is one that can hang on walls for years. */
export const addressRules: readonly Rule[] = [
  {
    id: 'address-too-long',
    sentence: '门户网址加上编号不超过 60 个字符，二维码才经得起污损。',
    find: (model, { portal }) => {
      const issue = siteUrlIssue(model.portal.origin);
      return issue === undefined || portal === undefined ? [] : [{ ...issue, at: portal, path: ['origin'] }];
    },
  },
  {
    id: 'address-unfit',
    sentence: '印在牌子上的网址是 http 或 https 的域名加路径，没有用户名、端口和 IP 地址；内网试用的写明理由。',
    find: ({ portal: { origin } }, { portal }) =>
      portal === undefined ? [] : addressIssues(origin).map((issue) => ({ ...issue, at: portal, path: ['origin'] })),
  },
];
