import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create } from 'fontkit';

export type Weight = 'regular' | 'bold';

/** Consecutive characters that one font has. */
export interface FontRun {
  text: string;
  /** Name under which the document knows the font. */
  font: string;
  /** Whether letters join or stack: such a run is measured and set as a whole, not letter by letter. */
  isShaped: boolean;
  isRightToLeft: boolean;
}

/** The fonts of one document. They come with npm, so every machine prints the same bytes. */
export interface Fonts {
  /** Divides a text by font. A character that no font has is given to the first. */
  runs(text: string, weight: Weight): FontRun[];
  /** The characters that no font has, each once. */
  missing(text: string): string[];
}

interface Family {
  name: string;
  /** npm package, and below its folder the file of each weight. */
  package: string;
  files: Readonly<Record<Weight, string>>;
  isShaped?: boolean;
  isRightToLeft?: boolean;
}

/**
 * In order of preference: a character is set in the first family that has it. All are Noto fonts under the OFL 1.1.
 * Mongolian is missing: fontkit cannot read the tables that join its letters, and unjoined letters are wrong.
 */
const families: readonly Family[] = [
  han('sc', 'NotoSansHans'),
  han('tc', 'NotoSansHant'),
  han('jp', 'NotoSansJP'),
  { ...google('noto-serif-tibetan', 'NotoSerifTibetan', '700Bold'), isShaped: true },
  { ...google('noto-naskh-arabic', 'NotoNaskhArabic', '700Bold'), isShaped: true, isRightToLeft: true },
  google('noto-sans-yi', 'NotoSansYi', '400Regular'),
];

/** Spaces, marks and invisible letters go with the letters before them. */
const follower = /^[\p{Z}\p{M}\p{Default_Ignorable_Code_Point}]$/u;
const ignorable = /^\p{Default_Ignorable_Code_Point}$/u;
const resolve = createRequire(import.meta.url).resolve;

/** A document, as far as it is told the file of a font. */
interface FontRegister {
  registerFont(name: string, file: string): unknown;
}

/** Registers fonts with a document, each file read when the first character asks for it. */
export function fontsOf(document: FontRegister): Fonts {
  const covers = families.map((family) => coverage(family));
  const has = (index: number, character: string) => covers[index]?.(character) === true;
  const familyOf = (character: string, before: number) => {
    if (ignorable.test(character) || (follower.test(character) && has(before, character))) return before;
    return families.findIndex((_, index) => has(index, character));
  };
  const fontName = registering(document);

  return {
    runs(text, weight) {
      const runs: FontRun[] = [];
      let before = 0;
      for (const character of text) {
        const found = Math.max(0, familyOf(character, before));
        const last = runs.at(-1);
        if (last !== undefined && found === before) last.text += character;
        else runs.push(newRun(character, families[found], (family) => fontName(family, weight)));
        before = found;
      }
      return runs;
    },
    missing: (text) => [...new Set(text)].filter((character) => familyOf(character, 0) === -1),
  };
}

function newRun(text: string, family: Family | undefined, fontName: (family: Family) => string): FontRun {
  if (family === undefined) throw new RangeError('no such family');
  return { text, font: fontName(family), isShaped: family.isShaped ?? false, isRightToLeft: family.isRightToLeft ?? false };
}

/** Gives a document the file of a family and a weight, once, and its name there. */
function registering(document: FontRegister): (family: Family, weight: Weight) => string {
  const known = new Set<string>();
  return (family, weight) => {
    const name = `${family.name} ${family.files[weight]}`;
    if (!known.has(name)) document.registerFont(name, fontFile(family, weight));
    known.add(name);
    return name;
  };
}

/** Whether a family has a character; its file is read at the first question. */
function coverage(family: Family): (character: string) => boolean {
  let characters: ReadonlySet<number> | undefined;
  return (character) => {
    characters ??= charactersOf(fontFile(family, 'regular'));
    return characters.has(character.codePointAt(0) ?? -1);
  };
}

function charactersOf(file: string): ReadonlySet<number> {
  const font = create(readFileSync(file));
  if ('fonts' in font) throw new Error(`${file} is a collection of fonts`);
  return new Set(font.characterSet);
}

function fontFile({ package: name, files }: Family, weight: Weight): string {
  return join(dirname(resolve(name)), files[weight]);
}

/** Source Han Sans as a package for each region. */
function han(region: string, file: string): Family {
  const files = { regular: `../fonts/${file}-Regular.otf`, bold: `../fonts/${file}-Bold.otf` };
  return { name: region, package: `@embedpdf/fonts-${region}`, files };
}

function google(name: string, file: string, bold: '400Regular' | '700Bold'): Family {
  const path = (weight: string) => `${weight}/${file}_${weight}.ttf`;
  return { name, package: `@expo-google-fonts/${name}`, files: { regular: path('400Regular'), bold: path(bold) } };
}
