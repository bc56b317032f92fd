import { formatCivilDate } from '../../domain/value/civil-date.ts';
import { isFiled, type Source } from '../../domain/value/source.ts';
import { answerDay } from '../../domain/feedback/answer.ts';
import { feedbackKinds } from '../../domain/feedback/feedback.ts';
import { pageOfCode, type SitePath } from '../../domain/publication/page-path.ts';
import { isNews, storyOf } from '../../findings/story.ts';
import type { StoryEvent } from '../../findings/story-event.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import type { Task } from '../../findings/task.ts';
import type { Link } from '../address.ts';
import { updateWords } from '../update/update-text.ts';
import { targetStep } from '../figure/asked.ts';
import { correctionSentence } from '../figure/notes.ts';
import { originLink } from '../figure/origin.ts';
import { datedSource, sourceKind } from '../source-line.ts';
import { exhausted } from '../words.ts';
import { stepView } from '../year/acceptance.ts';
import { noticeView, resultSentence } from '../year/year-end.ts';
import { reasonSentence } from './revision-words.ts';
import { commitmentWords } from './commitment.ts';
import { historyRow } from './history.ts';
import { renamingWords, withdrawalWords } from './notice.ts';
import { changeSentence } from './revision.ts';
import { withoutStop, withStop } from '../stop.ts';

/** One entry on the line of time of a task, as the page at `from` prints it. */
export interface StoryEntry {
  /** Names the entry on its page. */
  readonly key: string;
  readonly kind: StoryEvent['kind'];
  /** 2024年5月31日; empty where no document at hand says it. */
  readonly day: string;
  /** 公布进展, 任务调整; of an update its own title. */
  readonly title: string;
  /** Whole sentences. */
  readonly words: string;
  /** Where it is said; missing for answers, and for updates that rest on no document. */
  readonly source: Link | undefined;
  /** The page on which more of it stands: of an answer about a site that site's, else the task's own. Missing while it has none. */
  readonly page: SitePath | undefined;
}

/** An event of a task's story in words. */
export function storyEntry(snapshot: Snapshot, from: SitePath, task: Task, event: StoryEvent): StoryEntry {
  const { key, kind, day, source } = event;
  return {
    key,
    kind,
    day: day === undefined ? '' : formatCivilDate(day),
    ...wordsOf(snapshot, from, task, event),
    source: source === undefined ? undefined : originLink(snapshot, from, source),
    page: pageOf(snapshot, task, event),
  };
}

/** The line of time of a task on the page at `from`; empty while its one report stands above already. */
export function storyEntries(snapshot: Snapshot, from: SitePath, task: Task): StoryEntry[] {
  const events = storyOf(snapshot, task);
  return events.length > 2 && events.some(isNews) ? events.map((event) => storyEntry(snapshot, from, task, event)) : [];
}

type Words = Pick<StoryEntry, 'title' | 'words'>;

function wordsOf(snapshot: Snapshot, from: SitePath, task: Task, event: StoryEvent): Words {
  const teller = event.source === undefined ? '' : sourceKind(snapshot, event.source);
  switch (event.kind) {
    case 'promise': {
      const { programme, commitment, title } = event.project;
      const listed = `${commitmentWords(programme, commitment)}：${withStop(title)}`;
      return event.isGiven ? { title: '列入清单', words: `列入${listed}` } : { title: `${teller}写到这项任务`, words: `${listed}本站没有收录列出它的清单。` };
    }
    case 'split':
      return {
        title: event.isGiven ? '下达任务' : `${teller}写到任务数`,
        words: `${task.area.name}的任务：${event.indicator.text}，${withStop(targetStep(event.target, event.indicator.unit))}`,
      };
    case 'division': {
      const shares = [...event.decomposition.shares].filter(([area, { kind }]) => area !== task.area.id && kind !== 'notAssigned');
      return {
        title: event.isGiven ? '分解任务' : `${teller}写到任务怎样分`,
        words: `${event.indicator.text}的任务分到${shares.length}个区域。`,
      };
    }
    case 'renaming':
      return { title: '改名', words: renamingWords(event.renaming) };
    case 'revision':
      return { title: '任务调整', words: `${changeSentence(snapshot, event.outcome, event.revision)}${reasonSentence(event.revision.reason)}` };
    case 'withdrawal':
      return { title: '任务取消', words: withdrawalWords(event.withdrawal) };
    case 'report':
      return { title: isFiled(event.report.source) ? '报送进展' : '公布进展', words: reportSentence(snapshot, from, event) };
    case 'correction':
      return { title: '更正进展', words: correctionSentence(event.correction, event.outcome) };
    case 'update':
      return {
        title: event.update.title,
        words: updateWords(event.update),
      };
    case 'problem':
      return { title: '发现问题', words: `${withStop(event.problem.text)}${event.day === undefined ? undatedWords(snapshot, event.problem.source) : ''}` };
    case 'solution':
      return { title: '问题解决', words: `${withStop(event.problem.text)}${withStop(event.problem.solution ?? '')}` };
    case 'answer':
      return {
        title: `${answerDay(event.answer).word}：${feedbackKinds[event.answer.kind].label}`,
        words: `问：${event.answer.question}\n\n答：${event.answer.answer}`,
      };
    case 'acceptance': {
      const { name, by, result } = stepView(snapshot, from, event.step);
      return { title: `验收：${name}`, words: `${by}${withStop(result)}` };
    }
    case 'notice': {
      const { sentence, channel, outcome } = noticeView(snapshot, from, event.notice);
      return { title: '公示完成情况', words: `${sentence}${event.notice.outcome === undefined ? channel : outcome}` };
    }
    case 'result':
      return { title: '最终审定', words: resultSentence(event.result, event.outcome) };
    default:
      return exhausted(event);
  }
}

/** 截至2024年5月31日，提质改造学校：3所，25.00%，未达序时。 A figure that was corrected later says so; one without a number has the document's words. */
function reportSentence(snapshot: Snapshot, from: SitePath, { outcome, report, isCorrected }: Extract<StoryEvent, { kind: 'report' }>): string {
  const { day, indicator, value, percent, status, reason } = historyRow(snapshot, from, outcome, report);
  const isPercentSaid = percent === '' || (report.value === undefined && report.breakdown === undefined);
  const parts = [value || withoutStop(report.narrative) || '没有写整体的数', isPercentSaid ? '' : `${percent}%`, isCorrected ? '' : status?.words];
  const cause = reason === undefined ? '' : `比上次少的原因：${withStop(reason)}`;
  return `截至${day}，${indicator}：${[...new Set(parts.filter(Boolean))].join('，')}${isCorrected ? '（后来更正）' : ''}。${cause}`;
}

/** 哪一天发现的，文件没有写，见2024年10月9日的通报。 */
function undatedWords(snapshot: Snapshot, source: Source): string {
  return `哪一天发现的，文件没有写，见${datedSource(snapshot, source)}。`;
}

function pageOf({ objectByCode }: Snapshot, { code }: Task, event: StoryEvent): SitePath | undefined {
  const place = event.kind === 'answer' ? objectByCode.get(event.answer.code ?? '')?.code : undefined;
  const own = place ?? code;
  return own === undefined ? undefined : pageOfCode(own);
}
