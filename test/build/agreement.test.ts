import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readSoundContent } from '../../src/content/read/read.ts';
import { statusNames } from '../../src/domain/task/status.ts';
import { stageNames } from '../../src/domain/task/stage.ts';
import { civilDate } from '../../src/domain/value/civil-date.ts';
import { percentWords } from '../../src/domain/value/percent-words.ts';
import { roundRatio } from '../../src/domain/value/quantity.ts';
import { type Snapshot, snapshotOf } from '../../src/findings/snapshot.ts';
import type { Outcome } from '../../src/findings/outcome.ts';
import { type SearchCore, type SearchShard, unfolded } from '../../src/search/shard.ts';
import { standingOf } from '../../src/findings/outcome.ts';
import { speakingOutcome } from '../../src/findings/reported-under.ts';
import type { Task } from '../../src/findings/task.ts';
import { buildExample, exampleSite } from '../example/example-site.ts';

/**
 * For every indicator in every area: what the built page, the table (CSV and JSON), the list of the
 * year, the search and the sign say is the same. On the real content, from the files that `npm test`
 * has built, and on the example county, built here.
 */
const { BUILD_DATE = '' } = process.env;
const sites = [
  { title: 'the real content', content: 'content', builtOn: BUILD_DATE, site: 'dist', least: 150 },
  { title: 'the example county', content: 'test/example/content', builtOn: '2026-02-10', site: exampleSite, least: 12 },
];
beforeAll(buildExample);

