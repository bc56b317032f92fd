import { mastheadOf, type Masthead } from './masthead.ts';
import { type Places, placesOf } from './sheet-places.ts';
import type { Sheet, Sign } from './sign.ts';
import type { Typesetter } from './typesetter.ts';
import { typingLines, type TypingLines } from './typing-line.ts';

/** Where the parts of one sign stand. */
export interface SignLayout {
  readonly masthead: Masthead;
  readonly typing: TypingLines;
  readonly places: Places;
}

/**
 * Where the parts of a sign stand on a sheet: its head gives up the height that a long list or a long address needs more.
 *
 * @throws {TooLong} if the government, the list or the address does not fit
 */
export function signLayout(setter: Typesetter, sign: Sign, sheet: Sheet): SignLayout {
  const places = placesOf(sheet);
  const masthead = mastheadOf(setter, sign, places);
  const typing = typingLines(setter, sign.typing, places);
  return { masthead, typing, places: movedPlaces(places, masthead.more, typing.more) };
}

/** The places with a head that begins and ends so many millimetres lower and higher. */
export function movedPlaces(places: Places, down: number, up: number): Places {
  const { headTop, headBottom, symbolTop, invitationTop } = places;
  return { ...places, headTop: headTop + down, headBottom: headBottom - up, symbolTop: symbolTop - up, invitationTop: invitationTop - up };
}
