import type { Chance } from './chance.ts';

/** What covers a symbol: in its own coordinates, 0 to 1 along both sides, quiet zone included. */
export interface Cover {
  /** Grey of what covers the point, or undefined if nothing does. */
  at(u: number, v: number): number | undefined;
}

/** How a photograph of a symbol is taken. Angles in radians, greys 0 to 255. */
export interface Shot {
  /** Pixels along the symbol's side, quiet zone included, if it is faced straight on. */
  sidePixels: number;
  /** Turned in its own plane. */
  rotation: number;
  /** Away from the camera, about an axis at `tiltAxis` in its plane. */
  tilt: number;
  tiltAxis: number;
  /** Greys of ink, paper and the wall round the sign. */
  ink: number;
  paper: number;
  wall: number;
  covers: readonly Cover[];
  /** Light falls off to this share across the picture, in this direction. */
  shadow: number;
  shadowDirection: number;
  /** Brightest added grey of a reflection, its centre and radius as shares of the frame. */
  glare: { grey: number; x: number; y: number; radius: number };
  /** Deviation of the blur in pixels and of the noise in greys. */
  blur: number;
  noise: number;
  jpegQuality: number;
  /** Length in pixels and direction of the camera's movement while the shutter is open. */
  motion: { length: number; direction: number };
  /** Angle that the symbol takes on an upright cylinder, seen from its middle; 0 on a flat wall. */
  wrap: number;
}

export const families = ['far', 'tilted', 'mud', 'tape', 'faded', 'motion', 'cylinder', 'graffiti', 'combined'] as const;
export type Family = (typeof families)[number];

/** The families, as the results name them. */
export const familyNames: Readonly<Record<Family, string>> = {
  far: 'far away: 50–120 px wide, quiet zone included',
  tilted: 'tilted 30–68°, any rotation',
  mud: 'mud on 1–10 % of the sign, anywhere',
  tape: 'tape over 2–16 % of the data area',
  faded: 'faded ink and paper, shadow, glare',
  motion: 'camera moved 2–10 px while the shutter was open',
  cylinder: 'on a cylinder, 40–110° of it',
  graffiti: 'one to three strokes of a broad pen or a spray can, anywhere',
  combined: 'outdoors: tilted, faded, muddy, unsharp at once, each milder',
};

/** One shot of a family. The same chance gives the same shot whatever the symbol, so that variants are compared in pairs. */
export function shotOf(family: Family, chance: Chance): Shot {
  const shot = plainShot(chance);
  return { ...shot, ...changes[family](chance) };
}

const degree = Math.PI / 180;

/** A clean sign, taken as people do: nearly straight, slightly soft, slightly noisy. */
function plainShot(chance: Chance): Shot {
  return {
    sidePixels: chance.between(190, 260),
    rotation: chance.between(-12, 12) * degree,
    tilt: chance.between(0, 15) * degree,
    tiltAxis: chance.between(0, 360) * degree,
    ink: chance.between(15, 45),
    paper: chance.between(205, 240),
    wall: chance.between(60, 200),
    covers: [],
    shadow: 1,
    shadowDirection: chance.between(0, 360) * degree,
    glare: { grey: 0, x: chance.between(0.2, 0.8), y: chance.between(0.2, 0.8), radius: chance.between(0.1, 0.3) },
    blur: chance.between(0.4, 0.9),
    noise: chance.between(2, 7),
    jpegQuality: Math.round(chance.between(45, 85)),
    motion: { length: 0, direction: 0 },
    wrap: 0,
  };
}

