import { toString as qrText } from 'qrcode';
import { addMember, type FirstCredentials, resetMember } from '../../src/server/staff/gate.ts';
import { areaCalled, type Lookup, unitCalled } from '../../src/server/portal/registry.ts';
import { roles } from '../../src/server/staff/roles.ts';
import type { Role } from '../../src/server/store/schema/staff-tables.ts';
import type { StaffRow } from '../../src/server/store/staff/staff-members.ts';
import { base32, totpAddress } from '../../src/server/staff/totp.ts';
import type { Options } from './cases.ts';
import { UserError } from '../command/command-line.ts';
import type { Office } from './office.ts';

/** One line for each member of staff. */
export async function members(office: Office): Promise<string> {
  const rows = await office.store.read('allStaff');
  const at = new Date(office.now()).toISOString();
  const standing = ({ isActive, lockedUntil }: StaffRow) => (isActive === 0 ? '已停用' : lockedUntil !== null && lockedUntil > at ? '锁定中' : '可登录');
  return rows.map((row) => [row.name, row.displayName, roles[row.role], row.areas ?? '全部区域', row.agency ?? '', standing(row)].join('  ')).join('\n');
}

/** Adds somebody and prints once what they sign in with. */
export async function addOne(office: Office, name: string, options: Options): Promise<string> {
  const { role = '', display = name, areas = '', agency } = options;
  if (!/^[a-z][a-z0-9.-]{1,39}$/.test(name)) throw new UserError('用户名用小写英文字母开头，2 到 40 个字母、数字、点或者短横。');
  if (!isRole(role))
    throw new UserError(
      `--role 写 ${Object.entries(roles)
        .map(([id, words]) => `${id}（${words}）`)
        .join('、')}。`,
    );
  if (role !== 'office' && areas === '') throw new UserError('--areas 写区域编号，几个用逗号隔开，如 430602。');
  if (role === 'unit' && !agency) throw new UserError('--agency 写单位的规范名称，与转办时的名称一致。');
  const person = { name, displayName: display, role, ...placed(office, role, areas, agency) };
  const told = await addMember(office.gate, person, office.staff.id);
  if (!told) throw new UserError(`用户名已有人用：${name}`);
  return firstTold(name, told);
}

/**
 * The areas and the agency of somebody new, by their registered names.
 *
 * @throws {UserError} if one of them is not registered, with the registered name that is nearest
 */
function placed(office: Office, role: Role, areas: string, agency: string | undefined): { areas: string[]; agency?: string } {
  if (role === 'office') return { areas: [] };
  const portal = office.portal();
  const found = areas.split(/[,，、]/).map((typed) => foundOr(areaCalled(portal, typed.trim())));
  if (role === 'area' || agency === undefined) return { areas: found.map(({ id }) => id) };
  const units = found.map((area) => foundOr(unitCalled(portal, agency, area)));
  return { areas: found.map(({ id }) => id), agency: units[0]?.name };
}

function foundOr<T>(lookup: Lookup<T>): T {
  if ('wrong' in lookup) throw new UserError(lookup.wrong);
  return lookup.found;
}

/** Draws new credentials for somebody who lost theirs. */
export async function resetOne(office: Office, name: string): Promise<string> {
  return firstTold(name, await resetMember(office.gate, await memberNamed(office, name), office.staff.id));
}

/** Lets somebody in again or keeps them out from now on. */
export async function setActive(office: Office, name: string, isActive: boolean): Promise<string> {
  const { id } = await memberNamed(office, name);
  const at = new Date(office.now()).toISOString();
  const act = isActive ? ('enableStaff' as const) : ('disableStaff' as const);
  await office.store.write('setStaffActive', { id, isActive, audit: { at, actor: office.staff.id, act, subject: id } });
  return isActive ? '已启用。' : '已停用，登录已退出。';
}

async function memberNamed({ store }: Office, name: string): Promise<StaffRow> {
  const row = await store.read('staffByName', name);
  if (!row) throw new UserError(`没有这个人员：${name}`);
  return row;
}

async function firstTold(name: string, { password, totpSecret }: FirstCredentials): Promise<string> {
  const address = totpAddress(totpSecret, '群众意见办理', name);
  return [
    '下面的内容只显示这一次，请当面交给本人。第一次登录必须改密码。',
    `用户名  ${name}`,
    `密码    ${password}`,
    `验证器  ${base32(totpSecret).replace(/(.{4})(?=.)/g, '$1 ')}`,
    await qrText(address, { type: 'terminal', small: true, errorCorrectionLevel: 'L' }),
  ].join('\n');
}

function isRole(word: string): word is Role {
  return Object.hasOwn(roles, word);
}
