import { CORE_SCHEMA, FAILSAFE_SCHEMA, load, timestampTag, YAMLException } from 'js-yaml';
import type { IssueDraft } from '../../domain/value/issue.ts';
import { yamlSlip } from './yaml-slip.ts';

/** A few aliases may stand for what was written before; more of them could grow without end. */
const limits = { maxAliases: 20, maxDepth: 40 };

/** Dates without quotes become Date objects here, so that their text is asked for. */
const strictYaml = { schema: CORE_SCHEMA.withTags(timestampTag), ...limits };

/** Reads a YAML text into plain values, without tags, or says on which line it is no YAML. */
export function loadedYaml(text: string): { raw?: unknown; issue?: IssueDraft } {
  try {
    const raw = load(text, strictYaml);
    return isCircular(raw) ? { issue: { line: 1, what: '用 * 引用了自己', cure: '把内容照写一遍，不用 * 和 &' } } : { raw };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { issue: issueOf(text, error) };
  }
}

/** The same with every scalar as the text of the file: 2026-02-30 and 12.0 stay as they are. The text must be YAML. */
export function plainYaml(text: string): unknown {
  return load(text, { schema: FAILSAFE_SCHEMA, ...limits });
}

function isCircular(value: unknown, above: readonly unknown[] = []): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return above.includes(value) || Object.values(value).some((each) => typeof each === 'object' && isCircular(each, [...above, value]));
}

function issueOf(text: string, { reason, mark }: YAMLException): IssueDraft {
  const line = (mark?.line ?? 0) + 1;
  const [, what, cure] = reasons.find(([pattern]) => pattern.test(reason)) ?? [];
  if (what !== undefined && cure !== undefined) return { line, what, cure };
  return (
    yamlSlip(text, line) ?? { line, what: '这里的写法读不懂', cure: '检查这一行和上一行的缩进、冒号后的空格和引号；文字里有冒号、逗号或方括号的，整段加引号' }
  );
}

const reasons: readonly (readonly [reason: RegExp, what: string, cure: string])[] = [
  [/duplicated mapping key/, '同一个字段写了两次', '合成一处，删去另一处'],
  [/alias/i, '这里的 * 没有对应的 &，或者 * 用得太多', '文字以 * 或 & 开头的，整段加引号；其他的把内容照写一遍'],
  [/tag/i, '文字不能以 ! 开头', '以 ! 开头的文字整段加引号'],
  [/depth|nest/i, '缩进层数太多', '对照数据字典减少缩进'],
  [/single document/, '文件中间多了一行“---”', '删去这一行；一个文件只写一份内容'],
  [/tab characters/, '缩进用了 Tab', '改成空格，每层两个'],
];
