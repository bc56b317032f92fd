import type { Site } from '../../domain/site/site.ts';
import type { SignFacts } from '../../signs/sign.ts';
import { siteFile } from '../../signs/inventory.ts';
import type { Task } from '../../findings/task.ts';

/** The file below `content/` and the field that each fact of a sign comes from. */
export function signSources({ project, area, responsibilities }: Task, site?: Site): NonNullable<SignFacts['from']> {
  const { programme } = project;
  const issuer = programme.issuer.id;
  const list = `areas/${issuer}/programmes/${programme.id.replace(`-${issuer}`, '')}.yaml`;
  const duties = `areas/${area.id}/responsibilities/${programme.id}.yaml`;
  const at = (file: string, field: string) => `${file} 的 ${field}`;
  const hasOwnWords = responsibilities.some(({ scope }) => scope !== undefined);
  const common = {
    government: at(`areas/${area.id}/area.yaml`, 'name'),
    programme: at(list, 'title'),
    leadAgency: at(duties, 'leadAgencies'),
  };
  if (site === undefined) {
    return {
      ...common,
      name: at(list, `title（项目 ${project.id}）`),
      works: hasOwnWords ? at(duties, 'scope') : at(list, `scope 或 indicators（项目 ${project.id}）`),
    };
  }
  const field = (name: string) => at(siteFile(site), name);
  return {
    ...common,
    name: field('name'),
    works: field('scope'),
    address: field('address'),
    owner: field('owner'),
    contractor: field('contractor'),
    supervisor: field('supervisor'),
  };
}
