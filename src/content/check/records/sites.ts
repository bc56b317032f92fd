import { assignmentKey } from '../../../domain/task/assignment.ts';
import type { Site } from '../../../domain/site/site.ts';
import { siteIssues } from '../../../domain/site/site-check.ts';
import type { FieldPath, IssueDraft } from '../../../domain/value/issue.ts';
import type { Entries } from '../../entries.ts';
import type { Model } from '../../model.ts';
import { filesIn, nearestWords } from '../../file/nearest.ts';
import type { Rule } from '../../rule.ts';

/** What a site says of itself, of its project and of its photos. */
export const siteRule: Rule = {
  id: 'site-in-order',
  sentence: '点位的各阶段先后有序，前一阶段没有达到就没有后一阶段；改址留有记录；照片都在照片文件夹里。',
  find: (model, entries) => entries.sites.flatMap((at) => [...own(at), ...ofProject(at, model), ...ofPhotos(at, entries)]),
};

function own(at: Site): IssueDraft[] {
  return siteIssues(at).map((each) => ({ ...each, at }));
}

/** The project exists and is the area's own or assigned to it. */
function ofProject(at: Site, { projects, assignments }: Model): IssueDraft[] {
  const project = projects.get(at.project);
  const issuer = project?.programme.issuer.id;
  if (project && (issuer === at.area || assignments.has(assignmentKey(at.project, at.area)))) return [];
  const what = project ? `“${at.project}”在本区域没有任务` : `没有这个项目：${at.project}${nearestWords(at.project, projects.keys())}`;
  return [issue(at, ['project'], what, '改成本区域承担的项目编号，如 2023-430602/school-upgrades')];
}

function ofPhotos(at: Site, { media }: Entries): IssueDraft[] {
  const photos = at.photos.map(({ file }, index) => ({ file, path: ['photos', index, 'file'] }));
  const ofSign = at.sign?.photo ? [{ file: at.sign.photo.file, path: ['sign', 'photo', 'file'] }] : [];
  return [...photos, ...ofSign]
    .filter(({ file }) => !media.has(`areas/${at.area}/photos/${file}`))
    .map(({ file, path }) =>
      issue(at, path, `照片文件夹里没有 ${file}${nearestWords(file, filesIn(media, `areas/${at.area}/photos/`))}`, '用 npm run photos 放入照片，或改正文件名'),
    );
}

function issue(at: Site, path: FieldPath, what: string, cure: string): IssueDraft {
  return { at, path, what, cure };
}
