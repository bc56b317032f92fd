/** A number in a text that identifies a person; `masked` keeps only its ends. */
export interface PersonalNumber {
  readonly kind: '身份证号' | '手机号' | '银行卡号';
  readonly masked: string;
}

/**
 * ID numbers (GB 11643, check character right), mobile numbers and bank cards (Luhn) in a text,
 * full-width digits and single spaces or hyphens between digits included. Project codes, index
 * numbers and unified social credit codes do not match.
 */
export function personalNumbers(text: string): PersonalNumber[] {
  const plain = text.normalize('NFKC').replace(/(?<=\d)[ \-](?=\d)/g, '');
  const runs = plain.match(/(?<![0-9A-Za-z])\d{11,19}[Xx]?(?![0-9A-Za-z])/g) ?? [];
  return runs.flatMap((run) => {
    const kind = kindOf(run);
    return kind === undefined ? [] : [{ kind, masked: masked(run) }];
  });
}

/** The text with each such number cut down to its ends; everything else stays as it is, letter for letter. */
export function withMaskedNumbers(text: string): string {
  return text.replace(/(?<![0-9A-Za-z０-９])[0-9０-９](?:[ -]?[0-9０-９]){10,18}[Xx]?(?![0-9A-Za-z０-９])/g, (run) => {
    const digits = run.normalize('NFKC').replace(/[ -]/g, '');
    return kindOf(digits) === undefined ? run : masked(digits);
  });
}

function kindOf(run: string): PersonalNumber['kind'] | undefined {
  if (/^1[3-9]\d{9}$/.test(run)) return '手机号';
  if (/^\d{17}[\dXx]$/.test(run) && hasIdCheck(run)) return '身份证号';
  if (/^\d{16,19}$/.test(run) && passesLuhn(run)) return '银行卡号';
  return undefined;
}

/** ISO 7064 MOD 11-2 over 18 characters, and a birth date that can exist. */
function hasIdCheck(run: string): boolean {
  const month = Number(run.slice(10, 12));
  const day = Number(run.slice(12, 14));
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  const digits = [...run.slice(0, 17)].map(Number);
  const remainder = digits.reduce((total, digit) => ((total + digit) * 2) % 11, 0);
  const check = (12 - remainder) % 11;
  return run.slice(17).toUpperCase() === (check === 10 ? 'X' : String(check));
}

function passesLuhn(run: string): boolean {
  const digits = [...run].reverse().map(Number);
  const total = digits.reduce((sum, digit, index) => sum + (index % 2 === 0 ? digit : doubled(digit)), 0);
  return total % 10 === 0;
}

function doubled(digit: number): number {
  return digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
}

function masked(run: string): string {
  return `${run.slice(0, 3)}…${run.slice(-2)}`;
}
