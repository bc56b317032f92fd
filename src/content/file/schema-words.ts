import { z } from 'zod';

/** What a schema says of a wrong value where it has no words of its own: in those of the person who fills the file. */
z.config({ localeError: plainWords });

/** Words for one thing that is wrong with a value, which is in `issue.input`. */
function plainWords(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined) return '缺少这一项';
  switch (issue.code) {
    case 'invalid_type':
      return typeWords(issue.expected, issue.input);
    case 'invalid_value':
      return `${shown(issue.input)}不在可填的内容里：只能填 ${issue.values.map(String).join('、')}`;
    case 'too_small':
      return smallWords(issue.origin, Number(issue.minimum), issue.inclusive === true);
    case 'too_big':
      return bigWords(issue.origin, Number(issue.maximum), issue.inclusive === true);
    case 'invalid_format':
      return formatWords(issue.format, issue.input);
    case 'invalid_union':
      return `${shown(issue.input)}的写法不对`;
    default:
      return '写法不对';
  }
}

function typeWords(expected: string, input: unknown): string {
  if (input === null) return '只写了名称，冒号后面空着';
  if (input instanceof Date) return '日期要加引号，如 "2023-05-31"';
  switch (expected) {
    case 'string':
      return stringWords(input);
    case 'int':
      return typeof input === 'number' ? `${input} 不是整数，要填整数` : numberWords(input);
    case 'number':
      return numberWords(input);
    case 'boolean':
      return '要填 true 或 false，不加引号';
    case 'array':
      return '要写成几行，每行以“- ”开头；只有一项也一样';
    case 'object':
    case 'record':
      return '下面要分行写“名称: 内容”，冒号后面空一格';
    default:
      return '写法不对';
  }
}

function stringWords(input: unknown): string {
  if (typeof input === 'number' && /^1[3-9]\d{9}$/.test(String(input))) return '像手机号：这里不登记个人手机，改登记办公电话，如 0730-8888888';
  if (typeof input === 'number' || typeof input === 'boolean') return `要加引号，写成 "${input}"`;
  return Array.isArray(input) ? '这里只写一段文字，不分几行' : '这里只写一段文字；文字里有冒号的，整段加引号';
}

function numberWords(input: unknown): string {
  if (typeof input === 'string' && /^\d+(\.\d+)?$/.test(input)) return `要填数字，不加引号，写成 ${input}`;
  return '要填数字';
}

function smallWords(origin: string, minimum: number, isInclusive: boolean): string {
  if (origin === 'string') return minimum === 1 ? '不能空着' : `至少写 ${minimum} 个字`;
  if (origin === 'array' || origin === 'set') return `至少要有 ${minimum} 条`;
  return isInclusive ? `不能小于 ${minimum}` : `要大于 ${minimum}`;
}

function bigWords(origin: string, maximum: number, isInclusive: boolean): string {
  if (origin === 'string') return `最多写 ${maximum} 个字`;
  if (origin === 'array' || origin === 'set') return `最多 ${maximum} 条`;
  return isInclusive ? `不能大于 ${maximum}` : `要小于 ${maximum}`;
}

function formatWords(format: string, input: unknown): string {
  if (format === 'url') return `${shown(input)}不是完整的网址，要以 https:// 或 http:// 开头`;
  if (format === 'date') return `${shown(input)}不是真实的日期，要写成 2023-05-31 的样子`;
  return `${shown(input)}的写法不对`;
}

/** A value as it may stand in a sentence. */
export function shown(input: unknown): string {
  if (typeof input === 'string') return input === '' ? '空白' : `“${input.length > 40 ? `${input.slice(0, 40)}…` : input}”`;
  if (typeof input === 'number' || typeof input === 'boolean') return `“${input}”`;
  return '这里';
}
