/**
 * The columns that an erasure empties, one list for what is done at somebody's request and for what is done when its time is over.
 * A new column in which a resident's or an answer's own words stand is added here, and nowhere else. The hash of what was typed goes
 * with either half, since it could confirm a guess of it.
 */

/** How the author of an opinion or a proposal is reached. */
export const erasedContact = { contactSealed: null, contactKeyMonth: null, bodyHash: null } as const;

/** The words of an opinion. Why it was withheld stays: one of five words that nobody typed, by which the statistics count. */
export const erasedWords = { text: null, redactedText: null, bodyHash: null } as const;

/** The words of an event of an opinion. */
export const erasedEventWords = { text: null, redactedText: null } as const;

/** The words of a proposal that its author has erased; what they were answered stays until its time is over. */
export const erasedProposalWords = { text: null, requestText: null, bodyHash: null } as const;

/** The words of a proposal and those that it was answered with. */
export const erasedProposal = { ...erasedProposalWords, reason: null, requestAnswer: null } as const;
