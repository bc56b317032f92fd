/** The text of the records of the made-up province: every file as a clerk would write it. */
import { ascending } from '../../src/domain/value/order.ts';
import { stringify } from 'csv-stringify/sync';
import { checkDigits } from '../../src/domain/code/code.ts';
import { reportColumns } from '../../src/domain/task/report.ts';
import { bureaus, documentId, type Listed, numbers, provinceId, seeded, subjects, total, units } from './province-shape.ts';

/** One promise of a list with its project and indicator. */
export function commitment(list: Listed, index: number, document: string): string {
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

/** Who answers for the tasks of a list. */
export function responsibilities(list: Listed): string {
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

/** A row of progress, in the columns of the table. */
export function reportRow(list: Listed, area: string, index: number, month: number): string[] {
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

/** The notice that issued a list. */
export function policy(list: Listed): string {
  return `title: 关于做好${list.year}年重点民生实事工作的通知
kind: policy
issuers: [示例人民政府办公室]
issuedOn: "${list.year}-04-18"
publishedOn: "${list.year}-04-20"
statements:
  - { line: 3, text: 每月统计数据截止时间为当月20日, topic: reporting }
`;
}

/** The registry with a code for each object. */
export function registry(objects: readonly string[]): string {
  const rows = objects.map((object, index) => {
    const digits = String(10_000_019 + ((index * 2_654_435_761) % 89_000_000)).padStart(8, '0');
    return [`${digits}${checkDigits(digits)}`, '2024-05-01', '发放', object, ''];
  });
  rows.sort(ascending(([code = '']) => code));
  return stringify([['码', '日期', '事项', '对象', '原因'], ...rows], { bom: true, record_delimiter: '\r\n' });
}

export const portal = `name: 重点民生实事公开
shortName: 民生实事
operator: 示例省人民政府办公厅
origin: https://ms.example.gov.cn
isDemonstration: true
homeArea: "${provinceId}"
`;

export const checklist = `- version: "2024-1"
  from: "2020-01-01"
  maxPoints: "6"
  levels: [province]
  items:
    - { id: policyDocument, name: 已公开政策文件, cure: 登记政策文件 }
`;
