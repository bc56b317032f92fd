import type { Model } from '../content/model.ts';
import type { Update } from '../domain/publication/update.ts';
import { answerDay } from '../domain/feedback/answer.ts';
import type { Source } from '../domain/value/source.ts';
import { siteObject } from '../domain/site/site.ts';
import { sourceDay } from './source-day.ts';
import { onDay, type StoryEvent } from './story-event.ts';
import type { Task } from './task.ts';

/** What was said of the task: updates, problems and what became of them, answers about it and its sites. */
export function told(model: Model, { key, project, area, code }: Task): StoryEvent[] {
  const updates = (model.updates.get(project.id) ?? []).filter((update) => update.area === area.id);
  const sites = (model.sitesOf.get(key) ?? []).map((site) => model.codes.get(siteObject(site)));
  const answers = [code, ...sites].flatMap((each) => (each === undefined ? [] : (model.answersByCode.get(each) ?? [])));
  return [
    ...updates.map((update): StoryEvent => ({ kind: 'update', key: update.id, ...onDay(update.publishedOn, { source: updateSource(update) }), update })),
    ...(model.problemsOf.get(key) ?? []).flatMap((problem): StoryEvent[] => {
      const { id, foundOn, solvedOn, source } = problem;
      const found: StoryEvent = { kind: 'problem', key: `problem/${id}`, day: foundOn, toldOn: foundOn ?? sourceDay(model, source), source, problem };
      return solvedOn === undefined ? [found] : [found, { kind: 'solution', key: `solution/${id}`, ...onDay(solvedOn, problem), problem }];
    }),
    ...answers.map(
      (answer): StoryEvent => ({ kind: 'answer', key: answer.id, day: answerDay(answer).on, toldOn: answer.publishedOn, source: undefined, answer }),
    ),
  ];
}

/** The year's end: acceptance, public notices, results. A step without a day was known by that of the document which tells it. */
export function concluded(model: Model, { key, project, area }: Task): StoryEvent[] {
  const results = (model.yearResults.get(area.id) ?? []).filter(({ list }) => list === project.programme.id);
  return [
    ...(model.acceptances.get(key)?.steps ?? []).map(
      (step, index): StoryEvent => ({
        kind: 'acceptance',
        key: `acceptance/${index}`,
        day: step.doneOn,
        toldOn: sourceDay(model, step.source) ?? step.doneOn,
        source: step.source,
        step,
      }),
    ),
    ...(model.publicNotices.get(key) ?? []).map(
      (notice): StoryEvent => ({ kind: 'notice', key: `notice/${notice.from}`, ...onDay(notice.from, notice), notice }),
    ),
    ...results.flatMap((result) =>
      result.outcomes
        .filter((outcome) => outcome.project === project.id)
        .map(
          (outcome): StoryEvent => ({
            kind: 'result',
            key: `result/${result.approvedOn}`,
            ...onDay(result.approvedOn, result),
            toldOn: result.publishedOn ?? result.approvedOn,
            result,
            outcome,
          }),
        ),
    ),
  ];
}

function updateSource({ document, line, title }: Update): Source | undefined {
  return document === undefined || line === undefined ? undefined : { document, line, text: title };
}
