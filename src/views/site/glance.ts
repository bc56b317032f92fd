import { formatCivilDate, formatMonth } from '../../domain/value/civil-date.ts';
import { type CodeGlances, fewestGlances, type Glance, glanceChoices, glanceNames } from '../../domain/feedback/glance.ts';
import type { Code } from '../../domain/code/code.ts';
import { pageOfCode } from '../../domain/publication/page-path.ts';
import { keysOf } from '../../domain/value/keys.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { type Link, relativeHref } from '../address.ts';

/** 现场一眼核验 on the page of a site: one tap, and what was tapped in the newest month. */
export interface GlanceView {
  readonly action: string;
  readonly code: Code;
  readonly buttons: readonly { readonly value: string; readonly label: string }[];
  /** 2026年1月有23次回答：里面15次点“和这里写的一样”……; undefined where nobody has said anything. */
  readonly result: string | undefined;
  /** That what is reported as finished is being looked at, because people say 还没动工 of it. */
  readonly doubt: string | undefined;
  readonly write: Link;
}

/** @param isFinished whether the site is told as finished now: only then what was doubted is in question */
export function glanceView(snapshot: Snapshot, code: Code, isFinished: boolean): GlanceView {
  const from = pageOfCode(code);
  const newest = snapshot.model.newestGlances.get(code);
  return {
    action: relativeHref(from, 'glance'),
    code,
    buttons: glanceChoices.map(({ value, label }) => ({ value, label })),
    result:
      newest &&
      `${formatMonth(newest.month)}${resultWords(newest.counted)}${formatCivilDate(newest.countedOn)}统计。这是到过现场的人点的，没有核实，不改变上面写的进度。`,
    doubt: newest?.counted.isDoubted && isFinished ? doubtWords(newest.month, newest.counted) : undefined,
    write: { words: '想多说几句，请写意见', href: '#feedback' },
  };
}

/** What was tapped is said where the answers are: of fewer than are published only that somebody looks. */
function doubtWords(month: string, { answers }: CodeGlances): string {
  const why = answers === undefined ? '这里写的是已经完工' : `${formatMonth(month)}有人在现场说还没动工，和这里写的不一样`;
  return `待核：${why}，正在核对。`;
}

function resultWords({ answers, ...counts }: CodeGlances): string {
  if (answers === undefined) return `有人回答过，不足${fewestGlances}次，不公开各项。`;
  const parts = keysOf<Glance>(glanceNames).flatMap((seen) => ((counts[seen] ?? 0) === 0 ? [] : [`${counts[seen]}次点“${glanceNames[seen]}”`]));
  return `有${answers}次回答，里面${parts.join('，')}。`;
}
