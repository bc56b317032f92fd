import sharp from 'sharp';
import type { Chance } from './chance.ts';
import type { Shot } from './damage.ts';

/** A symbol to photograph: modules along one side without the quiet zone, and which are dark. */
export interface Subject {
  size: number;
  isDark(row: number, column: number): boolean;
}

/** Side of the square frame in pixels. */
export const frame = 360;
const quietZone = 4;
/** Focal length in pixels of a 1,280-pixel picture of a 67° camera, of which the frame is a part. */
const focal = 967;

/**
 * Photographs a symbol: perspective, damage, light, movement, blur, sensor
 * noise and JPEG, in that order.
 *
 * @returns greys, row by row, `frame` × `frame`
 */
export async function photograph(subject: Subject, shot: Shot, chance: Chance): Promise<Uint8Array> {
  const scene = Buffer.from(moved(exposed(subject, shot), shot));
  const raw = { raw: { width: frame, height: frame, channels: 1 } } as const;
  const blurred = await sharp(scene, raw).blur(Math.max(0.3, shot.blur)).toColourspace('b-w').raw().toBuffer();
  const noisy = blurred.map((grey) => clamp(grey + shot.noise * chance.normal()));
  const jpeg = await sharp(noisy, raw).jpeg({ quality: shot.jpegQuality }).toBuffer();
  return sharp(jpeg).toColourspace('b-w').raw().toBuffer();
}

/** Light that reaches the sensor, before lens and electronics. Each pixel is the mean of a grid of points. */
function exposed(subject: Subject, shot: Shot): Uint8Array {
  const toSign = wrapped(signPlane(shot), shot.wrap);
  const grey = reflectance(subject, shot);
  const light = illumination(shot);
  const points = shot.sidePixels < 140 ? 4 : 3;
  const picture = new Uint8Array(frame * frame);
  for (let y = 0; y < frame; y++) {
    for (let x = 0; x < frame; x++) {
      let sum = 0;
      for (let point = 0; point < points * points; point++) {
        const [u, v] = toSign(x + ((point % points) + 0.5) / points, y + (Math.floor(point / points) + 0.5) / points);
        sum += grey(u, v);
      }
      picture[y * frame + x] = clamp(light(x, y, sum / points ** 2));
    }
  }
  return picture;
}

/** The mean of the picture along the camera's path, one place a pixel; outside the frame its edge goes on. */
function moved(picture: Uint8Array, { motion: { length, direction } }: Shot): Uint8Array {
  if (length === 0) return picture;
  const steps = Math.ceil(length) + 1;
  const offsets = Array.from({ length: steps }, (_, step) => {
    const along = (step / (steps - 1) - 0.5) * length;
    return [Math.round(along * Math.cos(direction)), Math.round(along * Math.sin(direction))] as const;
  });
  const inside = (place: number) => Math.min(frame - 1, Math.max(0, place));
  return picture.map((_, index) => {
    const [x, y] = [index % frame, Math.floor(index / frame)];
    const sum = offsets.reduce((total, [dx, dy]) => total + (picture[inside(y + dy) * frame + inside(x + dx)] ?? 0), 0);
    return sum / steps;
  });
}

/**
 * The sign bent round an upright cylinder that touches its plane in the middle, seen from far away: what is at `u` of
 * the plane is further along on the bent sheet. Beyond the edge of the cylinder is the wall.
 */
function wrapped(toSign: ReturnType<typeof signPlane>, wrap: number): ReturnType<typeof signPlane> {
  if (wrap === 0) return toSign;
  return (x, y) => {
    const [u, v] = toSign(x, y);
    const sine = (u - 0.5) * wrap;
    return [Math.abs(sine) >= 1 ? -1 : Math.asin(sine) / wrap + 0.5, v];
  };
}

/** From a pixel to the sign's coordinates, 0 to 1: the line of sight cut with the tilted plane. */
function signPlane({ sidePixels, rotation, tilt, tiltAxis }: Shot): (x: number, y: number) => [number, number] {
  const axis = [Math.cos(tiltAxis), Math.sin(tiltAxis)] as const;
  const across = turned(Math.cos(rotation), Math.sin(rotation), axis, tilt);
  const down = turned(-Math.sin(rotation), Math.cos(rotation), axis, tilt);
  const distance = focal / sidePixels;
  const normal = cross(across, down);
  return (x, y) => {
    const sight = [(x - frame / 2) / focal, (y - frame / 2) / focal, 1] as const;
    const reach = (normal[2] * distance) / dot(normal, sight);
    const from = [sight[0] * reach, sight[1] * reach, reach - distance] as const;
    return [dot(from, across) + 0.5, dot(from, down) + 0.5];
  };
}

type Vector = readonly [number, number, number];

/** A direction in the sign's plane, turned by `angle` about an axis in that plane. */
function turned(x: number, y: number, [ax, ay]: readonly [number, number], angle: number): Vector {
  const along = x * ax + y * ay;
  const across = y * ax - x * ay;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [along * ax - across * cos * ay, along * ay + across * cos * ax, across * sin];
}

function reflectance({ size, isDark }: Subject, { ink, paper, wall, covers }: Shot): (u: number, v: number) => number {
  const span = size + 2 * quietZone;
  return (u, v) => {
    if (u < 0 || v < 0 || u >= 1 || v >= 1) return wall;
    for (const cover of covers) {
      const grey = cover.at(u, v);
      if (grey !== undefined) return grey;
    }
    const [row, column] = [Math.floor(v * span) - quietZone, Math.floor(u * span) - quietZone];
    const isInside = row >= 0 && column >= 0 && row < size && column < size;
    return isInside && isDark(row, column) ? ink : paper;
  };
}

function illumination({ shadow, shadowDirection, glare }: Shot): (x: number, y: number, grey: number) => number {
  const [dx, dy] = [Math.cos(shadowDirection), Math.sin(shadowDirection)];
  return (x, y, grey) => {
    const across = ((x / frame - 0.5) * dx + (y / frame - 0.5) * dy) / Math.SQRT2 + 0.5;
    const away = ((x / frame - glare.x) ** 2 + (y / frame - glare.y) ** 2) / glare.radius ** 2;
    return grey * (1 - (1 - shadow) * across) + glare.grey * Math.exp(-away);
  };
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function clamp(grey: number): number {
  return Math.max(0, Math.min(255, Math.round(grey)));
}
