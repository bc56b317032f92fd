import type { Model } from '../../src/content/model.ts';
import type { Area } from '../../src/domain/task/area.ts';
import { ownIssuer } from '../../src/views/letter/own-issuer.ts';
import { UserError } from '../command/command-line.ts';

/**
 * Who issues a paper of an area.
 *
 * @throws {UserError} for an area that has no office on record: another's office cannot sign for it
 */
export function issuerOf(model: Model, area: Area, year: number): string {
  const issuer = ownIssuer(model, area, year);
  if (issuer === undefined)
    throw new UserError(`${area.name}没有登记民生实事办、政府办，不知道由谁发文。请写 --issuer 发文单位，或者在 agencies.yaml 登记以后再来`);
  return issuer;
}
