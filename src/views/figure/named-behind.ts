import { judgementKind } from '../../domain/task/judgement.ts';
import { isBehind } from '../../domain/task/status.ts';
import { isCalledBehind, type Told } from '../../findings/document-judgement.ts';
import { groupBy } from '../../findings/snapshot.ts';
import { type StatusTone, toneOf } from './tone.ts';
import { quoted } from '../words.ts';

/** What a document alone calls behind: its word for it and how many there are. */
export interface NamedBehind {
  /** 点名落后; what it calls not begun is told in its own words: 写明“暂未形成实际工作量”. */
  readonly words: string;
  readonly count: number;
  /** Under which colour each of them is counted by its figures. */
  readonly tones: readonly StatusTone[];
}

/** The word of a document that stands for a figure. */
export function namedWord(judgement: string): string {
  return judgementKind(judgement) === 'noWork' ? `写明${quoted(judgement)}` : '点名落后';
}

/** 文件写明“与实现序时推进差距较大”, of what only a document's word calls behind: it stands for the figure; undefined of all else. */
export function namedFigure({ standing, latest }: Told): string | undefined {
  return isCalledBehind({ latest }) && !isBehind(standing.status) ? `文件写明${quoted(latest?.judgement ?? '')}` : undefined;
}

/** What is behind by a document's word alone, in the order of the outcomes. */
export function namedBehindIn(outcomes: readonly Told[]): NamedBehind[] {
  const named = outcomes.flatMap(({ standing, latest }) =>
    isCalledBehind({ latest }) && !isBehind(standing.status) ? [{ words: namedWord(latest?.judgement ?? ''), tone: toneOf(standing.status) }] : [],
  );
  return [...groupBy(named, ({ words }) => [words])].map(([words, own]) => ({ words, count: own.length, tones: own.map(({ tone }) => tone) }));
}
