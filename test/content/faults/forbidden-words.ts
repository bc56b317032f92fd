/** Words of programmers that a clerk cannot place; no message about the content holds one. Names of fields may. */
export const forbiddenWords =
  /数组|字符串|\bstring\b|\bboolean\b|\bNaN\b|\bnull\b|\bundefined\b|\bobject\b|schema|期望|无效输入|规则编号|提交(?!人)|Invalid (?:input|option|key|string)|\bexpected \w|\breceived \w|node:|\bError\b|\]\.[a-z]|\[\d+\]/i;
