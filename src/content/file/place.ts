import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import type { FieldPath } from '../../domain/value/issue.ts';

/** Where a parsed record stands: enough to find its line when something is wrong with it. */
export interface Place {
  readonly file: string;
  readonly path: FieldPath;
  /** Known for rows of a CSV; a YAML record's line is looked up only when it is needed. */
  readonly line?: number;
  /**
   * Of a record that holds others which may hold it (an area, a programme, its projects): the files of those above it, where a
   * change changes it too. Missing for any other record.
   */
  readonly held?: readonly string[];
}

/** Every file that a record's values come from, its own first. */
export function filesOf({ file, held = [] }: Place): readonly string[] {
  return [file, ...held];
}

/**
 * The area in whose folder a file lies (path below `content/`): `areas/430602/progress/2023-05.csv` → `430602`;
 * undefined for files of the whole portal.
 */
export function areaOfFile(path = ''): string | undefined {
  const [, inside, folderItself] = /^areas\/(?:([^/]+)\/|([^/.]+)$)/.exec(path) ?? [];
  return inside ?? folderItself;
}

/** What a file's name says: the area that owns it and its own name without folder and ending. */
export interface FileName {
  readonly area: string;
  readonly name: string;
}

/** 1-based line of the value at a path, or of the nearest parent that exists; 1 if nothing of the path exists. */
export type LineOf = (path: FieldPath) => number;

/** Finds lines in one YAML text. Reads the text anew, once: call it for errors only. */
export function linesOfYaml(text: string): LineOf {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, strict: false, logLevel: 'silent' });
  return (path) => lines.linePos(offsetOf(document.contents, path) ?? 0).line || 1;
}

/** A field stands where its name stands, an item of a list where it begins. */
function offsetOf(node: unknown, path: FieldPath): number | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return startOf(node);
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    if (pair === undefined) return startOf(node);
    return rest.length === 0 ? startOf(pair.key) : (offsetOf(pair.value, rest) ?? startOf(pair.key));
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
