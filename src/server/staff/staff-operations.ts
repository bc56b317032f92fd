import { actOnFeedback } from '../casework/act.ts';
import { deleteCannedAnswer, saveCannedAnswer } from '../casework/canned-answers.ts';
import { moveProposal } from '../casework/proposals.ts';
import { askAboutProposal, settleProposalRequest } from '../casework/proposal-requests.ts';
import { appendAudit } from './audit.ts';
import { endOtherSessions, endSession, recordSignIn, touchSession } from './sessions.ts';
import { addStaff, changeCredentials, setStaffActive } from './staff-members.ts';

/** What the staff side changes in the store. */
export const staffOperations = {
  actOnFeedback,
  eraseOnRequest: actOnFeedback,
  settleProposalRequest,
  eraseProposalOnRequest: settleProposalRequest,
  askAboutProposal,
  addStaff,
  appendAudit,
  changeCredentials,
  deleteCannedAnswer,
  endOtherSessions,
  endSession,
  moveProposal,
  recordSignIn,
  saveCannedAnswer,
  setStaffActive,
  touchSession,
};
