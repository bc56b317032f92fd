import { z } from 'zod';
import type { Model } from '../../content/model.ts';
import { operatorNames } from '../../domain/task/target.ts';
import type { DocumentSource, Source } from '../../domain/value/source.ts';
import { describe } from '../../domain/value/keys.ts';
import { alsoCell, alsoColumn, number, sourceCells, sourceColumns, text } from '../table/column.ts';
import { publishedTable } from '../table/table.ts';

const row = z.strictObject({
  kind: text(
    '数的种类：statement 摘录里的数；measure_target 其他口径的目标；reading 没有定下的目标的一种读法；baseline 那种读法的原来标准；revised_from 调整前的任务；revised_to 调整后的任务',
  ),
  subject: text('说的是什么：摘录的主题、指标编号，或“指标@区域”'),
  name: text('数字说的是什么；口径的名称，或怎样读出来的'),
  operator: text(`比较词：${describe(operatorNames)}；没有为空`),
  value: number('数值，照文件所印'),
  unit: text('计量单位'),
  ...sourceColumns,
  ...alsoColumn,
});

interface Quoted {
  readonly source: Source;
  readonly alsoIn: readonly DocumentSource[];
}

/** Every number of the documents that is no target, report or score. */
export const figuresTable = publishedTable('figures', '其他数字：摘录里的数、其他口径的目标、没有定下的读法、调整前后的任务', row, (model) => [
  ...statementRows(model),
  ...measureRows(model),
  ...readingRows(model),
  ...revisionRows(model),
]);

function statementRows({ documents }: Model) {
  return [...documents.values()].flatMap(({ id, statements }) =>
    statements.flatMap(({ topic, figures, line, text: words }) =>
      figures.map(({ name, operator, value, unit }) => {
        const source = { document: id, line, text: words };
        return { kind: 'statement', subject: topic, name, operator: operator ?? '', value, unit, ...placeCells({ source, alsoIn: [] }) };
      }),
    ),
  );
}

function measureRows({ indicators }: Model) {
  return [...indicators.values()].flatMap((indicator) =>
    Object.entries(indicator.measureTargets ?? {}).map(([measure, value]) => {
      return { kind: 'measure_target', subject: indicator.id, name: measure, operator: '', value, unit: measure, ...placeCells(indicator) };
    }),
  );
}

function readingRows({ allocations, indicators }: Model) {
  return [...allocations.values()].flatMap((areas) =>
    [...areas.values()].flatMap(({ indicator, area, target, ...quoted }) => {
      if (target.kind !== 'undecided') return [];
      const common = { subject: `${indicator}@${area}`, unit: indicators.get(indicator)?.unit ?? '', ...placeCells(quoted) };
      return target.readings.flatMap(({ reading = '', operator = '', value, baseline }) => [
        { kind: 'reading', name: reading, operator, value, ...common },
        ...(baseline === undefined ? [] : [{ kind: 'baseline', name: reading, operator, value: baseline, ...common }]),
      ]);
    }),
  );
}

function revisionRows({ revisions, indicators }: Model) {
  return [...revisions.values()].flat().flatMap(({ indicator, area, before, after, source, alsoIn }) => {
    const common = { subject: `${indicator}@${area}`, unit: indicators.get(indicator)?.unit ?? '', ...placeCells({ source, alsoIn }) };
    const changed = [
      ['revised_from', before],
      ['revised_to', after],
    ] as const;
    return changed.flatMap(([kind, target]) =>
      target.kind === 'number' ? [{ kind, name: target.text, operator: target.operator ?? '', value: target.value, ...common }] : [],
    );
  });
}

function placeCells({ source, alsoIn }: Quoted) {
  return { ...sourceCells(source), also: alsoCell(source, alsoIn) };
}
