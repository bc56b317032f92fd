/** The most fields a form may have, ours or not. */
const mostFields = 50;

/**
 * The fields of an `application/x-www-form-urlencoded` body, the first value of
 * each name; `undefined` if it is not UTF-8, wrongly escaped or has too many fields.
 */
export function parseFormBody(body: Uint8Array): Record<string, string> | undefined {
  try {
    const pairs = utf8.decode(body).split('&', mostFields + 1);
    if (pairs.length > mostFields) return undefined;
    const fields = new Map<string, string>();
    for (const pair of pairs) {
      if (pair === '') continue;
      const equals = pair.indexOf('=');
      const name = unescaped(equals < 0 ? pair : pair.slice(0, equals));
      if (!fields.has(name)) fields.set(name, equals < 0 ? '' : unescaped(pair.slice(equals + 1)));
    }
    return Object.fromEntries(fields);
  } catch {
    return undefined;
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** @throws {URIError} on a broken escape or one that is not UTF-8 */
function unescaped(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '));
}
