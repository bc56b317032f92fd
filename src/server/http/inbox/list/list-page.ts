import { html } from 'hono/html';
import type { CivilDate } from '../../../../domain/value/civil-date.ts';
import { feedbackChannels } from '../../../../domain/feedback/feedback-channel.ts';
import { feedbackKinds } from '../../../../domain/feedback/feedback.ts';
import { feedbackStates } from '../../../../domain/feedback/feedback-history.ts';
import { caseNumber } from '../../../intake/case-number.ts';
import { dueMark } from '../../../cases/due.ts';
import { formatInstant } from '../../../intake/deadlines.ts';
import type { Markup } from '../../page.ts';
import type { PortalFacts } from '../../../portal/portal.ts';
import type { Session } from '../../../staff/gate.ts';
import { may } from '../../../staff/roles.ts';
import { type FeedbackRow, searchedRows } from '../../../store/feedback/feedback-list.ts';
import { excerptOf } from '../../../cases/excerpt.ts';
import { findForm } from './find-routes.ts';
import { type ListQuery, searchOf } from '../../../cases/list-filter.ts';
import { message, selectField, staffPage, textField, tokenField } from '../page/staff-page.ts';
import { areasNamed, type UnitChoice, unitWords } from '../../../cases/units.ts';

export interface ListPage {
  readonly query: ListQuery;
  readonly rows: readonly FeedbackRow[];
  /** How many match in all. */
  readonly total: number;
  /** How many of the person's are past their next term. */
  readonly overdue: number;
  readonly units: readonly UnitChoice[];
  /** Whether more match the other conditions than a search by words reads. */
  readonly isSearchCut: boolean;
  /** How many of the person's wait to be accepted. */
  readonly fresh: number;
  readonly today: CivilDate;
  /** 信息公开：清溪县2025年 4.2 / 6，还差3个任务。 Empty where nothing is missing. */
  readonly todo: string;
  /** 提示函：要提醒的单位有6家。 Empty where none is. */
  readonly letters: string;
  /** What was just done to a case that is not the person's any more. */
  readonly done?: string;
  /** Id after which the next page begins; absent on the last page. */
  readonly nextAfter: string | undefined;
}

/** The list with its filter, quick views and exports. */
export function listPage(portal: PortalFacts, session: Session, page: ListPage): Promise<string> {
  const home = `${portal.basePath}staff`;
  const { query, rows, total, overdue, fresh, nextAfter } = page;
  return staffPage(
    portal,
    session,
    fresh === 0 ? '意见' : `（${fresh}件待受理）意见`,
    html`<h1>群众意见</h1>
      ${message(page.done)}
      ${page.todo ? html`<p><a href="${home}/todo">${page.todo}</a></p>` : ''}
      ${page.letters ? html`<p><a class="links__link" href="${home}/letters">${page.letters}</a></p>` : ''}
      <nav aria-label="常用视图"><ul class="links">
        ${quickViews(overdue, session).map(({ words, query: view }) => html`<li><a class="links__link" href="${home}${searchOf(view)}" ${isSame(view, query) ? html`aria-current="page"` : ''}>${words}</a></li>`)}
      </ul></nav>
      ${findForm(home, session)} ${filterForm(portal, session, page)}
      <p>${total === 0 ? '没有符合条件的意见。' : `共 ${total.toLocaleString('en')} 件。`}</p>
      ${page.isSearchCut ? message(`按内容查找只查了最近的 ${searchedRows.toLocaleString('en')} 件，更早的没有查；请加上区域、类型等条件再查。导出也一样。`) : ''}
      <ol class="cases">${rows.map((row) => caseItem(portal, row, page.today))}</ol>
      ${nextAfter ? html`<p><a class="call call--plain" href="${home}${searchOf({ ...query, after: nextAfter })}">下一页</a></p>` : ''}
      ${may(session.staff, 'export') && total > 0 ? exportForm(home, session, query) : ''}`,
  );
}

function quickViews(overdue: number, { staff }: Session): Array<{ words: string; query: ListQuery }> {
  return [
    { words: '在办', query: {} },
    { words: `已超期 ${overdue} 件`, query: { due: 'overdue' } },
    { words: '待受理', query: { state: 'received' } },
    { words: '办结待公开', query: { state: 'closed', publication: 'open' } },
    { words: '要求更正或者删除', query: { state: 'all', wish: '1' } },
    ...(staff.role === 'office' ? [{ words: '没有区域', query: { state: 'all' as const, area: 'none' } }] : []),
    { words: '疑似自动提交', query: { state: 'all', suspected: '1' } },
    { words: '全部', query: { state: 'all' } },
  ];
}

