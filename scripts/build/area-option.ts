import { areaFolders } from '../../src/content/area-folders.ts';
import { diskFiles } from '../../src/content/content-files.ts';
import type { Model } from '../../src/content/model.ts';
import { nearest } from '../../src/content/file/nearest.ts';
import { UserError } from '../command/command-line.ts';

/** Whose pages a build makes: every area's, or for a preview those of `area` and of the areas above it. */
export function shown(model: Model | undefined, area: string | undefined): (area: string) => boolean {
  if (area === undefined) return () => true;
  const areas = new Set<string>();
  let at = [...(model?.areas.values() ?? [])].find(({ id }) => id === area);
  while (at !== undefined && !areas.has(at.id)) {
    areas.add(at.id);
    at = at.parent;
  }
  return (each) => areas.has(each);
}

/**
 * The area that was typed after `--area`.
 *
 * @throws {UserError} if the content has no folder of that name, with the nearest one
 */
export function areaInContent(content: string, typed: string): string {
  const areas = [...areaFolders(diskFiles(content)).keys()];
  if (areas.includes(typed)) return typed;
  const near = nearest(typed, areas);
  throw new UserError(`${content}/areas/ 里没有“${typed}”这个区域${near === undefined ? '' : `，最接近的是 ${near}`}。--area 后面写区域文件夹的名字`);
}
