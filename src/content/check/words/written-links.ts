/** A link of a text in Markdown: where it leads, and the words by which its line is found. */
interface WrittenLink {
  readonly link: string;
  readonly inText: string;
}

/** [字](地址), and the definition of a reference, [名]: 地址. */
const inline = /(?<!!)\[[^\]\n]*\]\(\s*<?([^)\n]+?)>?\s*\)/gu;
const definition = /^ {0,3}\[[^\]\n]+\]:\s*<?([^\s>]+)>?/gmu;

/** Every link of a text, character references written out: &#106;avascript: is javascript:. */
export function linksIn(body: string): WrittenLink[] {
  const found = [...body.matchAll(inline), ...body.matchAll(definition)];
  return found.map(([whole, link = '']) => ({
    link: decoded(link),
    inText: whole.startsWith('[') && whole.includes('](') ? whole.slice(whole.indexOf('](') + 1) : whole.trim(),
  }));
}

const names: Readonly<Record<string, string>> = { colon: ':', tab: '', newline: '', sol: '/', amp: '&', lpar: '(', rpar: ')' };

function decoded(link: string): string {
  return link
    .replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));?/giu, (whole, hex: string | undefined, digits: string | undefined) => {
      const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
      return code > 0x10ffff ? whole : String.fromCodePoint(code);
    })
    .replace(/&([a-z]+);/giu, (whole, name: string) => names[name.toLowerCase()] ?? whole);
}
