import { CORE_SCHEMA, load, timestampTag, YAMLException } from 'js-yaml';
import type { IssueDraft } from '../domain/value/issue.ts';
import { yamlSlip } from './yaml-slip.ts';

/** Dates without quotes become Date objects here, so that the schema can refuse them. */
const strictYaml = { schema: CORE_SCHEMA.withTags(timestampTag), maxAliases: 0, maxDepth: 40 };

/** Reads a YAML text into plain values, without aliases and tags, or says on which line it is no YAML. */
export function loadedYaml(text: string): { raw?: unknown; issue?: IssueDraft } {
  try {
    return { raw: load(text, strictYaml) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { issue: issueOf(text, error) };
  }
}

function issueOf(text: string, { reason, mark }: YAMLException): IssueDraft {
  const line = (mark?.line ?? 0) + 1;
  const [, what, cure] = reasons.find(([pattern]) => pattern.test(reason)) ?? [];
  if (what !== undefined && cure !== undefined) return { line, what, cure };
  return yamlSlip(text, line) ?? { line, what: '这里的写法读不懂', cure: '检查这一行和上一行的缩进、冒号后的空格和引号；文字里有冒号、逗号或方括号的，整段加引号' };
}

const reasons: readonly (readonly [reason: RegExp, what: string, cure: string])[] = [
  [/duplicated mapping key/, '同一个字段写了两次', '合成一处，删去另一处'],
  [/alias/i, '不允许使用 * 和 & 引用', '文字以 * 或 & 开头的，整段加引号；其他的把内容照写一遍'],
  [/tag/i, '文字不能以 ! 开头', '以 ! 开头的文字整段加引号'],
  [/depth|nest/i, '缩进层数太多', '对照数据字典减少缩进'],
  [/single document/, '文件中间多了一行“---”', '删去这一行；一个文件只写一份内容'],
  [/tab characters/, '缩进用了 Tab', '改成空格，每层两个'],
];
