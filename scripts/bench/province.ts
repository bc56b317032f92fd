/**
 * Realistic content of any size: a made-up province with prefectures, counties, three levels of
 * lists, allocations that add up, responsibilities and monthly reports. Seeded: the same size
 * gives the same bytes.
 */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { recordPath } from '../../src/content/file/registry-file.ts';
import { reportColumns } from '../../src/domain/task/report.ts';
import { checklist, commitment, policy, portal, registry, reportRow, responsibilities } from './province-records.ts';
import { bureaus, countiesOf, documentId, type Listed, numbers, prefecturesOf, type Province, provinceId, subjects, total } from './province-shape.ts';

/** The sizes of the benchmark; `npm run bench:build` prints how many pages each really has. */
export const sizes: Readonly<Record<string, Province>> = {
  '3000': { prefectures: 9, countiesEach: 7, years: [2024] },
  '30000': { prefectures: 14, countiesEach: 9, years: [2020, 2021, 2022, 2023, 2024] },
};

/** Writes the content of `province` below `root`, which is emptied first. */
export function writeProvince(root: string, province: Province): void {
  rmSync(root, { recursive: true, force: true });
  const objects: string[] = [];
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write('portal.yaml', portal);
  write('checklist.yaml', checklist);
  cpSync('content/pages', join(root, 'pages'), { recursive: true });
  writeAreas(province, write);
  for (const year of province.years) writeYear(province, year, write, objects);
  const codes = registry(objects);
  write('codes.csv', codes);
  write(recordPath('2024-05-01', codes), codes);
}

type Write = (path: string, text: string) => void;

function writeAreas(province: Province, write: Write): void {
  writeArea(provinceId, '示例省', 'province', undefined, write);
  prefecturesOf(province).forEach((prefecture, index) => {
    writeArea(prefecture, `示例${ordinal(index)}市`, 'prefecture', provinceId, write);
    countiesOf(prefecture, province).forEach((county, place) => writeArea(county, `示例${ordinal(index)}市${ordinal(place)}区`, 'county', prefecture, write));
  });
}

function writeArea(id: string, name: string, kind: string, parent: string | undefined, write: Write): void {
  const above = parent === undefined ? '' : `parent: "${parent}"\n`;
  write(`areas/${id}/area.yaml`, `name: ${name}\nkind: ${kind}\n${above}`);
  const agencies = [...new Set(bureaus)].map((bureau, index) => `- { id: bureau-${index + 1}, name: ${bureau} }\n`);
  write(`areas/${id}/agencies.yaml`, agencies.join(''));
}

function writeYear(province: Province, year: number, write: Write, objects: string[]): void {
  const prefectures = prefecturesOf(province);
  const provincial = { province, programme: `${year}-${provinceId}`, issuer: provinceId, year, projects: 24 };
  writeList(provincial, 'province', write, objects);
  writeSplit(provincial, provinceId, prefectures, write, objects);
  for (const prefecture of prefectures) {
    const counties = countiesOf(prefecture, province);
    const own = { province, programme: `${year}-${prefecture}`, issuer: prefecture, year, projects: 10 };
    writeList(own, 'prefecture', write, objects);
    writeSplit(own, prefecture, counties, write, objects);
    writeSplit(provincial, prefecture, counties, write, objects);
    writeDelivery(prefecture, [provincial, own], write);
    for (const county of counties) {
      const local = { province, programme: `${year}-${county}`, issuer: county, year, projects: 8 };
      writeList(local, 'county', write, objects);
      writeDelivery(county, [provincial, own, local], write);
    }
  }
}

function writeList(list: Listed, level: string, write: Write, objects: string[]): void {
  const { issuer, year, programme } = list;
  const document = documentId(list);
  write(`areas/${issuer}/documents/${document}.yaml`, policy(list));
  const commitments = numbers(list.projects).map((index) => {
    objects.push(`project:${programme}/p${index}-works`);
    return commitment(list, index, document);
  });
  const head = `year: ${year}\nlevel: ${level}\ntitle: ${year}年重点民生实事\nsource: { document: ${document}, line: 1, text: 重点民生实事 }\ncommitments:\n`;
  write(`areas/${issuer}/programmes/${year}.yaml`, head + commitments.join(''));
}

/** What `by` splits over the areas below it. */
function writeSplit(list: Listed, by: string, below: readonly string[], write: Write, objects: string[]): void {
  const document = documentId(list);
  const rows = numbers(list.projects).map((index) => {
    const shares = below.map((area) => [area, total(list, area, index)] as const);
    for (const [area] of shares) objects.push(`assignment:${list.programme}/p${index}-works@${area}`);
    const cells = shares.map(([area, value]) => `"${area}": "${value}"`).join(', ');
    return `- indicator: ${list.programme}/p${index}-works/main
  text: ${subjects[index % subjects.length]}
  isComplete: true
  shares: { ${cells} }
  source: { document: ${document}, line: ${100 + index}, text: ${subjects[index % subjects.length]} }
`;
  });
  write(`areas/${by}/allocations/${list.programme}.yaml`, rows.join(''));
}

function writeDelivery(area: string, lists: readonly Listed[], write: Write): void {
  for (const list of lists) write(`areas/${area}/responsibilities/${list.programme}.yaml`, responsibilities(list));
  const year = lists[0]?.year ?? 0;
  for (const month of [3, 6, 9]) {
    const rows = lists.flatMap((list) => numbers(list.projects).map((index) => reportRow(list, area, index, month)));
    write(
      `areas/${area}/progress/${year}-${String(month).padStart(2, '0')}.csv`,
      stringify([Object.keys(reportColumns), ...rows], { bom: true, record_delimiter: '\r\n' }),
    );
  }
}

function ordinal(index: number): string {
  return '一二三四五六七八九十甲乙丙丁'[index] ?? String(index);
}
