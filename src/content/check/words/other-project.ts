import { assignmentKey } from '../../../domain/task/assignment.ts';
import { isCode } from '../../../domain/code/code.ts';
import { documentOf } from '../../../domain/value/source.ts';
import type { Project } from '../../../domain/task/programme.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';
import type { Model } from '../../model.ts';
import { bare } from '../../near-words.ts';
import type { Rule } from '../../rule.ts';

/** Words that speak of another project than the one their record is of. */
export const otherProjectRule: Rule = {
  id: 'words-of-another-project',
  sentence:
    '分解表的表述、调整和取消的原文、进展情况、问题、验收、群众意见里的话，通俗说明，写的全是同一年另一个项目、没有一个词说到这个项目的，提出提醒；确实如此的，写明理由登记为例外。',
  isWarning: true,
  find: (model, entries) => {
    const wordsOf = projectWords(model, ({ plain = '' }) => plain);
    // A plain explanation has nothing of its own to be held against but the names.
    const namesOf = projectWords(model, () => '');
    return [
      ...told(model, entries).flatMap((each) => otherProject(each, model, wordsOf)),
      ...[...model.projects.values()].flatMap((at) =>
        otherProject({ at, path: ['plain'], text: at.plain ?? '', project: at.id, subject: at.id }, model, namesOf),
      ),
    ];
  },
};

interface Told {
  readonly at: object;
  readonly path: FieldPath;
  readonly text: string;
  readonly project: string;
  readonly subject: string;
}

function told(model: Model, { decompositions, revisions, reports, acceptances, problems, answers }: Entries): Told[] {
  const projectOf = (indicator: string) => model.indicators.get(indicator)?.project.id ?? '';
  const ofCode = (written: string | undefined) =>
    written !== undefined && isCode(written) ? /^(?:project|assignment):([^@]+)/u.exec(model.objectOfCode.get(written) ?? '')?.[1] : undefined;
  return [
    ...decompositions.map((at) => ({ at, path: ['text'], text: at.text, project: projectOf(at.indicator), subject: at.indicator })),
    ...revisions.map((at) => ({
      at,
      path: ['source', 'text'],
      text: documentOf(at.source)?.text ?? '',
      project: projectOf(at.indicator),
      subject: assignmentKey(at.indicator, at.area),
    })),
    ...reports.map((at) => ({
      at,
      path: ['进展情况'],
      text: at.narrative,
      project: projectOf(at.indicator),
      subject: assignmentKey(at.indicator, at.area),
    })),
    ...acceptances.flatMap((at) =>
      at.steps.map(({ source }, index) => ({
        at,
        path: ['steps', index, 'source', 'text'],
        text: documentOf(source)?.text ?? '',
        project: at.project,
        subject: assignmentKey(at.project, at.area),
      })),
    ),
    ...problems.map((at) => ({ at, path: ['text'], text: at.text, project: at.project ?? '', subject: at.id })),
    ...answers.map((at) => ({ at, path: ['code'], text: `${at.question}；${at.answer}`, project: ofCode(at.code) ?? '', subject: at.id })),
  ];
}

/** Project → every two neighbouring characters of its own names and its indicators', and of what else `more` says of it. */
function projectWords({ projects }: Model, more: (project: Project) => string): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    [...projects].map(([id, project]) => {
      const { title, titleBelow = '', scope = '', indicators, commitment, renamings } = project;
      const names = [title, titleBelow, commitment.title, ...indicators.map(({ text }) => text), ...renamings.map(({ formerTitle }) => formerTitle)];
      return [id, pairsOf([...names, more(project), scope].join('；'))] as const;
    }),
  );
}

/** 口袋公园 → 口袋, 袋公, 公园; figures, units and punctuation are nobody's own. */
function pairsOf(text: string): ReadonlySet<string> {
  const runs = bare(text).match(/\p{Script=Han}{2,}/gu) ?? [];
  return new Set(runs.flatMap((run) => [...run].slice(1).map((character, index) => `${[...run][index] ?? ''}${character}`)));
}

/** Fewer pairs are a word of many projects: 改造, 建设, 完成. */
const fewestPairs = 3;

function otherProject({ at, path, text, project: id, subject }: Told, { projects }: Model, wordsOf: ReadonlyMap<string, ReadonlySet<string>>): IssueDraft[] {
  const own = projects.get(id);
  const pairs = [...pairsOf(text)];
  const shared = (project: string) => pairs.filter((pair) => wordsOf.get(project)?.has(pair) === true).length;
  if (own === undefined || pairs.length < fewestPairs || shared(id) > 0) return [];
  const others = own.programme.projects.filter((project) => project.id !== id);
  const [best] = others.map((project) => ({ project, count: shared(project.id) })).toSorted((left, right) => right.count - left.count);
  if (best === undefined || best.count < fewestPairs) return [];
  const what = `这一条是“${own.title}”的，“${text.slice(0, 40)}”说的像是“${best.project.title}”`;
  return [{ at, path, what, cure: '核对这一条是哪个项目的：编号或码写错的改正，文字抄错的对照原文件改正；确实如此的登记例外', subject }];
}
