import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** How long a session lasts: without use, and at most. A working day ends every session. */
export const sessionLimits = { idleMinutes: 30, longestHours: 10 } as const;

/** 256 random bits; only the browser has them, the store keeps their hash. */
export function drawnToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the store keeps of a token. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(`session ${token}`).digest('base64url');
}

/** The value every form of a session carries, so that no other site can send one. */
export function formToken(token: string): string {
  return createHash('sha256').update(`form ${token}`).digest('base64url');
}

/** Whether a form was printed for this session. */
export function isFormToken(typed: string, token: string): boolean {
  const [a, b] = [Buffer.from(formToken(token)), Buffer.from(typed)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** The instant after which a session opened at `openedAt` is over, used or not. */
export function expiry(openedAt: Date): string {
  return new Date(openedAt.getTime() + sessionLimits.longestHours * 3_600_000).toISOString();
}

/** Whether a session is still good at `now`. */
export function isAlive(session: { seenAt: string; expiresAt: string }, now: Date): boolean {
  const idleMs = now.getTime() - Date.parse(session.seenAt);
  return idleMs < sessionLimits.idleMinutes * 60_000 && now.toISOString() < session.expiresAt;
}
