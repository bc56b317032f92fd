/** What a reference may lead to. */
export type ReferenceKind = 'area' | 'programme' | 'project' | 'indicator' | 'document' | 'agency' | 'official';

/**
 * What a field of a content file names. A unit and an official are looked up in the area whose folder the file is in;
 * what is looked up in another way is spelled out:
 * - `area of the folder`: the field is not written, the folder's name is its value;
 * - `agency of the area`: a unit of the area that the record names in its field `area`;
 * - `agency if filed`: a unit only where the same part of the record was filed; a document may name a level alone (县级);
 * - `indicator@area`: an indicator, and after `@`, where it is written, an area.
 */
export type Named = ReferenceKind | 'area of the folder' | 'agency of the area' | 'agency if filed' | 'indicator@area';

/**
 * Field → what it names. A field is written as in the dictionary, `steps[].by`; a list of names ends in `[]`, a table
 * whose keys are the names in `{}`. The documents that a record quotes and the unit that filed it are the same in every
 * kind of file and stand in none.
 */
export type References = Readonly<Record<string, Named>>;

/** What is named, in the words of the dictionary, and the file where it is registered, as `ContentKind.path` has it. */
export const registers: Readonly<Record<ReferenceKind, { readonly title: string; readonly path: string }>> = {
  area: { title: '区域', path: 'areas/<区域>/area.yaml' },
  programme: { title: '清单', path: 'areas/<区域>/programmes/<年份>.yaml' },
  project: { title: '项目', path: 'areas/<区域>/programmes/<年份>.yaml' },
  indicator: { title: '指标', path: 'areas/<区域>/programmes/<年份>.yaml' },
  document: { title: '来源文件', path: 'areas/<区域>/documents/<名称>.yaml' },
  agency: { title: '单位', path: 'areas/<区域>/agencies.yaml' },
  official: { title: '领导和责任人', path: 'areas/<区域>/officials.yaml' },
};

/** The kind of record that a field of the dictionary names: `members` of `members[]`; undefined for one that names none. */
export function kindNamedBy(references: References, field: string): ReferenceKind | undefined {
  const named = references[field] ?? references[`${field}[]`] ?? references[`${field}{}`];
  return named === undefined ? undefined : kindNamed(named);
}

/** The kind of record that is looked up for a field. */
export function kindNamed(named: Named): ReferenceKind {
  switch (named) {
    case 'area of the folder':
      return 'area';
    case 'agency of the area':
    case 'agency if filed':
      return 'agency';
    case 'indicator@area':
      return 'indicator';
    default:
      return named;
  }
}
