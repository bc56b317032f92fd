import type { Site } from '../../domain/site/site.ts';
import type { SignFacts } from '../../signs/sign.ts';
import { siteFile } from '../../signs/inventory.ts';
import type { Task } from '../task/task.ts';

/** The file below `content/` and the field that each fact of a sign comes from. */
export function signSources({ programme, project, area, responsibilities }: Task, site?: Site): NonNullable<SignFacts['from']> {
  const list = `areas/${programme.issuer}/programmes/${programme.id.replace(`-${programme.issuer}`, '')}.yaml`;
  const duties = `areas/${area}/responsibilities/${programme.id}.yaml`;
  const at = (file: string, field: string) => `${file} 的 ${field}`;
  const hasOwnWords = responsibilities.some(({ scope }) => scope !== undefined);
  const common = {
    programme: at(list, 'title'),
    leadAgency: at(duties, 'leadAgencies'),
  };
  if (site === undefined) {
    return { ...common, name: at(list, `title（项目 ${project.id}）`), works: hasOwnWords ? at(duties, 'scope') : at(list, `scope 或 indicators（项目 ${project.id}）`) };
  }
  const field = (name: string) => at(siteFile(site), name);
  return { ...common, name: field('name'), works: field('scope'), owner: field('owner'), contractor: field('contractor'), supervisor: field('supervisor') };
}
