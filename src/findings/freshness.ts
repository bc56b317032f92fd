import { siteRechecks } from '../domain/site/site-stage.ts';
import { addDays, type CivilDate, civilDate, daysBetween, formatCivilDate, formatMonth, yearOf } from '../domain/value/civil-date.ts';
import { isFiled } from '../domain/value/source.ts';
import { isKnownYear, workingDayDeadline } from '../schedule/working-days.ts';
import { signInventory } from '../signs/inventory.ts';
import { daysWithoutNews, freshForDays } from './report-duty.ts';
import type { Snapshot } from './snapshot.ts';

/** What somebody must see to. A `veto` fails the whole site at the inspection of government websites. */
export interface Stale {
  readonly kind: 'home' | 'updates' | 'documents' | 'opinions' | 'late' | 'figures' | 'signs' | 'rechecks' | 'holidays';
  readonly weight: 'veto' | 'overdue' | 'soon';
  /** Area it is about; missing for the portal as a whole. */
  readonly area: string | undefined;
  /** 工作动态最近一篇是2025年12月20日的，已有52天；查得最严的是14天。 */
  readonly what: string;
  readonly cure: string;
  /** What of the content is written for it, for whoever knows the files. */
  readonly file?: string | undefined;
}

/** Days without news after which the inspection fails a home page or a column, and after which we warn. */
const newsLimits = { fail: 14, warn: 10 };
const documentLimits = { fail: 180, warn: 150 };
/** A month of letters that is older than this must be settled. */
const lettersSettledDays = 90;
/** So many days before the first of them is three months old they are told. */
const lettersWarnDays = 10;
/** A document falls due soon from so many days before its last one. */
const publishWarnDays = 7;
/** What is older, without the day on which it was published, was published somewhere else before it was put on record. */
const publishForgottenDays = 180;
/** Working days in which what was made must be published. */
const publishWithin = 20;

/**
 * Everything that is stale, missing or overdue on the day of the snapshot, the gravest first.
 *
 * @see 《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）单项否决：首页、栏目不更新，咨询留言不回复
 * @see 《中华人民共和国政府信息公开条例》第二十六条：二十个工作日
 */
export function staleOf(snapshot: Snapshot): Stale[] {
  const found = [
    ...columns(snapshot),
    ...letters(snapshot),
    ...lateDocuments(snapshot),
    ...figures(snapshot),
    ...signs(snapshot),
    ...rechecks(snapshot),
    ...holidays(snapshot),
  ];
  const order = ['veto', 'overdue', 'soon'];
  return found.toSorted((left, right) => order.indexOf(left.weight) - order.indexOf(right.weight));
}

function columns({ model, builtOn }: Snapshot): Stale[] {
  const updates = [...model.updatesByArea.values()].flat().map(({ publishedOn }) => publishedOn);
  const documents = [...model.documents.values()].flatMap(({ publishedOn, issuedOn }) => publishedOn ?? issuedOn ?? []);
  const reports = [...model.reports.values()].flat().flatMap(({ source }) => (isFiled(source) ? source.receivedOn : []));
  const news = [...updates, ...documents, ...reports, ...model.answers.map(({ publishedOn }) => publishedOn)];
  const cure = '发一篇工作动态，或者录入新的进展、文件、答复';
  return [
    ...oldest('home', '首页', news, newsLimits, builtOn, { cure, file: '本区域的 updates/、progress/、documents/' }),
    ...oldest('updates', '“工作动态”', updates, newsLimits, builtOn, { cure: '发一篇工作动态', file: '本区域的 updates/' }),
    ...oldest('documents', '“政策文件和通报”', documents, documentLimits, builtOn, { cure: '登记新的文件或者通报', file: '本区域的 documents/' }),
  ];
}

/** What came after `today` is no news yet. */
function oldest(
  kind: Stale['kind'],
  name: string,
  days: readonly CivilDate[],
  limits: { fail: number; warn: number },
  today: CivilDate,
  remedy: Pick<Stale, 'cure' | 'file'>,
): Stale[] {
  const newest = days
    .filter((day) => day <= today)
    .toSorted()
    .at(-1);
  if (newest === undefined) return [{ kind, weight: 'veto', area: undefined, what: `${name}是空的，空白栏目要扣分`, ...remedy }];
  const age = daysBetween(newest, today);
  if (age <= limits.warn) return [];
  const isOver = age > limits.fail;
  return [
    {
      kind,
      weight: isOver ? 'veto' : 'soon',
      area: undefined,
      what: `${name}最近一次更新是${formatCivilDate(newest)}，已有${age}天，最多${limits.fail}天`,
      ...remedy,
    },
  ];
}

function letters({ model, builtOn }: Snapshot): Stale[] {
  return [...model.feedbackMonths.values()].flat().flatMap(({ area, month, units }) => {
    const unfinished = units.reduce((sum, unit) => sum + unit.unfinished, 0);
    const first = monthsLater(month);
    if (unfinished === 0 || addDays(first, -lettersWarnDays) > builtOn) return [];
    const isOver = addDays(lastOf(month), lettersSettledDays) < builtOn;
    const when = isOver ? '过了三个月' : `最早的${formatCivilDate(first)}满三个月`;
    const what = `${formatMonth(month)}收到的意见还有${unfinished}件没有办结，${when}`;
    return [
      {
        kind: 'opinions' as const,
        weight: isOver ? ('veto' as const) : ('soon' as const),
        area,
        what,
        cure: '在“意见”里办结，再请管理网站的人公布',
        file: 'npm run publish-answers',
      },
    ];
  });
}

