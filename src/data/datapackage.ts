import type { Portal } from '../domain/publication/portal.ts';
import { siteUrlOf } from '../domain/publication/site-address.ts';
import type { PublishedTable } from './table/table.ts';

/**
 * The machine-readable description of all tables.
 *
 * @param builtOn the day of the build, `2024-10-09`
 * @see https://specs.frictionlessdata.io/tabular-data-package/
 */
export function dataPackage({ name, operator, origin }: Portal, tables: readonly PublishedTable[], builtOn: string) {
  return {
    profile: 'tabular-data-package',
    name: 'liangma',
    title: name,
    homepage: siteUrlOf(origin),
    created: builtOn,
    contributors: [{ title: operator, role: 'publisher' }],
    resources: tables.map(resource),
  };
}

function resource({ name, title, columns }: PublishedTable) {
  return {
    profile: 'tabular-data-resource',
    name,
    title,
    path: `${name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', header: true },
    schema: { fields: columns.map((column) => ({ ...column })), missingValues: [''] },
  };
}