function isSame(view: ListQuery, query: ListQuery): boolean {
  const { order: _, ...narrowed } = query;
  return searchOf(view) === searchOf(narrowed);
}

function caseItem(portal: PortalFacts, row: FeedbackRow, today: CivilDate): Markup {
  const due = dueMark(row, today);
  const subject = row.code === null ? undefined : portal.codes.get(row.code);
  return html`<li class="case">
    <p class="case__head">
      <a class="case__link" href="${portal.basePath}staff/feedback/${row.id}">${caseNumber(row)}</a>
      <span class="case__kind">${feedbackKinds[row.kind].label}</span>
    </p>
    <p class="case__due"><span class="due due--${due.kind}">${due.words}</span></p>
    <p class="case__text">${excerptOf(row, 90)}</p>
    <p class="case__facts">${[
      feedbackStates[row.state],
      `${formatInstant(row.receivedAt)} 收到`,
      row.channel && feedbackChannels[row.channel],
      portal.areas.find(({ id }) => id === row.area)?.name ?? row.area ?? '没有区域',
      subject?.title,
      row.requestedAt && '要求更正或者删除',
      row.referredTo && `由${row.referredTo}承办`,
      row.mergedInto && '已并入另一件',
    ]
      .filter(Boolean)
      .join(' · ')}</p>
  </li>`;
}

/** Sent by POST and answered with the list's address: a receipt typed into it must not stand there. */
function filterForm(portal: PortalFacts, session: Session, { query, units }: ListPage): Markup {
  const { staff } = session;
  const areas = areasNamed(portal).filter(([id]) => staff.areas.length === 0 || staff.areas.includes(id));
  const labels = (table: Readonly<Record<string, string>>) => Object.entries(table);
  const kinds = Object.entries(feedbackKinds).map(([kind, { label }]) => [kind, label] as const);
  return html`<details class="filter" ${searchOf({ ...query, order: undefined }) ? 'open' : ''}>
    <summary>筛选</summary>
    <form class="filter__form" method="post" action="${portal.basePath}staff/list">
      ${tokenField(session)}
      ${selectField({ name: 'state', label: '状态', value: query.state ?? '', all: '在办（未办结）' }, [...labels(feedbackStates), ['all', '全部']])}
      ${selectField({ name: 'due', label: '期限', value: query.due ?? '', all: '全部' }, [
        ['overdue', '已超期'],
        ['soon', '两天内到期和已超期'],
      ])}
      ${selectField({ name: 'kind', label: '类型', value: query.kind ?? '', all: '全部' }, kinds)}
      ${areas.length > 1 ? selectField({ name: 'area', label: '区域', value: query.area ?? '', all: '全部' }, areas) : ''}
      ${
        staff.role === 'unit'
          ? ''
          : selectField(
              { name: 'unit', label: '承办单位', value: query.unit ?? '', all: '全部' },
              units.map((unit) => [`${unit.area}/${unit.name}`, unitWords(unit)]),
            )
      }
      ${selectField({ name: 'publication', label: '公开', value: query.publication ?? '', all: '全部' }, [
        ['open', '未决定'],
        ['published', '批准公开'],
        ['withheld', '不公开'],
      ])}
      ${textField({ name: 'code', label: '亮码', value: query.code, isRequired: false })}
      ${textField({ name: 'words', label: '内容、编号或者回执号', value: query.words, isRequired: false })}
      ${selectField({ name: 'order', label: '排列', value: query.order ?? '', all: '先到期的在前' }, [['newest', '新收到的在前']])}
      <p class="filter__send"><button class="form__send" type="submit">筛选</button></p>
    </form>
  </details>`;
}

function exportForm(home: string, session: Session, query: ListQuery): Markup {
  const fields = Object.entries(query).flatMap(([name, value]) => (value ? [html`<input type="hidden" name="${name}" value="${value}" />`] : []));
  return html`<form class="export" method="post" action="${home}/export.csv">
    ${tokenField(session)} ${fields}
    <p class="fine">导出以上条件的全部意见，不含联系方式；导出会记入操作记录。</p>
    <button class="button" type="submit">导出 CSV</button>
    <button class="button" type="submit" formaction="${home}/export.xlsx">导出 Excel</button>
  </form>`;
}