/** The first day of a month, three months later: what came in on its first day is three months old. */
function monthsLater(month: string): CivilDate {
  return [1, 2, 3].reduce((day) => firstAfter(day.slice(0, 7)), civilDate.parse(`${month}-01`));
}

function lastOf(month: string): CivilDate {
  return addDays(firstAfter(month), -1);
}

function firstAfter(month: string): CivilDate {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  const [next, of] = number === 12 ? [1, year + 1] : [number + 1, year];
  return civilDate.parse(`${of}-${String(next).padStart(2, '0')}-01`);
}

function lateDocuments({ model, builtOn }: Snapshot): Stale[] {
  return [...model.documents.values()].flatMap(({ title, area, issuedOn, publishedOn }) => {
    if (issuedOn === undefined || issuedOn > builtOn) return [];
    const { dueOn } = workingDayDeadline(issuedOn, publishWithin);
    const [issued, due] = [formatCivilDate(issuedOn), formatCivilDate(dueOn)];
    if (publishedOn === undefined) return unpublished({ title, area, issued, due, dueOn }, builtOn);
    if (publishedOn <= dueOn || !isKnownYear(yearOf(publishedOn))) return [];
    const what = `《${title}》${issued}成文，${formatCivilDate(publishedOn)}公开，超过二十个工作日（到${due}）`;
    return [{ kind: 'late' as const, weight: 'overdue' as const, area, what, cure: '核对两个日期；确实晚了的，以后按期公开' }];
  });
}

/** A document without the day on which it was published, by the clock: told a week before its last day, and after it. */
function unpublished(
  {
    title,
    area,
    issued,
    due,
    dueOn,
  }: { readonly title: string; readonly area: string; readonly issued: string; readonly due: string; readonly dueOn: CivilDate },
  today: CivilDate,
): Stale[] {
  const left = daysBetween(today, dueOn);
  if (left > publishWarnDays || left < -publishForgottenDays || !isKnownYear(yearOf(dueOn))) return [];
  const what = `《${title}》${issued}成文，没有登记公开的日期，${left < 0 ? '超过二十个工作日' : '快满二十个工作日'}（到${due}）`;
  const cure = '公开以后登记公开的日期；已经公开的，补上日期';
  return [{ kind: 'late', weight: left < 0 ? 'overdue' : 'soon', area, what, cure, file: '文件登记里的 publishedOn' }];
}

/** So many of the stalest figures are named. */
const mostNamed = 3;

function figures({ model, tasksByArea, outcome, builtOn }: Snapshot): Stale[] {
  return [...tasksByArea].flatMap(([area, tasks]) => {
    const old = tasks
      .flatMap((task) => task.indicators.flatMap((indicator) => ({ name: indicator.text, days: daysWithoutNews(outcome(indicator, area), builtOn) ?? 0 })))
      .filter(({ days }) => days > 0)
      .toSorted((left, right) => right.days - left.days);
    if (old.length === 0) return [];
    const name = model.areas.get(area)?.name ?? area;
    const oldest = old.slice(0, mostNamed).map((each) => `${each.name}，${each.days}天`);
    const what = `${name}有${old.length}项指标的数超过${freshForDays}天没有更新，最久的：${oldest.join('；')}`;
    return [{ kind: 'figures' as const, weight: 'overdue' as const, area, what, cure: '录入这个月的进展', file: '本区域的 progress/' }];
  });
}

function signs({ model, builtOn }: Snapshot): Stale[] {
  const standings = signInventory(model.sites.values(), model.codes, builtOn).filter(({ state }) => state === 'overdue');
  return standings.map(({ site: { area, name }, unseenDays = 0 }) => ({
    kind: 'signs' as const,
    weight: 'overdue' as const,
    area,
    what: `${name}的牌子已有${unseenDays}天没有人看过`,
    cure: '到现场看一看牌子，再登记看的那一天',
    file: '点位文件里 sign 的 checkedOn',
  }));
}

function rechecks({ model, builtOn }: Snapshot): Stale[] {
  return [...model.sites.values()].flatMap((site) =>
    siteRechecks(site).flatMap(({ afterDays, dueOn, checkedOn }) => {
      if (checkedOn !== undefined || addDays(dueOn, -10) > builtOn) return [];
      const isOver = dueOn < builtOn;
      const what = `${site.name}交付使用后${afterDays}天的回访${isOver ? '已经过期' : '快到期'}（${formatCivilDate(dueOn)}）`;
      return [
        {
          kind: 'rechecks' as const,
          weight: isOver ? ('overdue' as const) : ('soon' as const),
          area: site.area,
          what,
          cure: '去回访，再登记看到的',
          file: '点位文件里的 rechecks',
        },
      ];
    }),
  );
}

/** From November on the next year's deadlines are counted too. */
function holidays({ builtOn }: Snapshot): Stale[] {
  const years = [yearOf(builtOn), ...(builtOn.slice(5) >= '11-01' ? [yearOf(builtOn) + 1] : [])];
  return years
    .filter((year) => !isKnownYear(year))
    .map((year) => ({
      kind: 'holidays' as const,
      weight: 'soon' as const,
      area: undefined,
      what: `程序里还没有${year}年的放假安排，期限先按周末算`,
      cure: '国务院公布以后，请管理网站的人更新程序',
      file: 'chinese-days 这个包',
    }));
}
