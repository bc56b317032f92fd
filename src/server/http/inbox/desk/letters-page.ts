import { html } from 'hono/html';
import type { AreaLetters, WrittenLetter } from '../../../portal/letters.ts';
import type { Markup } from '../../page.ts';

type Lettered = Pick<AreaLetters, 'letters'>;

/** Several areas, those with most letters first. */
export function lettersOverview(home: string, areas: readonly AreaLetters[]): Markup {
  const sorted = areas.toSorted((left, right) => right.letters.length - left.letters.length);
  return html`<h1>提示函</h1>
    ${areas.length === 0 ? html`<p>没有要提醒的。您的区域没有登记单位和任务，提示函写不出来。</p>` : ''}
    <ul class="rows">${sorted.map(
      ({ id, name, year, letters }) => html`<li class="row">
        <a class="row__title" href="${home}/letters?area=${id}">${name}${year}年</a>
        <span class="row__status">${letters.length === 0 ? '没有要提醒的' : `${letters.length}份`}</span>
      </li>`,
    )}</ul>`;
}

/** The letters of one area beneath one another, or the one that was asked for; each is a sheet of paper of its own. */
export function areaLettersPage(
  home: string,
  area: AreaLetters,
  { asked, others, own }: { asked?: string | undefined; others: boolean; own: boolean },
): Markup {
  const { id, name, year, day, letters, unaddressed } = area;
  const one = letters.find(({ unit }) => unit === asked);
  const here = `${home}/letters?area=${id}`;
  return html`<div class="screen-only">
      <h1>${name}${year}年的提示函</h1>
      ${one ? html`<p><a class="links__link" href="${here}">全部提示函</a></p>` : ''}
      ${others && !one ? html`<p><a class="links__link" href="${home}/letters">全部区域</a></p>` : ''}
      ${letters.length === 0 ? html`<p class="lead">没有要提醒的。按${day}（网站最近一次生成的那天）的数，没有落后、缺报、过期的。</p>` : ''}
      ${letters.length === 0 || one ? '' : listOf(here, area)}
      ${unaddressed.length === 0 || own || one ? '' : html`<p>落后的里面有${unaddressed.length}项没有登记${name}的牵头、责任单位，没有写函：${unaddressed.join('、')}。</p>`}
    </div>
    ${(one ? [one] : letters).map((letter) => letterSheet(area, letter))}
    ${letters.length === 0 || own ? '' : html`<p class="fine screen-only">做成 Word：在放网站内容的电脑上运行 <code>npm run letters -- --area ${id} --year ${year}</code>，一个单位一份。</p>`}`;
}

function listOf(here: string, { day, letters }: AreaLetters): Markup {
  return html`<p class="lead">共${letters.length}份，按${day}（网站最近一次生成的那天）的数写。核对以后再发；打印时一份一页。</p>
    <ul class="rows">${letters.map(
      (letter) => html`<li class="row">
        <a class="row__title" href="${here}&unit=${encodeURIComponent(letter.unit)}">${letter.unit}</a>
        <span class="row__figure">${itemCount(letter)}项</span>
        <span class="row__status">${letter.kind}</span>
      </li>`,
    )}</ul>`;
}

function letterSheet({ issuer, day }: AreaLetters, letter: WrittenLetter): Markup {
  const { unit, kind, opening, groups, closing } = letter;
  return html`<article class="letter" aria-label="${kind}：${unit}">
    <h2 class="letter__title">${kind}</h2>
    <p>${unit}：</p>
    <p class="letter__text">${opening}</p>
    ${groups.map(
      ({ lead, lines }) => html`<p class="letter__text">${lead}</p>
        <ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`,
    )}
    <p class="letter__text">${closing}</p>
    <p class="letter__end">${issuer}<br />${day}</p>
    <details class="screen-only"><summary>复制全文</summary>
      <label class="form__label">点进框里，全选，再复制
        <textarea class="form__input form__input--prose" rows="8" readonly>
${plainText(letter, issuer, day)}</textarea></label>
    </details>
  </article>`;
}

/** The letter as it is pasted into a message or a document. */
function plainText({ unit, kind, opening, groups, closing }: WrittenLetter, issuer: string, day: string): string {
  return [kind, `${unit}：`, opening, ...groups.flatMap(({ lead, lines }) => [lead, ...lines]), closing, issuer, day].join('\n');
}

function itemCount({ groups }: WrittenLetter): number {
  return groups.reduce((count, { lines }) => count + lines.length, 0);
}

/** 要发提示函的单位有6家，其中工作提示函5份 ; empty where nobody is to be reminded. */
export function lettersWords(areas: readonly Lettered[]): string {
  const letters = areas.flatMap((area) => area.letters);
  const urgent = letters.filter((letter) => letter.urgent).length;
  if (letters.length === 0) return '';
  return `提示函：要提醒的单位有${letters.length}家${urgent === 0 ? '' : `，其中工作提示函${urgent}份`}`;
}
