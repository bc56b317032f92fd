import { assignmentKey } from '../domain/task/assignment.ts';
import { ownerOf } from '../content/code-owner.ts';
import type { Code } from '../domain/code/code.ts';
import type { RegistryEvent } from '../domain/code/registry-event.ts';
import { type Site, siteObject } from '../domain/site/site.ts';
import { type Service, serviceObject } from '../domain/publication/service.ts';
import { pageOfCode } from '../domain/publication/page-path.ts';
import type { Snapshot } from '../findings/snapshot.ts';
import { agencyNamed, answerableFor, phonesFor, servicePhone } from '../findings/answerable.ts';
import { acceptancePlanOf } from '../findings/acceptance.ts';
import { isSurveyOpen } from '../findings/survey.ts';
import type { Task } from '../findings/task.ts';
import type { AcceptanceStandard } from '../domain/year/acceptance-rules.ts';

/** What one code stands for. */
export interface CodeRecord {
  readonly title: string;
  readonly kind: (typeof codedKinds)[number];
  readonly area: string;
  readonly areaName: string;
  /** The first lead agency, by its registered name. */
  readonly agency?: string | undefined;
  /** Office phone of that agency, else the task's hotline. */
  readonly phone?: string | undefined;
  /** The standards by which it is accepted, where people are asked whether they are satisfied: once it is finished. */
  readonly survey?: readonly string[] | undefined;
  /** Path of the page below the site's base. */
  readonly page: string;
}

/** `data/codes.json`: every code that has a page, for the feedback server. */
export function codesFile(snapshot: Snapshot): Record<Code, CodeRecord> {
  const tasks = new Map([...snapshot.tasksByArea.values()].flat().map((task) => [task.key, task]));
  const { sites, codes } = snapshot.model;
  const taskRecords = [...tasks.values()].map((task) => [task.code, task, undefined] as const);
  const siteRecords = [...sites.values()].map((site) => [codes.get(siteObject(site)), tasks.get(assignmentKey(site.project, site.area)), site] as const);
  const records = [...taskRecords, ...siteRecords].flatMap(([code, task, site]) =>
    code === undefined || task === undefined ? [] : [[code, codeRecord(snapshot, task, code, site)] as const],
  );
  const services = [...snapshot.model.services.values()].flatMap((service) => {
    const code = codes.get(serviceObject(service));
    return code === undefined ? [] : [[code, serviceRecord(snapshot, service, code)] as const];
  });
  const closed = [...snapshot.model.closedCodes.values()].flatMap((event) => closedRecord(snapshot, event));
  return Object.fromEntries([...records, ...services, ...closed]);
}

/** A sign that hangs on after its object was closed still leads to people who can be asked. */
function closedRecord({ model }: Snapshot, { code, object, was }: RegistryEvent): Array<readonly [Code, CodeRecord]> {
  const { portal, areas } = model;
  const owner = ownerOf(object, model) ?? portal.homeArea;
  const kind = codedKinds.find((each) => object.startsWith(`${each}:`)) ?? 'project';
  const areaName = areas.get(owner)?.name ?? owner;
  return [[code, { title: `${was ?? ''}（已经停用的牌子）`, kind, area: owner, areaName, phone: portal.hotline, page: pageOfCode(code) }]];
}

const codedKinds = ['project', 'assignment', 'site', 'service'] as const;

function codeRecord(snapshot: Snapshot, task: Task, code: Code, site: Site | undefined): CodeRecord {
  const { model } = snapshot;
  const { title, area, isIssuer } = task;
  const taskKind = isIssuer ? 'project' : 'assignment';
  return {
    title: site?.name ?? title,
    kind: site === undefined ? taskKind : 'site',
    area: area.id,
    areaName: area.name,
    agency: leadAgency(model, task),
    phone: phonesFor(model, task, site?.hotline)[0]?.number,
    survey: isSurveyOpen(snapshot, task, site) ? acceptancePlanOf(model, task).standards.map(standardWords) : undefined,
    page: pageOfCode(code),
  };
}

function standardWords({ title, text }: AcceptanceStandard): string {
  return title === undefined ? text : `《${title}》：${text}`;
}

function serviceRecord({ model }: Snapshot, service: Service, code: Code): CodeRecord {
  const { name, area, unit } = service;
  return {
    title: name,
    kind: 'service',
    area,
    areaName: model.areas.get(area)?.name ?? area,
    agency: agencyNamed(model, area, unit)?.name ?? unit,
    phone: servicePhone(model, service) ?? model.portal.hotline,
    page: pageOfCode(code),
  };
}

/** The unit that leads the task, by its registered name. */
function leadAgency(model: Snapshot['model'], task: Task): string | undefined {
  const [first] = answerableFor(model, task).responsibilities.flatMap(({ area, leadAgencies }) => leadAgencies.map((name) => ({ area, name })));
  return first && (agencyNamed(model, first.area, first.name)?.name ?? first.name);
}
