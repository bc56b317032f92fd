import { type CivilDate, formatCivilDate } from '../../domain/value/civil-date.ts';
import { nextReportMonth, type ReportDays } from '../../schedule/report-calendar.ts';
import type { Letter } from './letter.ts';
import type { LetterGroup } from './letter-group.ts';

/** What a letter says, sentence by sentence: its opening, the numbered groups, and by when units answer and hand in next. */
export interface LetterWords {
  readonly opening: string;
  readonly groups: readonly LetterGroup[];
  readonly closing: string;
}

/** The words of a letter that is written on `day`. */
export function letterWords({ groups, part }: Letter, portal: ReportDays, day: CivilDate): LetterWords {
  const next = nextReportMonth(day, portal);
  const date = next === undefined ? '' : `下一次进展统计到${formatCivilDate(next.cutOff)}，${formatCivilDate(next.handIn.day)}以前报来。`;
  return {
    opening: `现将贵单位${part}的重点民生实事中截至${formatCivilDate(day)}需要关注的事项提示如下：`,
    groups: groups.map(({ lead, lines }, index) => ({
      lead: `${['一', '二', '三', '四', '五', '六', '七', '八', '九'][index] ?? index + 1}、${lead}`,
      lines,
    })),
    closing: `请在收到后5个工作日内书面回复。${date}`,
  };
}

/** The letter as Markdown, in the sections that a Word file is made of. */
export function letterBody(letter: Letter, portal: ReportDays, day: CivilDate): string {
  const { opening, groups, closing } = letterWords(letter, portal, day);
  return [opening, ...groups.flatMap(({ lead, lines }) => [lead, lines.map((line) => `- ${line}`).join('\n')]), closing].join('\n\n');
}
