import { html } from 'hono/html';
import { type CivilDate, civilDate, daysBetween, formatCivilDate } from '../../../../domain/value/civil-date.ts';
import type { AreaDesk, Desk } from '../../../portal/desk.ts';
import type { PortalFacts } from '../../../portal/portal.ts';
import type { Markup } from '../../page.ts';

/** What is stale, and the days that passed between the count and today. */
interface StaleOnes {
  readonly found: Desk['stale'];
  readonly countedOn: CivilDate | undefined;
  readonly today: CivilDate;
}

type Stale = StaleOnes;

const weights: Readonly<Record<Desk['stale'][number]['weight'], string>> = { veto: '单项否决', overdue: '过期', soon: '快到期' };

/** Several areas, those that lack most first, and what is stale. */
export function deskOverview({ basePath }: PortalFacts, { areas, stale, letters }: { areas: Desk['areas']; stale: Stale; letters: string }): Markup {
  const open = (area: Desk['areas'][number]) => area.assigned - area.disclosed;
  const sorted = areas.toSorted((left, right) => open(right) - open(left));
  return html`<h1>待办</h1>
    <h2>信息公开得分</h2>
    ${sorted.length === 0 ? html`<p>没有计分的任务。</p>` : ''}
    <ul class="rows">${sorted.map(
      (area) => html`<li class="row">
        <a class="row__title" href="${basePath}staff/todo?area=${area.id}">${area.name}${area.year}年</a>
        <span class="row__figure">${pointsWords(area)}</span>
        <span class="row__status">${open(area) === 0 ? '不缺' : `还差${open(area)}个任务`}</span>
      </li>`,
    )}</ul>
    ${lettersLine(basePath, letters)}
    ${draftsLine(basePath)}
    ${staleList(stale)}`;
}

/** One area: its score, and step by step what brings it to full marks. */
export function areaDeskPage(
  { basePath }: PortalFacts,
  { name, desk, stale, letters, others }: { name: string; desk: AreaDesk; stale: Stale; letters: string; others: boolean },
): Markup {
  const { year, asOf, score, maxPoints, assigned, disclosed, rows, closing } = desk;
  return html`<h1>${name}的待办</h1>
    ${others ? html`<p><a href="${basePath}staff/todo">全部区域</a></p>` : ''}
    <p class="lead">${year}年信息公开得分${pointsWords({ score, maxPoints })}，${assigned}个任务里齐了${disclosed}个，截至${dayWords(asOf)}（网站最近一次生成的那天）。</p>
    ${trendList(desk)}
    ${rows.length === 0 ? html`<p>没有要补的。</p>` : html`<p>${closing ?? '最省事的在前。一样一样补上，网站重新生成以后，得分就变。'}</p>`}
    <ol class="todo">${rows.map(
      ({ title, page, scoreAfter, steps }) => html`<li class="todo__task">
        <h2 class="todo__title">${page === undefined ? title : html`<a href="${basePath}${page}">${title}</a>`}</h2>
        <p class="fine">${gainWords(scoreAfter, closing !== undefined)}，共${steps.length}步</p>
        <ul>${steps.map(
          ({ name: lacking, place, template }) => html`<li>
            <p>缺“${lacking}” <span class="fine">文件：${place}</span></p>
            ${template === '' ? '' : html`<pre class="todo__template" tabindex="0">${template}</pre>`}
          </li>`,
        )}</ul>
      </li>`,
    )}</ol>
    ${lettersLine(basePath, letters)}
    ${draftsLine(basePath)}
    ${staleList(stale)}`;
}

/** The score from month-end to month-end, where it can be told of at least two days; one sentence where it never changed. */
function trendList({ trend, maxPoints }: AreaDesk): Markup | string {
  const [first] = trend;
  if (first === undefined || trend.length < 2) return '';
  if (trend.every(({ score, assigned, disclosed }) => score === first.score && assigned === first.assigned && disclosed === first.disclosed))
    return html`<p>得分的走势：从${dayWords(first.asOf)}起每个月底都是${pointsOf(first.score)}分。</p>`;
  return html`<h2>得分的走势（每个月底）</h2>
    <ul class="rows">${trend.map(
      ({ asOf, score, assigned, disclosed }) => html`<li class="row">
        <span class="row__title">${dayWords(asOf)}</span>
        <span class="row__figure">${pointsWords({ score, maxPoints })}</span>
        <span class="row__status">${assigned}个任务里齐了${disclosed}个</span>
      </li>`,
    )}</ul>`;
}

function gainWords(scoreAfter: string | undefined, isOver: boolean): string {
  if (scoreAfter === undefined) return '已经不能补，不再加分';
  return isOver ? `都是当年已有的，补登以后得${pointsOf(scoreAfter)}分` : `补齐这个任务以后得${pointsOf(scoreAfter)}分`;
}

/** Where the letters to units that are behind are read. */
function lettersLine(basePath: string, letters: string): Markup | string {
  return letters === '' ? '' : html`<p><a class="links__link" href="${basePath}staff/letters">${letters}</a></p>`;
}

/** Where a draft is looked through. */
function draftsLine(basePath: string): Markup {
  return html`<p>起草的通报、方案、进展表，印发以前可以做<a href="${basePath}examine.html">公文体检</a>：看哪里算不拢、前后不一，只在您的电脑上看，不上传。</p>`;
}

function staleList({ found, countedOn, today }: Stale): Markup | string {
  if (found.length === 0) return '';
  return html`<h2>过期、空白、快到期的</h2>
    ${countedOn === undefined ? '' : html`<p>${countedWords(countedOn, today)}</p>`}
    <ul class="rows">${found.map(
      ({ weight, what, cure, file }) => html`<li class="paper">
        <b>${weights[weight]}</b>　${what}<span class="paper__note">　怎么办：${cure}</span>
        ${file === undefined ? '' : html`<span class="fine">文件：${file}</span>`}
      </li>`,
    )}</ul>`;
}

/** The site counts its days when it is built, and stands still until it is built again. */
function countedWords(countedOn: CivilDate, today: CivilDate): string {
  const since = daysBetween(countedOn, today);
  const later = since > 0 ? `到今天又过了${since}天，网站重新生成才会重新数。` : '';
  return `下面的天数数到${formatCivilDate(countedOn)}（网站最近一次生成的那天）。${later}`;
}

/** 1.5分（满分6分） */
export function pointsWords({ score, maxPoints }: { score: string; maxPoints: string }): string {
  return `${pointsOf(score)}分（满分${maxPoints}分）`;
}

/** Without the noughts that end a decimal: 1.5000 → 1.5 */
function pointsOf(score: string): string {
  return score.includes('.') ? score.replace(/\.?0+$/u, '') : score;
}

function dayWords(day: string): string {
  const parsed = civilDate.safeParse(day);
  return parsed.success ? formatCivilDate(parsed.data) : day;
}
