import { headerOf, type SignHeader } from './header.ts';
import { type Positions, placesOf } from './sheet-positions.ts';
import type { Sheet, Sign } from './sign.ts';
import type { Typesetter } from './typesetter.ts';
import { typingLines, type TypingLines } from './typing-line.ts';

/** Where the parts of one sign stand. */
export interface SignLayout {
  readonly header: SignHeader;
  readonly typing: TypingLines;
  readonly positions: Positions;
}

/**
 * Where the parts of a sign stand on a sheet: its head gives up the height that a long list or a long address needs more.
 *
 * @throws {TooLong} if the government, the list or the address does not fit
 */
export function signLayout(setter: Typesetter, sign: Sign, sheet: Sheet): SignLayout {
  const positions = placesOf(sheet);
  const header = headerOf(setter, sign, positions);
  const typing = typingLines(setter, sign.typing, positions);
  return { header, typing, positions: movedPositions(positions, header.more, typing.more) };
}

/** The positions with a head that begins and ends so many millimetres lower and higher. */
export function movedPositions(positions: Positions, down: number, up: number): Positions {
  const { headTop, headBottom, symbolTop, invitationTop } = positions;
  return { ...positions, headTop: headTop + down, headBottom: headBottom - up, symbolTop: symbolTop - up, invitationTop: invitationTop - up };
}
