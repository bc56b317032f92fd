import { siteUrlProblem } from '../../domain/code/symbol-room.ts';
import type { Rule } from '../rule.ts';

/** The portal's address leaves room for a symbol that survives dirt and damage. */
export const addressRule: Rule = {
  id: 'address-too-long',
  sentence: '门户网址加上编号不超过 60 个字符，二维码才经得起污损。',
  find: (model, { portal }) => {
    const what = siteUrlProblem(model.portal.origin);
    if (what === undefined || portal === undefined) return [];
    const cure = '换用较短的域名；网址短一个字符，二维码就稳一分';
    return [{ rule: 'address-too-long', at: portal, path: ['origin'], what, cure, subject: '' }];
  },
};
