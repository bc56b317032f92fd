import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { fileStream, findStaticFile, type StaticFile } from './static-file.ts';

type Headers = Readonly<Record<string, string>>;
type Encoding = 'br' | 'gzip';

/** Larger files are streamed as they are; the cache of compressed ones stays below this many bytes. */
const largestCompressed = 2 * 1024 * 1024;
const largestCache = 24 * 1024 * 1024;

/** Serves a built folder, compressed, as it is now: a replaced folder is seen at once. */
export function staticSite(site: string) {
  const compressed = compressedFiles();

  /** Answers if there is such a file; `false` leaves the answer to somebody else. */
  async function serve(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    headers: Headers,
    status = 200,
  ): Promise<boolean> {
    const file = await findStaticFile(site, path);
    if (!file) return false;
    const etag = `"${file.stats.size.toString(36)}-${Math.floor(file.stats.mtimeMs).toString(36)}"`;
    const cached = file.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache';
    const known = { ...headers, etag, 'cache-control': cached, vary: 'accept-encoding' };
    if (status === 200 && request.headers['if-none-match'] === etag) {
      response.writeHead(304, known).end();
      return true;
    }
    await send(request, response, file, { status, headers: { ...known, 'content-type': file.contentType } });
    return true;
  }

  async function send(
    request: IncomingMessage,
    response: ServerResponse,
    file: StaticFile,
    { status, headers }: { status: number; headers: Headers },
  ): Promise<void> {
    const encoding = encodingFor(request, file);
    const body = encoding && (await compressed(file, encoding));
    const encoded = encoding ? { 'content-encoding': encoding } : {};
    const length = body ? body.length : file.stats.size;
    response.writeHead(status, { ...headers, ...encoded, 'content-length': length });
    if (request.method === 'HEAD') response.end();
    else if (body) response.end(body);
    // The reader may hang up; that is no failure of ours.
    else await pipeline(fileStream(file), response).catch(() => response.destroy());
  }

  return { serve };
}

function encodingFor({ headers }: IncomingMessage, { contentType, stats }: StaticFile): Encoding | undefined {
  const isText = /^text|json|xml|javascript/.test(contentType);
  if (!isText || stats.size > largestCompressed || stats.size < 200) return undefined;
  const accepted = String(headers['accept-encoding'] ?? '');
  if (/\bbr\b(?!;\s*q=0(\.0*)?\s*(,|$))/.test(accepted)) return 'br';
  return /\bgzip\b(?!;\s*q=0(\.0*)?\s*(,|$))/.test(accepted) ? 'gzip' : undefined;
}

function compressedFiles() {
  const cache = new Map<string, Buffer>();
  let cachedBytes = 0;
  return async ({ path, stats }: StaticFile, encoding: Encoding): Promise<Buffer> => {
    const key = `${encoding} ${stats.mtimeMs} ${stats.size} ${path}`;
    const known = cache.get(key);
    if (known) return known;
    const body = await compress(await readFile(path), encoding);
    if (!cache.has(key)) cachedBytes += body.length;
    cache.set(key, body);
    for (const [oldest, { length }] of cache) {
      if (cachedBytes <= largestCache) break;
      cache.delete(oldest);
      cachedBytes -= length;
    }
    return body;
  };
}

function compress(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return promisify(gzip)(bytes);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return promisify(brotliCompress)(bytes, { params });
}
