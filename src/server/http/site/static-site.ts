import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { fileStream, findStaticFile, type StaticFile } from './static-file.ts';

type Encoding = 'br' | 'gzip';

/** Larger files are streamed as they are; the cache of compressed ones stays below this many bytes. */
const largestCompressed = 2 * 1024 * 1024;
const largestCache = 24 * 1024 * 1024;

/** Serves a built folder, compressed, as it is now: a replaced folder is seen at once. */
export function staticSite(site: string) {
  const compressed = compressedFiles();

  /**
   * The answer to a request for a file; `undefined` if there is no such file.
   *
   * @param path below the base path, as it was sent
   */
  return async (path: string, asked: Headers): Promise<Response | undefined> => {
    const file = await findStaticFile(site, path);
    if (!file) return undefined;
    const etag = `"${file.stats.size.toString(36)}-${Math.floor(file.stats.mtimeMs).toString(36)}"`;
    const cached = file.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache';
    const known = { etag, 'cache-control': cached, vary: 'accept-encoding' };
    if (asked.get('if-none-match') === etag) return new Response(null, { status: 304, headers: known });
    const encoding = encodingFor(asked, file);
    const body = encoding && (await compressed(file, encoding));
    const headers = {
      ...known,
      'content-type': file.contentType,
      'content-length': String(body?.length ?? file.stats.size),
      ...(encoding && { 'content-encoding': encoding }),
    };
    return new Response(body ?? webStream(fileStream(file)), { headers });
  };
}

/** A file in pieces, opened when the first one is asked for. The reader may hang up; that is no failure of ours. */
function webStream(file: Readable): ReadableStream<Uint8Array> {
  const pieces = file.iterator();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: () => void file.destroy(),
  });
}

function encodingFor(asked: Headers, { contentType, stats }: StaticFile): Encoding | undefined {
  const isText = /^text|json|xml|javascript/.test(contentType);
  if (!isText || stats.size > largestCompressed || stats.size < 200) return undefined;
  const accepted = asked.get('accept-encoding') ?? '';
  if (/\bbr\b(?!;\s*q=0(\.0*)?\s*(,|$))/.test(accepted)) return 'br';
  return /\bgzip\b(?!;\s*q=0(\.0*)?\s*(,|$))/.test(accepted) ? 'gzip' : undefined;
}

function compressedFiles() {
  const cache = new Map<string, Buffer<ArrayBuffer>>();
  let cachedBytes = 0;
  return async ({ path, stats }: StaticFile, encoding: Encoding): Promise<Buffer<ArrayBuffer>> => {
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

function compress(bytes: Buffer, encoding: Encoding): Promise<Buffer<ArrayBuffer>> {
  if (encoding === 'gzip') return promisify(gzip)(bytes);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return promisify(brotliCompress)(bytes, { params });
}
