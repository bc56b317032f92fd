import type { Model } from '../../src/content/model.ts';
import type { Area } from '../../src/domain/task/area.ts';
import { UserError } from '../command.ts';

const offices = [/民生(?:实事|保障).*办(?:公室)?$/u, /专班(?:办公室)?$/u, /(?:政府|府)办(?:公室)?$/u];

/**
 * Who issues a paper of an area: the office of its working group of the year, its registered 民生实事办 or 政府办, and in the area of
 * the portal the portal's operator.
 *
 * @throws {UserError} for an area that has none on record: another's office cannot sign for it
 */
export function issuerOf({ workGroups, agencies, portal }: Model, area: Area, year: number): string {
  const group = workGroups.get(area.id)?.find((each) => each.year === year)?.agency;
  const names = (agencies.get(area.id) ?? []).map(({ name }) => name);
  const office = offices.flatMap((pattern) => names.find((name) => pattern.test(name)) ?? [])[0];
  const issuer = group ?? office ?? (portal.homeArea === area.id ? portal.operator : undefined);
  if (issuer === undefined)
    throw new UserError(`${area.name}没有登记民生实事办、政府办，不知道由谁发文。请写 --issuer 发文单位，或者在 agencies.yaml 登记以后再来`);
  return issuer;
}
