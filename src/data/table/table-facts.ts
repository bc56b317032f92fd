import type { Model } from '../../content/model.ts';
import { assignmentKey } from '../../domain/task/assignment.ts';
import type { Indicator } from '../../domain/task/programme.ts';
import type { CivilDate } from '../../domain/value/civil-date.ts';
import { unnoted } from '../../findings/notes.ts';
import { outcomeOf } from '../../findings/outcome.ts';
import type { Snapshot } from '../../findings/snapshot.ts';
import { type Task, tasksOf } from '../../findings/task.ts';

/** What several tables of one build say in different words, found once for all of them. */
export interface TableFacts extends Pick<Snapshot, 'model' | 'builtOn' | 'outcome'> {
  /** Every task, in the order of `tasksOf`. */
  readonly tasks: readonly Task[];
}

/** Nothing is found before a table asks for it. It is let go with the facts: at a province's size it is much. */
export function tableFacts(model: Model, builtOn: CivilDate): TableFacts {
  const tasks = unnoted.remembered(
    'tasks',
    () => '',
    () => tasksOf(model),
  );
  const outcome = unnoted.remembered(
    'outcome',
    ({ id }: Indicator, area: string) => assignmentKey(id, area),
    (indicator, area) => outcomeOf(model, indicator, area, builtOn),
  );
  return {
    model,
    builtOn,
    outcome,
    get tasks() {
      return tasks();
    },
  };
}
