import { formatProblem } from '../content/problem.ts';
import { readSoundContent } from '../content/read.ts';
import { civilDate } from '../domain/civil-date.ts';
import { editionOf } from '../views/edition.ts';

/** The content of this build, read once for all pages. Wrong content stops the build with every problem named. */
export const edition = editionOf(
  readSoundContent(import.meta.env.CONTENT_ROOT, formatProblem),
  civilDate.parse(import.meta.env.BUILD_DATE),
  new URL(import.meta.env.BASE_URL, import.meta.env.SITE).href.replace(/\/*$/, '/'),
);
