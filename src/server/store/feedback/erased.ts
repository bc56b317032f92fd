import { keysOf } from '../../../domain/value/keys.ts';

const contact = { contactSealed: null, contactKeyMonth: null, bodyHash: null } as const;
const proposalWords = { text: null, requestText: null, bodyHash: null } as const;
const voter = { voter: null, device: null } as const;

/**
 * The columns that an erasure empties, by table: one list for what is done at somebody's request, for what is done when its time is over, and for the
 * database that rewrites the tables afterwards. A new column in which a resident's or an answer's own words stand, or what tells who
 * somebody is, is added here, and nowhere else. The hash of what was typed goes with either half, since it could confirm a guess of it.
 */
export const erased = {
  feedback: {
    /** How its author is reached. */
    contact,
    /** Its words. Why it was withheld stays: one of five words that nobody typed, by which the statistics count. */
    words: { text: null, redactedText: null, bodyHash: null },
  },
  event: { words: { text: null, redactedText: null } },
  proposal: {
    contact,
    /** The words that its author has erased; what they were answered stays until its time is over. */
    words: proposalWords,
    /** Its words and those that it was answered with. */
    wordsAndAnswer: { ...proposalWords, reason: null, requestAnswer: null },
  },
  surveyAnswer: { voter },
  glance: { voter },
} as const;

/** Every table that an erasure empties columns of, or takes whole rows from: what was approved of a text that is gone, and keys that nothing needs. */
export const erasedTables = [...keysOf<keyof typeof erased>(erased), 'approval', 'contactKey'] as const;
