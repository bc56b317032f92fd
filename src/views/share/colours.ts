import type { Tone } from '../figure/drawing.ts';
import type { StatusTone } from '../figure/tone.ts';

/** The colours of the site's stylesheet in the light, for pictures that have no stylesheet. */
export const pictureColours = { ink: '#1a2633', soft: '#495666', paper: '#ffffff', wash: '#f3f6fa', rule: '#7c8a9a', band: '#0c3866' } as const;

/** The colour of a piece of a bar. */
export const barColours: Readonly<Record<Tone | StatusTone, string>> = {
  done: '#0b6b45',
  onSchedule: '#4a97d6',
  underWay: '#4a97d6',
  behind: '#b3261e',
  unclear: '#a9b5c2',
  notBegun: '#d3dce6',
  none: '#ffffff',
  untold: '#ffffff',
};

/** The colour of a word: darker than that of a piece, so that it is read on white. */
export const wordColours: Readonly<Record<StatusTone, string>> = {
  done: '#0b6b45',
  onSchedule: '#1d5f96',
  behind: '#b3261e',
  unclear: '#495666',
  none: '#495666',
};
