import { z } from 'zod';

/** `430602`, `430600-own`, `430600-quyuan`: the name of an area's folder. */
export const areaId = z.string().brand<'AreaId'>();
export type AreaId = z.infer<typeof areaId>;

/** `2023-430000`, `2023-430524-monitored`: year, issuing area, suffix of the file. */
export const programmeId = z.string().brand<'ProgrammeId'>();
export type ProgrammeId = z.infer<typeof programmeId>;

/** `2023-430000/employment` */
export const projectId = z.string().brand<'ProjectId'>();
export type ProjectId = z.infer<typeof projectId>;

/** `2023-430000/employment/new-jobs` */
export const indicatorId = z.string().brand<'IndicatorId'>();
export type IndicatorId = z.infer<typeof indicatorId>;

/** `2023-430000/employment@430602`: a project in an area; also `2023-430000/employment/new-jobs@430602`, an indicator in one. */
export const taskKey = z.string().brand<'TaskKey'>();
export type TaskKey = z.infer<typeof taskKey>;

/** What a permanent code points at: `project:…`, `assignment:…`, `site:…`, `service:…`. */
export const objectName = z.string().brand<'ObjectName'>();
export type ObjectName = z.infer<typeof objectName>;
