import type { z } from 'zod';
import { slots } from '../content/slots.ts';
import { reportColumns, reportRow } from '../domain/task/report.ts';
import { source } from '../domain/value/source.ts';
import { type DictionaryField, fieldsOf } from './fields.ts';
import { publishedTables } from './tables.ts';

/** A file that is published or kept, with its fields. */
export interface DictionaryFile {
  /** Path as in the download list or below `content/`; `<区域>` stands for a folder's name. */
  readonly path: string;
  readonly title: string;
  readonly fields: readonly DictionaryField[];
}

/** Every published table, from the descriptions of its columns. */
export function publishedFiles(): DictionaryFile[] {
  return publishedTables.map(({ name, title, columns }) => ({
    path: `data/${name}.csv`,
    title,
    fields: columns.map((column) => ({ name: column.name, isRequired: true, description: column.description })),
  }));
}

/** Every content file, from the same descriptions that the validation prints. */
export function contentFiles(): DictionaryFile[] {
  const written = slots.map(({ pattern, schema }) => (schema === reportRow ? progressFile() : fileOf(readable(pattern), schema)));
  return [...written, quotedSource];
}

function fileOf(path: string, schema: z.ZodType): DictionaryFile {
  const title = titles.find(([ending]) => path.includes(ending))?.[1] ?? path;
  return { path: `content/${path}`, title, fields: fieldsOf(schema, '', true) };
}

/** The monthly table has its Chinese column titles for field names. */
function progressFile(): DictionaryFile {
  const described = new Map(fieldsOf(reportRow, '', true).map((field) => [field.name, field]));
  const fields = Object.entries(reportColumns).flatMap(([title, name]) => {
    const field = described.get(name);
    return field === undefined ? [] : [{ ...field, name: title }];
  });
  return { path: 'content/areas/<区域>/progress/<年-月>.csv', title: '每月进展', fields };
}

/** In the order in which they are matched. */
const titles: readonly (readonly [ending: string, title: string])[] = [
  ['portal.yaml', '门户身份'],
  ['checklist.yaml', '信息公开条件'],
  ['pages/', '说明页'],
  ['area.yaml', '区域'],
  ['agencies.yaml', '单位'],
  ['officials.yaml', '领导和责任人'],
  ['programmes/', '年度清单：实事、项目、指标'],
  ['allocations/', '指标任务分解'],
  ['responsibilities/', '责任分解'],
  ['documents/', '来源文件'],
  ['revisions.yaml', '任务调整'],
  ['contradictions.yaml', '文件里的矛盾'],
  ['exceptions.yaml', '校验例外'],
  ['not-personal.yaml', '核实过不是个人信息的文字'],
  ['scores.yaml', '文件公布的信息公开得分'],
  ['updates/', '工作动态'],
  ['pages', '各页的说明文字'],
  ['sites', '点位'],
  ['answers', '公开答复'],
  ['feedback/', '意见办理统计'],
  ['solicitations/', '征集明年项目'],
  ['survey', '满意度调查'],
  ['published-codes', '编号底册'],
  ['codes.csv', '编号登记'],
];

/** `^areas\/([^/]+)\/documents\/([^/]+)\.yaml$` → `areas/<区域>/documents/<名称>.yaml`. */
function readable(pattern: RegExp): string {
  const path = pattern.source.replace(/^\^|\$$/g, '').replaceAll('\\/', '/').replaceAll('\\.', '.');
  const named = path.replace(/\(([a-z]+)\)/, '$1').replace('([^/]+)', '<区域>').replace('(\\d{4}-\\d{2})', '<年-月>').replace(/\(\\d\{4\}(\(\?:.*?\)\?)?\)/, '<年份>');
  return named.replace(/\([^)]*\)/, '<名称>');
}

/** Written alike in every file that quotes a document; explained once. */
const quotedSource: DictionaryFile = { path: 'source、alsoIn', title: '来源的写法', fields: fieldsOf(source, '', true) };
