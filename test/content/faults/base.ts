import { checkDigits } from '../../../src/domain/code/code.ts';
import { validCodes, validContent } from '../../fixtures/county.ts';

/** A right content with a file of nearly every kind; faults and other right ways of writing start from it. */
export const base: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(validContent).map(([path, text]) => [path, text.replace(/^\n/, '')])),
  'codes.csv': `${validCodes}20000001${checkDigits('20000001')},2024-06-01,发放,site:990101/first-school,\r\n`.replace('\uFEFF', '').replaceAll('\r', ''),
  'areas/990101/sites/first-school.yaml': `name: 东区第一小学
project: 2024-990100/schools
address: 东区中山路1号
scope: 新建教学楼
stages:
  - stage: started
    reachedBy: "2024-05-31"
hotline: "0730-8888888"
source: { document: notice, line: 11, text: 东区第一小学 }
`,
  'areas/990101/updates/school-started.md': `---
title: 东区第一小学开工
publishedOn: "2024-05-06"
projects:
  - 2024-990100/schools
---
教学楼基础已经完成。
`,
  'areas/990101/progress/2024-06.csv': `指标,区域,截至日期,完成值,单位,阶段,文件百分比,百分比含义,进展情况,来源文件,行号
2024-990100/schools/places,990101,2024-06-30,270,个,started,60,target,已完成270个,notice,11
2024-990100/schools/places,990101,2024-06-15,225,个,started,50,target,已完成225个,notice,12
`,
};

/** What a YAML file's lines are, for faults of one line: `key: value` lines at any depth, 1-based. */
export function fieldLines(path: string): { line: number; key: string }[] {
  return (base[path] ?? '').split('\n').flatMap((words, index) => {
    const [, key] = /^\s*(?:- )?([a-zA-Z]+): \S/.exec(words) ?? [];
    return key === undefined ? [] : [{ line: index + 1, key }];
  });
}

export const yamlPaths = Object.keys(base).filter((path) => /\.(yaml|md)$/.test(path));
export const tablePaths = Object.keys(base).filter((path) => path.includes('/progress/'));
