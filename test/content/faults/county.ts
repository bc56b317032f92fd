import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { parse, stringify } from 'yaml';
import { recordPath } from '../../../src/content/file/registry-file.ts';
import { contentKinds } from '../../../src/content/kinds.ts';

const folder = 'test/example/content';
const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path));
const example = Object.fromEntries(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path))] as const));
const text = (path: string) => new TextDecoder().decode(example[path]);
const source = '{ document: county-plan-2025, line: 20, text: 清溪县 }';

/** The fictional county and, beside it, a record of every kind that the county has none of. */
export const county: Readonly<Record<string, string | Uint8Array>> = {
  ...Object.fromEntries(Object.entries(example).map(([path, bytes]) => [path, /\.(jpg|pdf)$/.test(path) ? bytes : text(path)])),
  'portal.yaml': text('portal.yaml').replace('https://ms.qingxi.example\n', 'https://ms.qingxi.example:8443\n'),
  'areas/990101/exceptions.yaml': `- rule: address-unfit
  subject: https://ms.qingxi.example:8443
  reason: 示范站只在内网试用，端口由演示机器给定
`,
  'areas/990101/contradictions.yaml': `- source: ${source}
  subject: 加装电梯的台数
  printed: 20 台
  computed: 21 台（各小区相加）
  explanation: 文件两处写的台数不同
  about: [2025-990101/lifts/lifts]
`,
  'areas/990101/updates/2025-08-meters.md': `---
title: 水表更换完成
publishedOn: "2025-08-06"
projects: [2025-990100/household-meters]
---
新装的水表编号从13912345678起，可在营业厅查对。
`,
  'areas/990101/not-personal.yaml': `- file: areas/990101/updates/2025-08-meters.md
  text: "13912345678"
  reason: 水表的出厂编号，见铭牌照片
  confirmedBy: 县水利局办公室
  confirmedOn: "2025-08-07"
`,
  'areas/990100/scores.yaml': `- { area: "990101", asOf: "2025-06-12", maxPoints: "6", score: "5.5", source: { document: city-letter-2025-06, line: 9, text: 清溪县得 5.5 分 } }\n`,
  'areas/990101/documents/county-circular-2025-06.yaml': `title: 2025年上半年重点民生实事情况通报
kind: circular
issuers: [清溪县民生实事办]
issuedOn: "2025-07-08"
publishedOn: "2025-07-09"
periodFrom: "2025-01-01"
periodTo: "2025-06-30"
seal: 县政府办公室代章
isPartial: true
partialNote: 附件没有公布
cites: [清政办发〔2025〕6号]
metadataLines: { title: 1 }
statements:
  - line: 4
    text: 已公开政策文件41个，召开座谈会12次
    topic: disclosure
    area: 990101-hekou
    figures:
      - { name: 公开政策文件, value: "41", unit: 个 }
      - { name: 座谈会, value: "12", unit: 次 }
    note: 附件另有清单
`,
  [recordPath('2026-11-26', text('codes.csv'))]: text('codes.csv'),
};

export type Fields = Record<string, unknown>;

const values = new Map<string, unknown>();

/** The Markdown's head or the YAML as plain values, which nobody may change. */
export function valueOf(path: string): unknown {
  if (!values.has(path)) values.set(path, parsed(path));
  return values.get(path);
}

function parsed(path: string): unknown {
  return parse(path.endsWith('.md') ? (textOf(path).split('---\n')[1] ?? '') : textOf(path));
}

/** The file with other values: every text in quotes, and what begins with `@bare ` as it stands. */
export function written(path: string, value: unknown): string {
  const yaml = stringify(value, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0, aliasDuplicateObjects: false }).replaceAll(
    /"@bare ([^"]*)"/g,
    '$1',
  );
  if (!path.endsWith('.md')) return yaml;
  return `---\n${yaml}---\n${textOf(path).split('---\n').slice(2).join('---\n')}`;
}

export function textOf(path: string): string {
  const content = county[path] ?? '';
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

/** Files that hold fields, each with the schema of one record and whether it is a list of them. */
export const recordFiles = Object.keys(county)
  .filter((path) => /\.(yaml|md)$/.test(path))
  .map((path) => ({ path, schema: schemaOf(path), isList: Array.isArray(valueOf(path)) }));

export const tables = Object.keys(county).filter((path) => path.includes('/progress/'));

function schemaOf(path: string): z.ZodType {
  const found = contentKinds.find(({ pattern }) => pattern.test(path));
  if (found === undefined) throw new Error(`no kind of file for ${path}`);
  return found.schema;
}
