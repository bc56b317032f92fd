// Keeps visited pages with their day; what is marked no-store never: forms, receipts, staff.
const { scope } = registration;

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));

// The first page was there before: its parts are in the cache.
addEventListener('message', (event) => {
  const own = event.data.filter((url) => url.startsWith(scope));
  event.waitUntil(Promise.all(own.map((url) => fetch(url, { cache: 'force-cache' }).then((answer) => keep(url, answer), () => {}))));
});

addEventListener('fetch', (event) => {
  const { method, mode, destination, url } = event.request;
  if (method !== 'GET' || !url.startsWith(scope)) return;
  if (mode === 'navigate') event.respondWith(asked(event).catch(() => keptPage(url)));
  else if (/style|script|font|image/.test(destination)) event.respondWith(part(event));
});

// Names in _astro/ change with the content: what is kept is right.
async function part(event) {
  const { url } = event.request;
  const kept = await caches.match(bare(url));
  if (!kept || !url.startsWith(`${scope}_astro/`)) return asked(event).catch(() => kept || Response.error());
  event.waitUntil(keep(url, kept.clone()));
  return kept;
}

async function asked(event) {
  const answer = await fetch(event.request);
  event.waitUntil(keep(event.request.url, answer.clone()));
  return answer;
}

// The newest are last, the oldest go.
async function keep(url, answer) {
  const headers = new Headers(answer.headers);
  const [type] = /text\/html|css|javascript|font|image/.exec(headers.get('content-type')) || [];
  const cache = await caches.open(scope + (type === 'text/html' ? 'pages' : 'parts'));
  if ([200, 404, 410].includes(answer.status)) await cache.delete(bare(url));
  if (!type || answer.status !== 200 || /no-store/.test(headers.get('cache-control'))) return;
  headers.set('x-kept', headers.get('x-kept') || new Date().toISOString());
  ['content-encoding', 'content-length'].forEach((name) => headers.delete(name));
  await cache.put(bare(url), new Response(await answer.blob(), { headers }));
  const all = await cache.keys();
  await Promise.all(all.slice(0, -80).map((old) => cache.delete(old)));
}

async function keptPage(url) {
  const kept = await caches.match(bare(url));
  if (!kept) return new Response(nothing, { headers: { 'content-type': 'text/html' } });
  const day = new Date(kept.headers.get('x-kept'));
  const words = `现在连不上网，这是${day.getFullYear()}年${day.getMonth() + 1}月${day.getDate()}日看过的样子。`;
  const html = (await kept.text()).replace(/<main.*?>/, `$&<p class="panel">${words}</p>`);
  return new Response(html, { headers: kept.headers });
}

const nothing =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>连不上网</title><h1>现在连不上网</h1>这一页没有看过。';

function bare(url) {
  return url.replace(/[?#].*/, '');
}
