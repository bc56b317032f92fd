import type { Model } from '../content/model.ts';
import { assignmentKey } from '../domain/task/assignment.ts';
import type { Code } from '../domain/code/code.ts';
import { type Site, siteObject } from '../domain/site/site.ts';
import { type Service, serviceObject } from '../domain/publication/service.ts';
import { type Task, taskObject } from './task.ts';

/** A task, or a site of that task. */
export interface CodedObject {
  readonly code: Code;
  readonly task: Task;
  readonly site: Site | undefined;
}

/** A service that a code leads to. */
export interface CodedService {
  readonly code: Code;
  readonly service: Service;
}

/** Every code ever issued leads somewhere: after a move to where it points now, even if that has a code of its own. */
export function objectsByCode(model: Model, tasks: readonly Task[]): Map<string, CodedObject> {
  const places = new Map<string, Omit<CodedObject, 'code'>>(tasks.map((task) => [taskObject(task.project, task.area), { task, site: undefined }]));
  const taskOf = new Map(tasks.map((task) => [task.key, task]));
  for (const site of model.sites.values()) {
    const task = taskOf.get(assignmentKey(site.project, site.area));
    if (task !== undefined) places.set(siteObject(site), { task, site });
  }
  const printed = [...places].flatMap(([object, place]) => coded(model.codes.get(object), place));
  const moved = [...model.objectOfCode].flatMap(([code, object]) => coded(code, places.get(object)));
  return new Map([...printed, ...moved].map((place) => [place.code, place]));
}

/** Every code ever issued to a service, or moved to one. */
export function servicesByCode({ services, objectOfCode }: Model): Map<string, CodedService> {
  const byObject = new Map([...services.values()].map((service) => [serviceObject(service), service]));
  return new Map(
    [...objectOfCode].flatMap(([code, object]) => {
      const service = byObject.get(object);
      return service === undefined ? [] : [[code, { code, service }] as const];
    }),
  );
}

function coded(code: Code | undefined, place: Omit<CodedObject, 'code'> | undefined): CodedObject[] {
  return code === undefined || place === undefined ? [] : [{ ...place, code }];
}
