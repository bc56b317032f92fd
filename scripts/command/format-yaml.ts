import { Document, isScalar, visit } from 'yaml';

/**
 * A content file of YAML: keys in the order of the value, words that look like a number, a
 * date or a code always quoted, lines never folded.
 */
export function formatYaml(value: unknown, comment?: string): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  if (comment !== undefined) document.commentBefore = ` ${comment}`;
  visit(document, {
    Scalar: (_key, node) => {
      if (isScalar(node) && typeof node.value === 'string' && /^[\d\s.,:/-]*$/.test(node.value)) {
        node.type = 'QUOTE_DOUBLE';
      }
    },
  });
  return document.toString({ lineWidth: 0 });
}
