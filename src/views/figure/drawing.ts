import { type Decimal, decimal, ratioOf } from '../../domain/value/quantity.ts';
import { stageNames, type Stage } from '../../domain/task/stage.ts';
import { partState, type PartsOfWhole, type PartState } from '../../findings/parts.ts';
import { amountWords } from '../words.ts';
import { type NamedPart, namedParts } from './part-names.ts';
import { hundredths } from '../../domain/value/hundredths.ts';

/** A whole drawn with its parts: each part a named cell, or, where there are many, one bar with its key. */
export type PartsDrawing =
  | { readonly kind: 'cells'; readonly cells: readonly PartCell[] }
  | { readonly kind: 'bar'; readonly words: string; readonly segments: readonly Segment[] };

/** `untold`: the target counts it and the report does not. */
export type Tone = PartState | 'untold';

export interface PartCell {
  /** Empty where no part has a name; 其余9所 where all without a name are at one stage. */
  readonly name: string;
  /** 前期准备, or 前期准备：正在办理相关手续. */
  readonly stage: string;
  readonly tone: Tone;
}

/** A length of the bar, in percent of its width. */
export interface Segment {
  readonly x: number;
  readonly width: number;
  readonly tone: Tone;
  /** 完工1所（鹰山小学） */
  readonly words: string;
}

/** The same as one bar, however few they are. */
export function partsBar(parts: PartsOfWhole, unit: string | undefined): Extract<PartsDrawing, { kind: 'bar' }> {
  return barOf(runsOf(parts), unit);
}

/** The most parts that are drawn one by one. */
const mostCells = 12;

/** The drawing of a report with parts; more than twelve, or parts of one (0.5公里), make a bar. */
export function partsDrawing(parts: PartsOfWhole, unit: string | undefined): PartsDrawing {
  const runs = runsOf(parts);
  const isCells = runs.every(({ count }) => /^\d+$/u.test(count)) && runs.reduce((total, { count }) => total + Number(count), 0) <= mostCells;
  if (!isCells) return barOf(runs, unit);
  const isAnyNamed = runs.some(({ named }) => named.some(({ name }) => name !== ''));
  const cells = runs.flatMap((run) => cellsOf(run, isAnyNamed ? '其他' : ''));
  return { kind: 'cells', cells: withRestAsOne(cells, isAnyNamed, unit) };
}

/** Several parts without a name that are all at one stage are one cell: nine boxes that say the same are no picture. */
function withRestAsOne(cells: readonly PartCell[], isAnyNamed: boolean, unit: string | undefined): readonly PartCell[] {
  const rest = cells.filter(({ name }) => name === (isAnyNamed ? '其他' : ''));
  const [first] = rest;
  if (first === undefined || unit === undefined || rest.length < 3 || rest.some(({ stage }) => stage !== first.stage)) return cells;
  const one = { ...first, name: `${isAnyNamed ? '其余' : ''}${amountWords(decimal.parse(String(rest.length)), unit)}` };
  return cells.filter((cell) => cell === first || !rest.includes(cell)).map((cell) => (cell === first ? one : cell));
}

interface Run {
  readonly stage: Stage | undefined;
  readonly count: Decimal;
  readonly named: readonly NamedPart[];
  readonly notes: readonly string[];
  readonly tone: Tone;
}

function runsOf({ parts, doneAt, gap }: PartsOfWhole): Run[] {
  const told = parts.map(({ stage, count, notes }) => ({
    stage,
    count,
    notes,
    named: notes.length === 0 ? [] : namedParts(notes, Number(count)),
    tone: partState(stage, doneAt),
  }));
  return gap?.kind === 'missing' ? [...told, { stage: undefined, count: gap.count, named: [], notes: [], tone: 'untold' }] : told;
}

/** As many cells as the run counts. */
function cellsOf({ stage, count, named, tone }: Run, unnamed: string): PartCell[] {
  const word = stage === undefined ? '没有写到' : stageWord(stage);
  return Array.from({ length: Number(count) }, (_, index) => {
    const { name, detail } = named[index] ?? { name: '', detail: '' };
    return { name: name || unnamed, stage: detail === '' ? word : `${word}：${detail}`, tone };
  });
}

function barOf(runs: readonly Run[], unit: string | undefined): Extract<PartsDrawing, { kind: 'bar' }> {
  const whole = runs.reduce((total, { count }) => total + numberOf(count), 0);
  let x = 0;
  const segments = runs
    .filter(({ count }) => numberOf(count) > 0)
    .map(({ stage, count, notes, tone }) => {
      const width = hundredths((numberOf(count) / whole) * 100);
      const segment = {
        x: hundredths(x),
        width,
        tone,
        words: `${stage === undefined ? '没有写到' : stageWord(stage)}${amountWords(count, unit)}${bracketed(notes)}`,
      };
      x += width;
      return segment;
    });
  return { kind: 'bar', words: segments.map(({ words }) => words).join('，'), segments };
}

function stageWord(stage: Stage): string {
  return stage === 'completed' ? '已完成' : stageNames[stage];
}

function bracketed(notes: readonly string[]): string {
  return notes.length === 0 ? '' : `（${notes.join('；')}）`;
}

function numberOf(count: Decimal): number {
  const { numerator, denominator } = ratioOf(count);
  return Number(numerator) / Number(denominator);
}
