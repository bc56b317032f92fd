import { basisNames } from '../../../src/domain/task/report.ts';
import { stageNames } from '../../../src/domain/task/stage.ts';
import { gbk, utf16 } from '../../fixtures/encodings.ts';
import { base, tablePaths } from './base.ts';
import type { Chance } from './chance.ts';

/** One file written otherwise, and just as rightly. */
export interface Variant {
  readonly name: string;
  readonly file: string;
  readonly content: string | Uint8Array;
}

type VariantClass = (chance: Chance) => Variant;

export const variantClasses: Readonly<Record<string, VariantClass>> = {
  gbk: (chance) => whole(chance, 'GBK', gbk),
  utf16: (chance) => whole(chance, 'UTF-16', utf16),
  mark: (chance) => whole(chance, 'byte order mark', (text) => `\uFEFF${text}`),
  marks: (chance) => whole(chance, 'two byte order marks', (text) => `\uFEFF\uFEFF${text}`),
  crlf: (chance) => whole(chance, 'CRLF', (text) => text.replaceAll('\n', '\r\n')),
  cr: (chance) => whole(chance, 'CR', (text) => text.replaceAll('\n', '\r')),
  emptyRows: (chance) => table(chance, 'empty rows', (text, { one }) => `${text}${one([',,,,\n', '\n\n', ' , ,\n,,,,,,,,,,,,,,\n'])}`),
  emptyColumns: (chance) => table(chance, 'empty columns', (text) => text.replaceAll('\n', ',,\n')),
  tabs: (chance) => table(chance, 'tabs', (text) => text.replaceAll(',', '\t')),
  quotes: (chance) => table(chance, 'quotes', (text) => text.replaceAll(/[^,\n]+/g, '"$&"')),
  spaces: (chance) => table(chance, 'spaces', (text) => text.replaceAll(/[^,\n]+/g, ' $& ')),
  order: (chance) =>
    table(chance, 'another order', (text, { below }) => {
      const turn = below(8) + 1;
      return text.replaceAll(/[^\n]+/g, (row) => [...row.split(',').slice(turn), ...row.split(',').slice(0, turn)].join(','));
    }),
  dates: (chance) =>
    table(chance, 'dates', (text, { one }) => {
      const write = one<(y: string, m: number, d: number) => string>([
        (y, m, d) => `${y}/${m}/${d}`,
        (y, m, d) => `${y}.${m}.${d}`,
        (y, m, d) => `${y}年${m}月${d}日`,
        (y, m, d) => `${y}-${m}-${d}`,
      ]);
      return text.replaceAll(/(\d{4})-(\d{2})-(\d{2})/g, (_, year: string, month: string, day: string) => write(year, Number(month), Number(day)));
    }),
  fullWidth: (chance) =>
    table(chance, 'full-width digits', (text) =>
      text.replaceAll(/(?<=,)\d+(?=,)/g, (digits) =>
        digits.length === 6 ? digits : [...digits].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(''),
      ),
    ),
  percent: (chance) => table(chance, 'percent signs', (text) => text.replaceAll(/(\d+),target/g, '$1%,target')),
  widths: (chance) => table(chance, 'ids in full width', (text) => text.replaceAll(/^2024-\S+?(?=,)/gm, (id) => id.replaceAll('/', '／'))),
  stages: (chance) => table(chance, 'stages in other words', (text) => text.replaceAll(/(?<=,)started(?=,)/g, '施工中')),
  names: (chance) => table(chance, 'Chinese names', (text) => text.replaceAll('target', basisNames.target).replaceAll('started', stageNames.started)),
};

function whole({ one }: Chance, name: string, change: (text: string) => string | Uint8Array): Variant {
  const file = one(Object.keys(base));
  return { name, file, content: change(base[file] ?? '') };
}

function table(chance: Chance, name: string, change: (text: string, chance: Chance) => string): Variant {
  const file = chance.one(tablePaths);
  return { name, file, content: change(base[file] ?? '', chance) };
}
