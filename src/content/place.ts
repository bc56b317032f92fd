import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';

/** Keys and indexes from the top of a file down to a value. */
export type FieldPath = readonly PropertyKey[];

/** Where a parsed record stands: enough to find its line when something is wrong with it. */
export interface Place {
  readonly file: string;
  readonly path: FieldPath;
  /** Known for rows of a CSV; a YAML record's line is looked up only when it is needed. */
  readonly line?: number;
  /** Files of the records that this one holds (an area's superior, a programme's issuer): a change there changes it too. */
  readonly held?: readonly string[];
}

/** Every file that a record's values come from, its own first. */
export function filesOf({ file, held = [] }: Place): readonly string[] {
  return [file, ...held];
}

/** What a file's name says: the area that owns it and its own name without folder and ending. */
export interface FileName {
  readonly area: string;
  readonly name: string;
}

/**
 * 1-based line of the value at `path` in a YAML text, or of the nearest parent that exists;
 * 1 if nothing of the path exists. Reads the text anew: call it for errors only.
 */
export function lineOfYaml(text: string, path: FieldPath): number {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, strict: false });
  const offset = offsetOf(document.contents, path) ?? 0;
  return lines.linePos(offset).line || 1;
}

function offsetOf(node: unknown, path: FieldPath): number | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return startOf(node);
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    return pair ? (offsetOf(pair.value, rest) ?? startOf(pair.key)) : startOf(node);
  }
  if (isSeq(node)) return offsetOf(node.items[Number(key)], rest) ?? startOf(node);
  return startOf(node);
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

function isNode(node: unknown): node is Node {
  return isMap(node) || isSeq(node) || isScalar(node);
}
