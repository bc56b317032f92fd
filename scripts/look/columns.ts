import sharp from 'sharp';

/** A column, in pixels: what an eye takes in without the picture being shrunk. */
const columnHeight = 1500;
const gap = 10;

/** A long picture cut into columns side by side, from left to right, so that one look takes it in; a short one as it is. */
export async function inColumns(picture: Buffer): Promise<Buffer> {
  const { width, height } = await sharp(picture).metadata();
  const count = Math.ceil(height / columnHeight);
  if (count === 1) return picture;
  const columns = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const top = index * columnHeight;
      const input = await sharp(picture)
        .extract({ left: 0, top, width, height: Math.min(columnHeight, height - top) })
        .toBuffer();
      return { input, left: index * (width + gap), top: 0 };
    }),
  );
  const sheet = { width: count * (width + gap) - gap, height: columnHeight, channels: 3, background: '#c0c' } as const;
  return sharp({ create: sheet }).composite(columns).png().toBuffer();
}
