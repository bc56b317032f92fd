import type { APIRoute } from 'astro';
import { snapshot } from './_snapshot.ts';

/** What a phone shows where the portal is put on its home screen; addresses are relative to this file. The browser's bar stays, so that the host is seen. */
export const GET: APIRoute = () => {
  const { name, shortName } = snapshot.model.portal;
  const png = (size: number, file: string, purpose: string) => ({ src: file, sizes: `${size}x${size}`, type: 'image/png', purpose });
  return Response.json({
    name,
    short_name: shortName,
    lang: 'zh-CN',
    start_url: './',
    scope: './',
    display: 'minimal-ui',
    theme_color: '#0c3866',
    background_color: '#ffffff',
    icons: [
      { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
      png(192, 'icon-192.png', 'any'),
      png(512, 'icon-512.png', 'any'),
      png(512, 'icon-maskable.png', 'maskable'),
    ],
  });
};
