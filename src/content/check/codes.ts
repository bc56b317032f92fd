import { contentProblems, registryProblems } from '../../domain/code/registry-check.ts';
import type { RegistryProblem } from '../../domain/code/registry.ts';
import type { Rule } from '../rule.ts';
import type { Entries, Finding } from '../entries.ts';
import type { Model } from '../model.ts';
import { codedObjects } from '../model.ts';

/** Rules of the code registry: what it says against itself, and against the content. */
export const codeRules: readonly Rule[] = [
  {
    id: 'code-registry',
    sentence: '每个项目、任务和点位都有一个永久的码；发出的码不重复、不消失、不改指（确需改指必须登记原因）。',
    find: (model, entries) => problems(model, entries).map((problem) => finding(problem, entries)),
  },
];

function problems(model: Model, { codeEvents }: Entries): RegistryProblem[] {
  return [...registryProblems(codeEvents), ...contentProblems(codeEvents, codedObjects(model))];
}

function finding({ line, field, what, cure }: RegistryProblem, { places }: Entries): Finding {
  const at = {};
  places.set(at, { file: 'codes.csv', path: [field], line });
  return { rule: 'code-registry', at, what, cure, subject: '' };
}
