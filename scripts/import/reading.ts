import { parse, type ScalarTag, type CollectionTag, isMap } from 'yaml';
import { z } from 'zod';
import { areaRow, type AreaNames } from './table.ts';
import { quotation, type Texts } from './text.ts';

const rowReading = z.strictObject({
  line: z.int(),
  from: z.string().optional(),
  plus: z.record(z.string(), z.string()).default({}),
});

/** What a reading may draw on. `document` is the one that places without a name refer to. */
export interface Sources {
  readonly texts: Texts;
  readonly areaNames: AreaNames;
  readonly document: string;
}

/**
 * A reading: the YAML of a content file in which every verbatim word is a place instead
 * (see `quotation`). Tags:
 * - `!source C92` → `{ document, line, text }`; `!text C92` → the words; `!text [C15, C16]` → the
 *   words of both, joined by ；;
 * - `!names G37` → the words split at 、 and ，, without 牵头单位： or 责任单位： before and 等 after;
 * - `!row 88` → area id → cell; `!row { line: 121, from: F }` for a row out of column;
 *   `!row { line: 89, plus: { 430600-own: "250" } }` for an area that stands in the remarks.
 *
 * In a mapping, `at: C92` becomes `line` and `text`.
 */
export function readReading(yaml: string, sources: Sources): unknown {
  return withPlaces(parse(yaml, { customTags: tags(sources) }), sources);
}

function tags({ texts, areaNames, document }: Sources): (ScalarTag | CollectionTag)[] {
  const quote = (place: string) => quotation(texts, document, place);
  const row = (line: number, from?: string) => areaRow(texts, areaNames, { document, line, from });
  return [
    { tag: '!source', resolve: (place) => quote(place) },
    { tag: '!text', resolve: (place) => quote(place).text },
    {
      tag: '!text',
      collection: 'seq',
      resolve: (places) => places.toJSON().map((place: unknown) => quote(String(place)).text).join('；'),
    },
    { tag: '!names', resolve: (place) => namesIn(quote(place).text) },
    { tag: '!row', resolve: (line) => row(Number(line)) },
    {
      tag: '!row',
      collection: 'map',
      resolve: (map) => {
        if (!isMap(map)) throw new TypeError('!row wants a line, or a mapping');
        const { line, from, plus } = rowReading.parse(map.toJSON());
        return { ...row(line, from), ...plus };
      },
    },
  ];
}

function namesIn(text: string): string[] {
  return text
    .replace(/^(牵头|责任)单位[：:] ?/, '')
    .split(/[、，]/)
    .map((name) => name.trim().replace(/等$/, ''))
    .filter((name) => name !== '');
}

function withPlaces(value: unknown, sources: Sources): unknown {
  if (Array.isArray(value)) return value.map((item) => withPlaces(item, sources));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) =>
      key === 'at' ? placed(String(item), sources) : [[key, withPlaces(item, sources)]],
    ),
  );
}

function placed(place: string, { texts, document }: Sources): [string, unknown][] {
  const { line, text } = quotation(texts, document, place);
  return [
    ['line', line],
    ['text', text],
  ];
}
