/**
 * Realistic content of any size: a made-up province with prefectures, counties, three levels of
 * lists, allocations that add up, responsibilities and monthly reports. Seeded: the same size
 * gives the same bytes.
 */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { recordPath } from '../../src/content/file/registry-file.ts';
import { checkDigits } from '../../src/domain/code/code.ts';
import { reportColumns } from '../../src/domain/task/report.ts';

/** What a size is made of. About `counties × (24 + 10 + 8) + …` pages a year. */
export interface Province {
  readonly prefectures: number;
  readonly countiesEach: number;
  readonly years: readonly number[];
}

/** The sizes of the benchmark; `npm run bench:build` prints how many pages each really has. */
export const sizes: Readonly<Record<string, Province>> = {
  '3000': { prefectures: 9, countiesEach: 7, years: [2024] },
  '30000': { prefectures: 14, countiesEach: 9, years: [2020, 2021, 2022, 2023, 2024] },
};

interface Listed {
  readonly province: Province;
  readonly programme: string;
  readonly issuer: string;
  readonly year: number;
  readonly projects: number;
}

const subjects = [
  '城镇老旧小区改造',
  '农村公路提质改造',
  '公办幼儿园学位',
  '困难老年人居家适老化改造',
  '残疾儿童康复救助',
  '既有住宅加装电梯',
  '农贸市场提质改造',
  '高标准农田建设',
  '小型水库除险加固',
  '城镇新增就业',
  '“两癌”免费检查',
  '普惠托位',
];
const units = ['个', '公里', '个', '户', '人', '台', '家', '万亩', '座', '人', '人', '个'];
const bureaus = [
  '住房和城乡建设局',
  '交通运输局',
  '教育局',
  '民政局',
  '残疾人联合会',
  '住房和城乡建设局',
  '商务局',
  '农业农村局',
  '水利局',
  '人力资源和社会保障局',
  '妇女联合会',
  '卫生健康局',
];

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

const provinceId = '990000';
const prefectureId = (index: number) => String(990100 + index * 100);
const countyId = (prefecture: string, index: number) => String(Number(prefecture) + 1 + index);

function prefecturesOf({ prefectures }: Province): string[] {
  return Array.from({ length: prefectures }, (_, index) => prefectureId(index));
}

function countiesOf(prefecture: string, { countiesEach }: Province): string[] {
  return Array.from({ length: countiesEach }, (_, index) => countyId(prefecture, index));
}

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

function commitment(list: Listed, index: number, document: string): string {
  const subject = subjects[index % subjects.length];
  const unit = units[index % units.length];
  const source = `{ document: ${document}, line: ${10 + index}, text: ${subject} }`;
  const target = `            target: "${total(list, list.issuer, index)}"\n`;
  return `  - number: ${index + 1}
    title: ${subject}
    source: ${source}
    projects:
      - id: p${index}-works
        title: ${subject}（第${index + 1}项）
        scope: 按规划设计实施${subject}，完善配套设施，加强质量和安全管理，方便群众生产生活。
        requirements: 严格按照项目建设程序组织实施，做到资金、质量、进度、安全四到位，年底前完成并通过验收。
        source: ${source}
        indicators:
          - id: main
            text: ${subject}
            unit: ${unit}
${target}            source: ${source}
`;
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

function responsibilities(list: Listed): string {
  return numbers(list.projects)
    .map(
      (index) => `- project: ${list.programme}/p${index}-works
  scope: 本辖区内实施${subjects[index % subjects.length]}，具体点位和规模以批复的实施方案为准，同步完善给排水、照明和无障碍设施。
  requirements: 明确专人负责，每月20日前报送进度，现场设置亮码牌，接受群众监督；完工后三十日内组织验收。
  leadAgencies: [${bureaus[index % bureaus.length]}]
  responsibleAgencies: [民政局, 水利局]
  hotline: 0700-8${String(100000 + index)}
  source: { document: ${documentId(list)}, line: ${200 + index}, text: ${bureaus[index % bureaus.length]} }
`,
    )
    .join('');
}

function reportRow(list: Listed, area: string, index: number, month: number): string[] {
  const target = total(list, area, index);
  const value = Math.floor((target * month * (8 + (seeded(list, area, index) % 5))) / 120);
  const cells: Readonly<Record<string, string>> = {
    指标: `${list.programme}/p${index}-works/main`,
    区域: area,
    截至日期: `${list.year}-${String(month).padStart(2, '0')}-${month === 3 ? '31' : '30'}`,
    完成值: String(value),
    单位: units[index % units.length] ?? '',
    进展情况: `已完成${value}${units[index % units.length]}，各项工作按计划推进。`,
    来源文件: documentId(list),
    行号: String(300 + index),
  };
  return Object.keys(reportColumns).map((title) => cells[title] ?? '');
}

/** The task of an area: a county's share, a prefecture's or the province's sum of shares. */
function total(list: Listed, area: string, index: number): number {
  if (area.endsWith('00')) return totalBelow(list, area, index);
  return 120 + (seeded(list, area, index) % 400) * 12;
}

function totalBelow(list: Listed, area: string, index: number): number {
  const { province } = list;
  const below = area === provinceId ? prefecturesOf(province) : countiesOf(area, province);
  return below.reduce((sum, each) => sum + total(list, each, index), 0);
}

/** A number from 0 that depends on nothing but its arguments. */
function seeded(list: Listed, area: string, index: number): number {
  let hash = 2166136261;
  for (const character of `${list.programme}/${index}@${area}`) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 16777619) >>> 0;
  }
  return hash;
}

function documentId({ programme }: Listed): string {
  return `notice-${programme}`;
}

function policy(list: Listed): string {
  return `title: 关于做好${list.year}年重点民生实事工作的通知
kind: policy
issuers: [示例人民政府办公室]
issuedOn: "${list.year}-04-18"
publishedOn: "${list.year}-04-20"
statements:
  - { line: 3, text: 每月统计数据截止时间为当月20日, topic: reporting }
`;
}

function registry(objects: readonly string[]): string {
  const rows = objects.map((object, index) => {
    const digits = String(10_000_019 + ((index * 2_654_435_761) % 89_000_000)).padStart(8, '0');
    return [`${digits}${checkDigits(digits)}`, '2024-05-01', '发放', object, ''];
  });
  rows.sort(([left = ''], [right = '']) => (left < right ? -1 : 1));
  return stringify([['码', '日期', '事项', '对象', '原因'], ...rows], { bom: true, record_delimiter: '\r\n' });
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function ordinal(index: number): string {
  return '一二三四五六七八九十甲乙丙丁'[index] ?? String(index);
}

const portal = `name: 重点民生实事公开
shortName: 民生实事
operator: 示例省人民政府办公厅
origin: https://ms.example.gov.cn
isDemonstration: true
homeArea: "${provinceId}"
`;

const checklist = `- version: "2024-1"
  from: "2020-01-01"
  maxPoints: "6"
  levels: [province]
  items:
    - { id: policyDocument, name: 已公开政策文件, cure: 登记政策文件 }
`;
