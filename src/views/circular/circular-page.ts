import { descending } from '../../domain/value/order.ts';
import MarkdownIt from 'markdown-it';
import attributes from 'markdown-it-attrs';
import { cadenceNames, type Circular } from '../../domain/publication/circular.ts';
import { circularPath, areaPath, type SitePath, yearPath } from '../../domain/publication/page-path.ts';
import { formatCivilDate, yearOf } from '../../domain/value/civil-date.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { type Link, relativeHref } from '../address.ts';
import { type PageHead, pageHead } from '../head.ts';
import { withStop } from '../stop.ts';

/** A circular as it was issued. */
export interface CircularPage {
  readonly head: PageHead;
  readonly title: string;
  /** 邵民实办〔2024〕9号 */
  readonly number: string;
  readonly to: string;
  /** HTML of the text, without anything that its writer wrote as HTML. */
  readonly html: string;
  readonly issuer: string;
  readonly issuedOn: string;
  /** 抄送：…。 and 县民生实事办，2026年1月9日印发。; what the circular does not say is missing. */
  readonly imprint: readonly string[];
  /** 数据截至2024年9月30日，以后更正的数见各项目的页面。 */
  readonly note: string;
}

const markdown = new MarkdownIt({ html: false, linkify: false }).use(attributes, { allowedAttributes: ['id'] });
// A table moves by itself on a small screen: the keyboard has to reach what moves.
markdown.renderer.rules['table_open'] = (tokens, index) => {
  const number = tokens.slice(0, index + 1).filter(({ type }) => type === 'table_open').length;
  return `<div class="wide" tabindex="0" role="region" aria-label="表${number}"><table>\n`;
};
markdown.renderer.rules['table_close'] = () => '</table></div>\n';

/** The circulars that were issued, in the order of their files: a draft has no page. */
export function issuedCirculars({ model }: Pick<Snapshot, 'model'>): Circular[] {
  return [...model.circulars.values()].filter(({ issuedOn }) => issuedOn !== undefined);
}

/** Links to the circulars of an area's year, newest first. */
export function circularLinks(snapshot: Snapshot, from: SitePath, area: string, year: number): Link[] {
  return issuedCirculars(snapshot)
    .filter((each) => each.area === area && yearOf(each.asOf) === year)
    .toSorted(descending(({ asOf }) => asOf))
    .map(({ id, title, cadence, issuedOn }) => ({
      words: `《${title}》（${cadenceNames[cadence]}${issuedOn === undefined ? '' : `，${formatCivilDate(issuedOn)}`}）`,
      href: relativeHref(from, circularPath(area, id)),
    }));
}

/**
 * The page of a circular that was issued.
 *
 * @throws {RangeError} for a circular that is not there or is a draft
 */
export function circularPage(snapshot: Snapshot, area: string, name: string): CircularPage {
  const found = snapshot.model.circulars.get(`${area}/${name}`);
  if (found?.issuedOn === undefined) throw new RangeError(`no circular ${area}/${name}`);
  const { title, documentNumber = '', to = '', body, issuer, issuedOn, asOf, cadence } = found;
  const areaName = snapshot.model.areas.get(area)?.name ?? area;
  const path = circularPath(area, name);
  return {
    head: pageHead(snapshot, {
      path,
      title,
      description: `${areaName}的${cadenceNames[cadence]}，数据截至${formatCivilDate(asOf)}。`,
      column: '政策文件',
      ...(found.printedOn === undefined ? {} : { article: { publishedOn: found.printedOn, source: issuer } }),
      above: [
        [areaName, areaPath(area)],
        [`${yearOf(asOf)}年`, yearPath(area, yearOf(asOf))],
      ],
      area,
    }),
    title,
    number: documentNumber,
    to,
    html: markdown.render(body),
    issuer,
    issuedOn: formatCivilDate(issuedOn),
    imprint: imprintOf(found),
    note: `数据截至${formatCivilDate(asOf)}，以后更正的数见各项目的页面。`,
  };
}

function imprintOf({ copyTo, printedBy, printedOn }: Circular): string[] {
  const printed = [...(printedBy === undefined ? [] : [printedBy]), ...(printedOn === undefined ? [] : [formatCivilDate(printedOn)])];
  return [...(copyTo === undefined ? [] : [`抄送：${withStop(copyTo)}`]), ...(printed.length === 0 ? [] : [`${printed.join('，')}印发。`])];
}
