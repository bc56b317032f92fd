/** What a member of staff is: the programme's office, the office of an area, a responsible unit. */
export type Role = 'office' | 'area' | 'unit';

/** A member of staff. `areas` are area ids parted by spaces, NULL for the office, which sees all. */
export interface StaffTable {
  id: string;
  /** What is typed at sign-in: lower case, unique. */
  name: string;
  displayName: string;
  role: Role;
  areas: string | null;
  agency: string | null;
  passwordHash: string;
  /** AES-256-GCM, bound to the row's id. */
  totpSealed: string;
  /** The last 30-second step whose code was used; a code works once. */
  totpLastStep: number;
  failures: number;
  lockedUntil: string | null;
  isActive: number;
  /** 1 while the password is one that somebody else drew. */
  mustChangePassword: number;
  createdAt: string;
  updatedAt: string;
}

export interface StaffSessionTable {
  tokenHash: string;
  staffId: string;
  openedAt: string;
  seenAt: string;
  expiresAt: string;
}

/** Who did what when; each row holds the hash of the one before, so that a changed or missing row shows. */
export interface AuditTable {
  sequence: number;
  at: string;
  actor: string;
  act: string;
  subject: string | null;
  detail: string | null;
  previousHash: string;
  hash: string;
}

/** One row: the end of the audit log, which is also what makes writers queue. */
export interface AuditHeadTable {
  id: number;
  sequence: number;
  hash: string;
}

/** A prepared answer; NULL area is everyone's. */
export interface CannedAnswerTable {
  id: string;
  area: string | null;
  title: string;
  text: string;
  updatedAt: string;
}

/** What staff approved for publication about a feedback or a proposal; nobody's personal data. */
export interface ApprovalTable {
  subjectId: string;
  question: string;
  /** NULL for a proposal, whose answer is its state and reason. */
  answer: string | null;
  /** Strings that look like personal data and that a person has looked at and kept, one a line. */
  cleared: string | null;
  approvedBy: string;
  approvedAt: string;
}

/** The tables of the staff side, by name. */
export interface StaffTables {
  staff: StaffTable;
  staffSession: StaffSessionTable;
  audit: AuditTable;
  auditHead: AuditHeadTable;
  cannedAnswer: CannedAnswerTable;
  approval: ApprovalTable;
}
