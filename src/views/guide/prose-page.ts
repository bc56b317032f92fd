import MarkdownIt from 'markdown-it';
import attributes from 'markdown-it-attrs';
import type { ProseName, proseValues } from '../../domain/publication/prose.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { type PageHead, pageHead } from '../head.ts';

/** A page whose words are content. */
export interface ProsePage {
  readonly head: PageHead;
  readonly title: string;
  /** The first paragraph, as HTML; empty where the text begins with a heading. */
  readonly intro: string;
  /** The rest, as HTML without anything that its author wrote as HTML. */
  readonly html: string;
}

/** Headings may carry an anchor (`## 状态 {#status}`); HTML in the text is shown as text. */
const markdown = new MarkdownIt({ html: false, linkify: false }).use(attributes, { allowedAttributes: ['id'] });

/**
 * The page `about.html`, `privacy.html` …, from `content/pages/`.
 *
 * @throws {RangeError} if the text is not there; validation refuses content without it
 */
export function prosePage(snapshot: Snapshot, name: ProseName): ProsePage {
  const text = snapshot.model.prose.get(name);
  if (text === undefined) throw new RangeError(`no text for ${name}`);
  const { title, description } = text;
  const body = filled(text.body, placeholders(snapshot));
  const [, first = '', rest = body] = /^(?!#)(.+?)\n\s*\n([\s\S]*)$/.exec(body) ?? [];
  return {
    head: pageHead(snapshot, { path: `${name}.html`, title, description, column: '概况信息' }),
    title,
    intro: first === '' ? '' : markdown.renderInline(first),
    html: markdown.render(rest),
  };
}

/** What a text may name of the portal: `{operator}` is the unit that runs it. */
function placeholders({ model: { portal, documents, areas } }: Snapshot): Readonly<Record<keyof typeof proseValues, string>> {
  return {
    operator: portal.operator,
    phone: portal.phone ?? portal.hotline,
    hotline: portal.hotline,
    contactDays: String(portal.retentionDays.contact),
    textDays: String(portal.retentionDays.text),
    reportDay: String(portal.reportDay),
    documentCount: String(documents.size),
    areaCount: String(areas.size),
  };
}

function filled(body: string, values: Readonly<Record<string, string>>): string {
  return body.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => values[name] ?? whole);
}
