import { randomInt } from 'node:crypto';
import { type Challenge, createChallenge, type Payload, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { z } from 'zod';

/** About a second on an old phone: how many keys are tried, and how dear each is. */
const cost = 2000;
const counterLimit = 300;
const lifetimeMs = 30 * 60_000;

/** A task whose solution a browser finds in about a second, bound to one form key and good for half an hour. */
export function drawChallenge(key: string, formKey: string, nowMs: number): Promise<Challenge> {
  return createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost,
    counter: randomInt(counterLimit / 2, counterLimit),
    data: { formKey },
    deriveKey,
    expiresAt: new Date(nowMs + lifetimeMs),
    hmacSignatureSecret: key,
    hmacKeySignatureSecret: `key ${key}`,
  });
}

/** Whether `solution`, base64 of the JSON the browser sends, solves a challenge drawn for this form key. */
export async function isSolved(key: string, solution: string, formKey: string): Promise<boolean> {
  const payload = parsedPayload(solution);
  if (payload?.challenge.parameters.data?.formKey !== formKey) return false;
  const { verified } = await verifySolution({
    ...payload,
    deriveKey,
    hmacSignatureSecret: key,
    hmacKeySignatureSecret: `key ${key}`,
  }).catch(() => ({ verified: false }));
  return verified;
}

function parsedPayload(solution: string): Payload | undefined {
  try {
    return payloadShape.parse(JSON.parse(Buffer.from(solution, 'base64').toString()));
  } catch {
    return undefined;
  }
}

const payloadShape = z.object({
  challenge: z.object({
    parameters: z.looseObject({
      algorithm: z.literal('PBKDF2/SHA-256'),
      cost: z.literal(cost),
      keyLength: z.int().max(64),
      keyPrefix: z.string().max(200),
      nonce: z.string().max(200),
      salt: z.string().max(200),
      data: z.record(z.string(), z.string()).optional(),
    }),
    signature: z.string().max(200),
  }),
  solution: z.object({ counter: z.int().min(0).max(1_000_000), derivedKey: z.string().max(200) }),
});
