import type { Area } from '../domain/task/area.ts';
import type { Indicator, Programme, ProgrammeEntry, Project } from '../domain/task/programme.ts';
import { indicatorId, projectId } from '../domain/value/id.ts';
import type { FieldPath } from '../domain/value/issue.ts';
import type { Entries } from './entries.ts';
import { filesOf, type Place } from './file/place.ts';

type WrittenCommitment = ProgrammeEntry['commitments'][number];
type WrittenProject = WrittenCommitment['projects'][number];

/**
 * A programme with its projects and indicators, each holding the one above it. Ids are full:
 * `2023-430000`, `2023-430000/employment`, `2023-430000/employment/new-jobs`. Each record gets a
 * place, so that an issue of it names its own line.
 */
export function joinedProgramme(written: ProgrammeEntry, issuer: Area, entries: Pick<Entries, 'places'>): Programme {
  const { area: _folder, commitments, ...head } = written;
  const { places } = entries;
  const [place, placeOfIssuer] = [places.get(written), places.get(issuer)];
  const keep = keeper(place && { ...place, held: placeOfIssuer === undefined ? [] : filesOf(placeOfIssuer) }, places);
  const projects: Project[] = [];
  const programme = keep({ ...head, issuer, projects }, []);
  commitments.forEach((commitment, index) => {
    const { projects: below, ...commitmentOnly } = commitment;
    const own = keep(commitmentOnly, ['commitments', index]);
    below.forEach((each, position) => {
      projects.push(joinedProject(each, programme, own, ['commitments', index, 'projects', position], keep));
    });
  });
  return programme;
}

type Keep = <T extends object>(record: T, at: FieldPath) => T;

function keeper(place: Place | undefined, places: Entries['places']): Keep {
  return (record, at) => {
    if (place !== undefined) places.set(record, { ...place, path: [...place.path, ...at] });
    return record;
  };
}

function joinedProject(written: WrittenProject, programme: Programme, commitment: Project['commitment'], path: FieldPath, keep: Keep): Project {
  const indicators: Indicator[] = [];
  const project = keep({ ...written, id: projectId.parse(`${programme.id}/${written.id}`), programme, commitment, indicators }, path);
  written.indicators.forEach((each, index) => {
    indicators.push(keep({ ...each, id: indicatorId.parse(`${project.id}/${each.id}`), project }, [...path, 'indicators', index]));
  });
  return project;
}
