import type { Rule } from '../../rule.ts';

/** A PDF whose words cannot be looked at for personal data: a person has to look. */
export const unreadPdfRule: Rule = {
  id: 'pdf-unread',
  sentence: 'PDF 里的文字要能读出来，才能查有没有个人信息；读不出来的（如扫描件）逐份提醒，由经办人自己看过（提醒）。',
  isWarning: true,
  find: (_model, { unreadPdfs, places }) =>
    [...unreadPdfs].map(([file, hasWords]) => {
      const at = {};
      places.set(at, { file, path: ['文件'], line: 0 });
      const what = hasWords ? 'PDF 里有的文字读不出来，这些文字没有查过个人信息' : 'PDF 里几乎没有能读出的文字，像是扫描件，没有查过个人信息';
      const cure = '逐页看过，没有身份证号、手机号、住址、签名和名单才放；有原来的电子文件的，打印为 PDF 换上';
      return { at, what, cure, subject: file };
    }),
};
