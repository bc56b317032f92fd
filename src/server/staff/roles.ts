import type { Role } from '../store/schema/staff-tables.ts';
import type { StaffRow } from '../store/staff/staff-members.ts';

/** What a member of staff is; each kind sees and does what its office answers for. */
export const roles: Readonly<Record<Role, string>> = {
  office: '工作专班办公室',
  area: '区域办公室',
  unit: '责任单位',
};

/** Everything that can be done to feedback and around it. */
export const acts = [
  'accept',
  'refer',
  'move',
  'return',
  'reply',
  'askExtension',
  'extend',
  'dismiss',
  'close',
  'reopen',
  'note',
  'merge',
  'redact',
  'redactEvent',
  'correct',
  'eraseContact',
  'eraseText',
  'declineRequest',
  'viewOriginal',
  'register',
  'publish',
  'withhold',
  'viewContact',
  'export',
  'editCannedAnswers',
  'moveProposal',
  'viewAudit',
] as const;

export type Act = (typeof acts)[number];

/** What only the unit does that the case was referred to. */
const unitsOwn: readonly Act[] = ['return', 'askExtension'];

/** A unit works on what was referred to it; what the public reads and who else sees it is the area's decision. */
const allowed: Readonly<Record<Role, readonly Act[]>> = {
  office: acts.filter((act) => !unitsOwn.includes(act)),
  area: acts.filter((act) => act !== 'viewAudit' && !unitsOwn.includes(act)),
  unit: ['reply', 'note', 'viewContact', 'export', ...unitsOwn],
};

/** Who is acting. An office sees every area, so its `areas` are empty; a unit has an agency. */
export interface Staff {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly role: Role;
  readonly areas: readonly string[];
  readonly agency: string | undefined;
}

/** Whether the role may do this at all. */
export function may(staff: Pick<Staff, 'role'>, act: Act): boolean {
  return allowed[staff.role].includes(act);
}

/** Whether an area is one of those a person works for; without any, all are. */
export function isTheirs({ areas }: Staff, area: string): boolean {
  return areas.length === 0 || areas.includes(area);
}

/** The part of the feedback that staff may see, as conditions of the store's filter. */
export function scopeOf(staff: Staff): { areas?: readonly string[]; referredTo?: string } {
  switch (staff.role) {
    case 'office':
      return {};
    case 'area':
      return { areas: staff.areas };
    case 'unit':
      return { areas: staff.areas, referredTo: staff.agency ?? '' };
  }
}

/** Whether one feedback is in that part. */
export function maySee(staff: Staff, row: { area: string | null; referredTo: string | null }): boolean {
  if (staff.role === 'office') return true;
  if (!staff.areas.includes(row.area ?? '')) return false;
  return staff.role === 'area' || (row.referredTo !== null && row.referredTo === staff.agency);
}

/** Who a row of the store is. */
export function staffOf({ id, name, displayName, role, areas, agency }: StaffRow): Staff {
  return { id, name, displayName, role, areas: areas?.split(' ') ?? [], agency: agency ?? undefined };
}