describe.each(sites)('$title', ({ content, builtOn, site, least }) => {
  const snapshot: Snapshot = snapshotOf(readSoundContent(content), civilDate.parse(builtOn), 'https://ms.example.gov.cn/');
  const tasks = [...snapshot.tasksByArea.values()].flat().filter(({ code }) => code !== undefined);

  const rowsOf = (name: string) =>
    z.array(z.record(z.string(), z.string())).parse(parse(readFileSync(join(site, `data/${name}.csv`), 'utf8'), { columns: true, bom: true }));
  const jsonOf = (name: string) => z.array(z.record(z.string(), z.unknown())).parse(JSON.parse(readFileSync(join(site, `data/${name}.json`), 'utf8')));
  const pageOf = (path: string) => readFileSync(join(site, path), 'utf8');

  const lastRows = () => new Map(rowsOf('reports').map((row) => [`${row.indicator}@${row.area}@${row.as_of}@${row.measure}`, row]));

  const cases: Case[] = tasks.flatMap((task) =>
    task.indicators.map((indicator) => ({ task, outcome: snapshot.outcome(indicator, task.area.id), name: `${indicator.id}@${task.area.id}` })),
  );
  const judged = cases.filter(
    ({ outcome: { latest, target } }) => latest !== undefined && (target === undefined || ['number', 'text', 'stage'].includes(target.kind)),
  );

  test('there is something to compare', () => {
    expect(judged.length).toBeGreaterThan(least);
  });

  test('the table of standings has the status of every indicator, and the counts of a year are those of its rows', () => {
    const rows = rowsOf('standings');
    const byName = new Map(rows.map((row) => [`${row.indicator}@${row.area}`, row]));
    expect(judged.flatMap(({ name, outcome }) => (byName.get(name)?.status === speakingOutcome(snapshot, outcome).standing.status ? [] : [name]))).toEqual([]);
    const years = [...new Set(rows.map(({ year, area }) => `area/${area}/${year}.html`))];
    const wrong = years.flatMap((path) => {
      const counted = rows.filter(({ year, area, is_counted }) => path === `area/${area}/${year}.html` && is_counted === '1');
      return textOf(pageOf(path)).includes(`${counted.length}项指标`) ? [] : [path];
    });
    expect(wrong).toEqual([]);
  });

  test('the table has the status of every last report on its own day, and its percent', () => {
    const rows = lastRows();
    const wrong = judged.flatMap(({ name, outcome }) => {
      const { latest, standing } = outcome;
      const row = rows.get(`${name}@${latest?.asOf}@${latest?.measure}`);
      const status = latest && standingOf(outcome, latest).status;
      const percent = standing.completion === undefined ? '' : roundRatio(standing.completion, 2);
      return row?.status === status && row?.completion_percent === percent
        ? []
        : [`${name}: ${row?.status} ${row?.completion_percent}, rule ${status} ${percent}`];
    });
    expect(wrong).toEqual([]);
  });

  test('CSV and JSON of every table hold the same cells', () => {
    for (const name of ['reports', 'indicators', 'allocations', 'assignments', 'disclosure', 'revisions', 'corrections', 'judgements', 'figures']) {
      const cells = (rows: readonly Record<string, unknown>[]) => rows.map((row) => Object.values(row).map((cell) => plainCell(String(cell ?? ''))));
      expect(cells(jsonOf(name))).toEqual(cells(rowsOf(name)));
    }
  });

  test("the task's page says the status and the percent of the table", () => {
    const wrong = judged
      .filter(({ outcome }) => outcome.indicator.reportedUnder === undefined)
      .flatMap(({ task, outcome: { standing, latest }, name }) => {
        const text = textOf(pageOf(`p/${task.code}.html`));
        const { status, completion, stage } = standing;
        const word = status === 'stageOnly' && stage !== undefined && latest?.breakdown === undefined ? stageNames[stage] : statusNames[status];
        const percent = completion === undefined || standing.judged?.from !== 'computed' ? '' : percentWords(completion);
        return text.includes(word) && text.includes(percent) ? [] : [`${name} (p/${task.code}.html): ${word} ${percent}`];
      });
    expect(wrong).toEqual([]);
  });

  test("the year's list says what the task's page says", () => {
    const wrong = judged
      .filter(({ outcome }) => outcome.indicator.reportedUnder === undefined)
      .flatMap(({ task, outcome: { standing, indicator, latest }, name }) => {
        const path = `area/${task.area.id}/${task.project.programme.year}.html`;
        const text = textOf(pageOf(path));
        const { completion, judged: held } = standing;
        const isCounted = completion !== undefined && held?.from === 'computed' && latest?.breakdown === undefined;
        const percent = isCounted ? percentWords(completion) : '';
        // A project of one indicator is one row, under the project's title.
        const isNamed = [indicator.text, ...(task.indicators.length === 1 ? [task.title] : [])].some((words) => text.includes(words.replace(/\s+/g, ' ')));
        return isNamed && text.includes(percent) ? [] : [`${name} (${path}): ${percent}`];
      });
    expect(wrong).toEqual([]);
  });

  /** The registered name, which the endpoint has, and the names that documents print and pages show. */
  const namesOf = (agency: string) => [
    agency,
    ...[...snapshot.model.agencyByName.values()].filter(({ name }) => name === agency).flatMap(({ aliases }) => aliases),
  ];

  test('the page, the sheet to print and the endpoint name the same unit and the same first number to call', () => {
    const codes = z.record(z.string(), z.object({ agency: z.string().optional(), phone: z.string().optional() })).parse(JSON.parse(pageOf('data/codes.json')));
    const wrong = tasks.flatMap(({ code = '' }) => {
      const html = pageOf(`p/${code}.html`);
      const { agency, phone } = codes[code] ?? {};
      const first = /href="tel:([^"]+)"/.exec(html)?.[1];
      return (agency === undefined || namesOf(agency).some((each) => textOf(html).includes(each))) &&
        (phone === undefined || first === undefined || phone === first)
        ? []
        : [`p/${code}.html: ${agency} ${phone}, page ${first}`];
    });
    expect(wrong).toEqual([]);
  });

  test('assignments name every task with its code, and its page is there', () => {
    const rows = rowsOf('assignments');
    expect(rows.map(({ project, area }) => `${project}@${area}`).sort()).toEqual(
      [...snapshot.tasksByArea.values()]
        .flat()
        .map(({ key }) => String(key))
        .sort(),
    );
    expect(rows.filter(({ code }) => code !== '' && !existsSync(join(site, `p/${code}.html`)))).toEqual([]);
  });

  test('the search finds every task by its code, under its own title, area and year, on the page of that code', () => {
    const read = (name: string) => JSON.parse(pageOf(`search/${name}.json`));
    const core: SearchCore = read('core');
    const entries = unfolded(
      core,
      core.shards.map(({ name }): SearchShard => read(name)),
    );
    const found = new Map(entries.filter(({ kind }) => kind === 'project').map((entry) => [entry.page, entry]));
    const wrong = tasks.flatMap(({ code = '', project, title, area }) => {
      const entry = found.get(`p/${code}.html`);
      const isRight = entry?.title === title && entry.place.startsWith(`${area.name} · ${project.programme.year}年`) && entry.words.includes(code);
      const heading = textOf(/<h1[^>]*>(.*?)<\/h1>/s.exec(pageOf(`p/${code}.html`))?.[1] ?? '').trim();
      return isRight && heading === entry.title ? [] : [`${code}: ${entry?.title} ${entry?.place}, page ${heading}`];
    });
    expect(wrong).toEqual([]);
  });

  test('the sign on the page has the task, its area and its number', () => {
    const wrong = tasks.flatMap(({ code = '', title, area }) => {
      const sheet = textOf(/<section class="sheet".*?<\/section>/s.exec(pageOf(`p/${code}.html`))?.[0] ?? '');
      const number = `${code.slice(0, 4)} ${code.slice(4, 8)} ${code.slice(8)}`;
      return [title, area.name, number].every((words) => sheet.replace(/\s/g, '').includes(words.replace(/\s/g, ''))) ? [] : [`${code}: ${sheet.slice(0, 80)}`];
    });
    expect(wrong).toEqual([]);
  });

  test('every line that a page of a task or a site cites has its place on the page of the document', () => {
    const anchors = new Map<string, Set<string>>();
    const anchorsOf = (document: string) => {
      const known = anchors.get(document) ?? new Set([...pageOf(`document/${document}.html`).matchAll(/ id="(L\d+)"/g)].map(([, id]) => id ?? ''));
      anchors.set(document, known);
      return known;
    };
    const cited = tasks.flatMap(({ code = '' }) =>
      [...pageOf(`p/${code}.html`).matchAll(/document\/([a-z0-9-]+)\.html#(L\d+)/g)].map(([, document = '', line = '']) => ({ code, document, line })),
    );
    expect(cited.length).toBeGreaterThan(least);
    expect(cited.filter(({ document, line }) => !anchorsOf(document).has(line))).toEqual([]);
  });

  test('every status that a table holds is one that the methodology explains', () => {
    expect([...new Set(rowsOf('reports').map(({ status = '' }) => status))].filter((status) => !(status in statusNames))).toEqual([]);
    const methodology = textOf(pageOf('methodology.html'));
    expect(Object.values(statusNames).filter((name) => !methodology.includes(name))).toEqual([]);
  });
});

interface Case {
  readonly task: Task;
  readonly outcome: Outcome;
  readonly name: string;
}

function textOf(html: string): string {
  return html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
}

/** A number without the zeros that JSON does not keep. */
function plainCell(cell: string): string {
  return /^-?\d+\.\d+$/.test(cell) ? String(Number(cell)) : cell;
}
