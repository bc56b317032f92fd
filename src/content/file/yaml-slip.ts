import type { IssueDraft } from '../../domain/value/issue.ts';

type Slip = readonly [pattern: RegExp, what: string, cure: string];

const halfQuotes = /:\s*"[^"]*”\s*,?\s*$|:\s*“[^”]*"\s*,?\s*$/;

/** Slips that show in a line by itself, the likeliest first. */
const slips: readonly Slip[] = [
  [/^\s*\t/, '缩进用了 Tab', '改成空格，每层两个'],
  [/^[ \t]*－/, '这里用了全角减号“－”', '改成半角减号，后面空一格：- 名称: 内容'],
  [/^[ \t]*\u3000/, '缩进用了全角空格', '改成半角空格，每层两个'],
  [/^\s*(?:- *)?(?:\{ *)?["']?[A-Za-z0-9_-]+["']?：/, '这里用了全角冒号“：”', '改成半角冒号，后面空一格，如 name: 岳阳楼区'],
  [/\{[^}]*[，；]\s*["']?[A-Za-z]+["']?\s*[:：]/, '大括号里用了全角逗号', '分开各项的逗号改成半角“,”，后面空一格'],
  [halfQuotes, '引号一半全角、一半半角', '前后都用半角引号 "'],
  [/^\s*-[A-Za-z]/, '“-”后面少一个空格', '写成“- 名称: 内容”，“-”后面空一格'],
  [/^\s*(?:- )?[A-Za-z][A-Za-z0-9_-]*:[^\s/]/, '冒号后面少一个空格', '写成“名称: 内容”，冒号后面空一格'],
  [/:\s+["'].*["']\s*[^\s,#}\]]+/, '引号后面还有文字', '整段文字放在一对引号里；文字里的半角引号换成“”'],
  [/:\s+[@`%]/, '文字不能以 @、% 或反引号开头', '整段文字加引号'],
  [/:\s+\[[^\]]*\]\s*[^\s,#}\]]/, '文字不能以 [ 开头', '整段文字加引号'],
  [/^\s*(?:- )?[\w-]+:\s+[^"'{[#|>\s][^"]*:\s/, '一行里有两个“: ”', '冒号后面的文字整段加引号'],
];

/**
 * What a person probably did wrong where a YAML reader gave up at `stoppedAt` (1-based): readers stop
 * where the text no longer makes sense, which is often after the slip. Undefined if nothing is known.
 */
export function yamlSlip(text: string, stoppedAt: number): IssueDraft | undefined {
  const lines = text.split('\n');
  return openEnd(lines, stoppedAt) ?? nearestSlip(lines, stoppedAt) ?? wrongIndent(lines, stoppedAt);
}

/** The last line, at or before the stop, that shows a slip; a few lines back and no more. */
function nearestSlip(lines: readonly string[], stoppedAt: number): IssueDraft | undefined {
  for (let line = Math.min(stoppedAt, lines.length); line >= Math.max(1, stoppedAt - 3); line--) {
    const words = lines[line - 1] ?? '';
    const slip = /^\s*#/.test(words) ? undefined : slips.find(([pattern]) => pattern.test(words));
    if (slip) return { line, what: slip[1], cure: slip[2] };
  }
  return undefined;
}

const unclosed: Slip = [/$/, '引号没有成对：从这一行开始的引号没有结束', '在文字末尾补上半角引号；文字里面的引号用“”'];
const marks: Readonly<Record<string, Slip>> = {
  '{': [/$/, '大括号没有成对：这一行的 { 没有结束', '在这一行末尾补上 }'],
  '[': [/$/, '方括号没有成对：这一行的 [ 没有结束', '在这一行末尾补上 ]'],
};

/** The line whose quote or bracket does not end before the next field begins. */
function openEnd(lines: readonly string[], stoppedAt: number): IssueDraft | undefined {
  for (const [index, words] of lines.slice(0, stoppedAt).entries()) {
    const mark = openMark(words);
    if (mark === undefined || closesLater(lines, index, mark)) continue;
    const half = slips.find(([pattern]) => pattern === halfQuotes);
    const [, what, cure] = mark === '"' && words.includes('”') && half ? half : (marks[mark] ?? unclosed);
    return { line: index + 1, what, cure };
  }
  return undefined;
}

/** Whether what is open at the end of a line goes on in the next lines and ends there, before another field. */
function closesLater(lines: readonly string[], index: number, mark: string): boolean {
  const closing = mark === '{' ? '}' : mark === '[' ? ']' : mark;
  const indent = /^\s*(?:- )*/.exec(lines[index] ?? '')?.[0].length ?? 0;
  for (const words of lines.slice(index + 1)) {
    if (words.trim() !== '' && (indentOf(words) <= indent || /^\s*- /.test(words) || (closing === mark && /^\s*[A-Za-z]+: /.test(words))))
      return words.trim() === closing;
    if (words.includes(closing)) return true;
  }
  return false;
}

/** The quote or bracket of a block line's value that is still open at its end. */
function openMark(words: string): string | undefined {
  const [, value = ''] = /^\s*(?:- )*(?:["']?[\w-]+["']?:\s+|- |(?=[{[]))(["'{[].*)$/.exec(words) ?? [];
  const open: string[] = [];
  for (let at = 0; at < value.length; at++) {
    const [mark = '', before = ''] = [value[at], value[at - 1]];
    const inside = open.at(-1);
    if (inside === '"' || inside === "'") {
      if (mark === '\\' && inside === '"') at += 1;
      else if (mark === inside) open.pop();
    } else if (mark === '#' && before === ' ') break;
    else if ((mark === '"' || mark === "'") && /^$|[\s,[{:]/.test(before)) open.push(mark);
    else if (mark === '{' || mark === '[') open.push(mark);
    else if (mark === '}' || mark === ']') open.pop();
  }
  return open[0] === '{' || open[0] === '[' ? (['"', "'"].includes(open.at(-1) ?? '') ? open.at(-1) : open[0]) : open[0];
}

/** A field that begins further right than the one above, which already has its content. */
function wrongIndent(lines: readonly string[], stoppedAt: number): IssueDraft | undefined {
  const words = lines[stoppedAt - 1] ?? '';
  const above = lines.slice(0, stoppedAt - 1).findLast((line) => line.trim() !== '') ?? '';
  if (indentOf(words) === indentOf(above) || words.trim() === '') return undefined;
  return { line: stoppedAt, what: '缩进和上面的行没有对齐', cure: '同一层的名称左边对齐，缩进只用空格' };
}

function indentOf(words: string): number {
  return words.length - words.trimStart().length;
}
