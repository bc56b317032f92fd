import type { z } from 'zod';
import type { commitment, Indicator, programme, Programme, Project, project } from '../domain/task/programme.ts';
import type { FieldPath, FileName, Place } from './place.ts';

type Written = z.infer<typeof programme>;

/**
 * A programme file with full ids: `2023-430000`, `2023-430000/employment`,
 * `2023-430000/employment/new-jobs`. Each project and indicator gets a place, so that a
 * finding about it names its own line.
 */
export function fullProgramme(written: Written, file: FileName, places: WeakMap<object, Place>): Programme {
  const [year, ...suffix] = file.name.split('-');
  const id = [year, file.area, ...suffix].join('-');
  const path = `areas/${file.area}/programmes/${file.name}.yaml`;
  const keep = <T extends object>(record: T, at: FieldPath): T => {
    places.set(record, { file: path, path: at });
    return record;
  };
  const projects = written.commitments.flatMap((each, index) => fullProjects(each, id, ['commitments', index], keep));
  return { ...written, id, issuer: file.area, projects };
}

type Keep = <T extends object>(record: T, at: FieldPath) => T;

function fullProjects(written: z.infer<typeof commitment>, programmeId: string, at: FieldPath, keep: Keep): Project[] {
  const { projects, ...commitmentOnly } = written;
  return projects.map((each, index) => {
    const path = [...at, 'projects', index];
    const id = `${programmeId}/${each.id}`;
    const indicators = fullIndicators(each, id, path, keep);
    return keep({ ...each, id, programme: programmeId, commitment: commitmentOnly, indicators }, path);
  });
}

function fullIndicators(written: z.infer<typeof project>, projectId: string, at: FieldPath, keep: Keep): Indicator[] {
  return written.indicators.map((each, index) => {
    const id = `${projectId}/${each.id}`;
    return keep({ ...each, id, project: projectId }, [...at, 'indicators', index]);
  });
}
