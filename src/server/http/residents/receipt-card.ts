import { readFileSync } from 'node:fs';
import { html } from 'hono/html';
import { formatReceipt, type Receipt } from '../../../domain/feedback/receipt.ts';
import type { PortalFacts } from '../../portal/portal.ts';
import type { Markup } from '../page.ts';

/** What a receipt is about, as its card says it. */
export interface CardFacts {
  readonly receipt: Receipt;
  /** The number of the case. */
  readonly number: string;
  /** `投诉：背街小巷路灯改造`. */
  readonly title: string;
}

/**
 * Files of the pages of receipts by their name below `feedback/`, ours as they stand. The script copies a card, keeps
 * it on the device and lists what is kept there.
 */
export const receiptFiles = {
  'receipts.js': { type: 'text/javascript; charset=utf-8', text: readFileSync(new URL('./receipts.js', import.meta.url), 'utf8') },
  'receipts.css': { type: 'text/css; charset=utf-8', text: readFileSync(new URL('./receipts.css', import.meta.url), 'utf8') },
} as const;

/**
 * A receipt to take away: whose it is, the number to say and the secret to type. Its buttons appear where a script
 * runs; without one it is copied by hand, photographed or printed as it stands.
 */
export function receiptCard(portal: PortalFacts, { receipt, number, title }: CardFacts): Markup {
  const lines = [portal.name, title, `编号：${number}`, `回执号：${formatReceipt(receipt)}`, `查询：${portal.origin}${portal.basePath}feedback/status`];
  return html`${receiptLinks(portal)}
    <section class="receipt-card" aria-label="回执" data-slot="${slotOf(portal)}" data-receipt="${receipt}" data-number="${number}" data-title="${title}" data-text="${lines.join('\n')}">
      <p class="receipt-card__site">${portal.name}</p>
      <p class="receipt-card__title">${title}</p>
      <p class="receipt-card__label">编号：打电话、来访时报这个号</p>
      <p class="case-number">${number}</p>
      <p class="receipt-card__label">查询用的号码（回执号）：在网上查询时填这个号，不要告诉别人</p>
      ${printedReceipt(receipt)}
      <div class="receipt-card__tools" hidden>
        <p class="receipt-card__buttons">
          <button class="receipt-card__button receipt-card__button--first" type="button" data-does="copy">复制回执</button>
          <button class="receipt-card__button" type="button" data-does="keep">保存在这部手机上</button>
          <button class="receipt-card__button" type="button" data-does="save">存成文字文件</button>
          <button class="receipt-card__button" type="button" data-does="print">打印</button>
        </p>
        <p class="receipt-card__said" role="status"></p>
        <p class="fine">保存以后，用这部手机的人都能看到；别人的手机、公用的电脑不要保存。不点就不保存；保存了的，在“查询办理情况”那一页能看到，也能删去。</p>
      </div>
    </section>`;
}

/** The receipt in large signs, which break after two groups of four. */
export function printedReceipt(receipt: Receipt): Markup {
  const halves = formatReceipt(receipt).match(/\S+(?: \S+)?/g) ?? [];
  return html`<p class="receipt">${halves.map((half, index) => html`${index > 0 ? ' ' : ''}<span class="receipt__half">${half}</span>`)}</p>`;
}

/** Where the receipts kept on this device are listed; a script fills it, and without one there are none. */
export function keptReceipts(portal: PortalFacts): Markup {
  return html`${receiptLinks(portal)}
    <section class="kept" aria-labelledby="kept" data-slot="${slotOf(portal)}" hidden>
      <h2 class="kept__heading" id="kept" tabindex="-1">我的意见</h2>
      <p class="fine">只保存在这部手机上，用这部手机的人都能看到。</p>
      <ul class="kept__list"></ul>
      <p role="status"></p>
      <template>
        <li class="kept__item">
          <p class="kept__title" data-shows="title"></p>
          <p class="kept__number">编号 <span data-shows="number"></span></p>
          <form class="kept__form" method="post" action="${portal.basePath}feedback/status">
            <input type="hidden" name="receipt" />
            <button class="receipt-card__button receipt-card__button--first" type="submit">看办到哪一步</button>
            <button class="receipt-card__button" type="button" data-does="remove">删去</button>
          </form>
        </li>
      </template>
    </section>`;
}

/** Portals of one host keep their receipts apart. */
function slotOf({ basePath }: PortalFacts): string {
  return `liangma.receipts:${basePath}`;
}

function receiptLinks({ basePath }: PortalFacts): Markup {
  return html`<link rel="stylesheet" href="${basePath}feedback/receipts.css" />
    <script type="module" src="${basePath}feedback/receipts.js"></script>`;
}
