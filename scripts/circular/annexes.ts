import type { Area } from '../../src/domain/task/area.ts';
import { yearOf } from '../../src/domain/value/civil-date.ts';
import { speakingOutcome } from '../../src/findings/reported-under.ts';
import type { Snapshot } from '../../src/findings/snapshot.ts';
import { levelName, type Task } from '../../src/findings/task.ts';
import type { DraftSection } from './section.ts';
import { listsOf } from './overview.ts';
import { datedFigure, dayNote } from '../../src/views/circular/dated-figure.ts';
import type { Period } from './period.ts';
import { percentNote } from '../../src/views/circular/printed-otherwise.ts';

/**
 * One annex a list, as the circular of 2024 lays it out: the number and name of the commitment, the project, and how far it is,
 * in the words that were reported.
 */
export function annexes(snapshot: Snapshot, area: Area, period: Period, tasks: readonly Task[]): DraftSection[] {
  return [...listsOf(tasks)].map(([programme, own], index) => ({
    id: `annex-${index + 1}`,
    heading: `附件${index + 1}：${area.name}${yearOf(period.to)}年${period.words}重点民生实事进展情况表（${levelName(programme)}）`,
    blocks: [tableOf(snapshot, own, period)],
  }));
}

function tableOf(snapshot: Snapshot, tasks: readonly Task[], period: Period): string {
  let last = '';
  const rows = tasks.map((task) => {
    const { number, title } = task.project.commitment;
    const name = `${number ?? ''} ${title}`;
    const isSame = name === last;
    last = name;
    return [isSame ? '' : `${number ?? ''}`, isSame ? '' : title, task.title, progressWords(snapshot, task, period)].map(cell);
  });
  return [['序号', '实事名称', '项目', '进展情况'], ['---', '---', '---', '---'], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The reported words, each once; without words the figure; that nothing was reported is said. */
function progressWords(snapshot: Snapshot, { indicators, area }: Task, { to }: Period): string {
  const outcomes = indicators.map((indicator) => speakingOutcome(snapshot, snapshot.outcome(indicator, area.id)));
  const told = outcomes.flatMap((outcome) => {
    if (outcome.latest === undefined) return [];
    const words = outcome.latest.narrative.trim().replace(/。$/u, '');
    const note = `${words.includes('截至') ? '' : dayNote(outcome.latest.asOf, to)}${percentNote(outcome)}`;
    return [words === '' ? { words: `${outcome.indicator.text}：${datedFigure(outcome, to)}`, note: '' } : { words, note }];
  });
  const wider = (words: string) => told.some((other) => other.words !== words && other.words.includes(words));
  const distinct = [...new Set(told.filter(({ words }) => !wider(words)).map(({ words, note }) => `${words}${note}`))];
  return distinct.length === 0 ? '还没有报来进展' : distinct.join('；');
}

/** A cell of a Markdown table is one line without its border. */
function cell(text: string): string {
  return text.replaceAll('|', '｜').replace(/\s*\n\s*/g, ' ');
}
