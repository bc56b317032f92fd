/**
 * Code → Chinese name, as a field's description gives them: `phone 电话访问、visit 入户走访`. Codes that the
 * description does not name are missing.
 */
export function codeNames(codes: readonly string[], description: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    codes.flatMap((code) => {
      const [, name] = new RegExp(`${before}${code} ([^；，,;。]+?)(?=、[A-Za-z]+ |[；，,;。]|$)`, 'u').exec(description) ?? [];
      return name === undefined ? [] : [[code, name] as const];
    }),
  );
}

/** The description as a person reads it who writes the Chinese names: `电话访问、入户走访`. */
export function withoutCodes(codes: readonly string[], description: string): string {
  return Object.keys(codeNames(codes, description)).reduce((text, code) => text.replace(new RegExp(`${before}${code} `, 'u'), ''), description);
}

const before = '(?<![A-Za-z])';