const changes: Readonly<Record<Family, (chance: Chance) => Partial<Shot>>> = {
  far: (chance) => ({ sidePixels: chance.between(50, 120), blur: chance.between(0.3, 0.7) }),
  tilted: (chance) => ({
    sidePixels: chance.between(200, 280),
    tilt: chance.between(30, 68) * degree,
    rotation: chance.between(0, 360) * degree,
  }),
  mud: (chance) => ({ covers: mud(chance, chance.between(0.01, 0.1)) }),
  tape: (chance) => ({ covers: [tape(chance, chance.between(0.02, 0.16))] }),
  faded: (chance) => ({
    ink: chance.between(70, 140),
    paper: chance.between(180, 225),
    shadow: chance.between(0.35, 0.9),
    glare: { grey: chance.between(60, 220), x: chance.between(0.2, 0.8), y: chance.between(0.2, 0.8), radius: chance.between(0.05, 0.2) },
  }),
  motion: (chance) => ({ motion: { length: chance.between(2, 10), direction: chance.between(0, 360) * degree } }),
  cylinder: (chance) => ({ wrap: chance.between(40, 110) * degree, tilt: chance.between(0, 10) * degree }),
  graffiti: (chance) => ({ covers: Array.from({ length: Math.floor(chance.between(1, 4)) }, () => stroke(chance)) }),
  combined: (chance) => ({
    sidePixels: chance.between(110, 220),
    tilt: chance.between(0, 40) * degree,
    rotation: chance.between(-30, 30) * degree,
    ink: chance.between(40, 90),
    paper: chance.between(180, 230),
    shadow: chance.between(0.6, 1),
    covers: mud(chance, chance.between(0, 0.04)),
    blur: chance.between(0.5, 1.1),
    noise: chance.between(3, 9),
  }),
};

/** Splashes of many small blobs that cover about `share` of the sign. */
function mud(chance: Chance, share: number): Cover[] {
  const covers: Cover[] = [];
  for (let left = share; left > 0; ) {
    const radius = chance.between(0.012, 0.06);
    const [x, y, grey] = [chance.next(), chance.next(), chance.between(60, 130)];
    covers.push({ at: (u, v) => ((u - x) ** 2 + (v - y) ** 2 < radius ** 2 ? grey : undefined) });
    left -= Math.PI * radius ** 2;
  }
  return covers;
}

/** A stroke from one point of the sign to another, light or dark, a tenth of the sign's side wide at most; it crosses finder patterns too. */
function stroke(chance: Chance): Cover {
  const [x, y] = [chance.next(), chance.next()];
  const [dx, dy] = [chance.between(-0.7, 0.7), chance.between(-0.7, 0.7)];
  const halfWidth = chance.between(0.012, 0.05);
  const grey = chance.next() < 0.3 ? chance.between(180, 235) : chance.between(20, 110);
  return {
    at(u, v) {
      const along = Math.min(1, Math.max(0, ((u - x) * dx + (v - y) * dy) / (dx ** 2 + dy ** 2)));
      return Math.hypot(u - x - along * dx, v - y - along * dy) < halfWidth ? grey : undefined;
    },
  };
}

/** A strip of tape, light or dark, that covers about `share` of the sign and leaves the three finder patterns free. */
function tape(chance: Chance, share: number): Cover {
  const width = Math.sqrt(share / chance.between(0.4, 2.5));
  const height = share / width;
  const [x, y] = [chance.between(0.3, 0.62), chance.between(0.3, 0.62)];
  const angle = chance.between(-20, 20) * degree;
  const grey = chance.next() < 0.5 ? chance.between(180, 235) : chance.between(30, 110);
  return {
    at(u, v) {
      if (isFinder(u, v)) return undefined;
      const along = (u - x) * Math.cos(angle) + (v - y) * Math.sin(angle);
      const across = (v - y) * Math.cos(angle) - (u - x) * Math.sin(angle);
      return Math.abs(along) < width / 2 && Math.abs(across) < height / 2 ? grey : undefined;
    },
  };
}

/** The corners where the finder patterns of versions 3 to 8 lie. */
function isFinder(u: number, v: number): boolean {
  const [low, high] = [0.32, 0.68];
  return (u < low && v < low) || (u > high && v < low) || (u < low && v > high);
}
