/** What somebody typed: a field sent once is a string, one sent several times a list. */
export type Typed = Readonly<Record<string, string | string[]>>;

/** The most fields a form of residents, and one of staff, may have, ours or not. */
const mostFields = { residents: 50, staff: 500 } as const;

/** The first value of each field that a resident sent; `undefined` if the body is not UTF-8, wrongly escaped or has too many fields. */
export function parseFormBody(body: Uint8Array): Record<string, string> | undefined {
  const fields = fieldsIn(body, mostFields.residents);
  return fields && Object.fromEntries([...fields].map(([name, [first = '']]) => [name, first]));
}

/** Everything that staff sent; `undefined` as for residents. */
export function parseStaffForm(body: Uint8Array): Typed | undefined {
  const fields = fieldsIn(body, mostFields.staff);
  if (fields === undefined) return undefined;
  fields.delete('__proto__');
  return Object.fromEntries([...fields].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]));
}

/** One value of a field; the first where it was sent several times, empty where it was not. */
export function valueOf(typed: Typed, name: string): string {
  const value = typed[name] ?? '';
  return typeof value === 'string' ? value : (value[0] ?? '');
}

/** The fields of an `application/x-www-form-urlencoded` body, by name. */
function fieldsIn(body: Uint8Array, most: number): Map<string, string[]> | undefined {
  try {
    const pairs = utf8.decode(body).split('&', most + 1);
    if (pairs.length > most) return undefined;
    const fields = new Map<string, string[]>();
    for (const pair of pairs) {
      if (pair === '') continue;
      const equals = pair.indexOf('=');
      const name = unescaped(equals < 0 ? pair : pair.slice(0, equals));
      const value = equals < 0 ? '' : unescaped(pair.slice(equals + 1));
      const known = fields.get(name);
      if (known) known.push(value);
      else fields.set(name, [value]);
    }
    return fields;
  } catch {
    return undefined;
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** @throws {URIError} on a broken escape or one that is not UTF-8 */
function unescaped(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '));
}
