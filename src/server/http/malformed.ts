import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Refuses what Node's parser lets pass and proxies may read otherwise: more than one
 * host, and requests older than HTTP/1.0. The line is cut afterwards.
 *
 * @returns whether the request was refused
 */
export function refusedAsMalformed({ rawHeaders, httpVersionMajor }: IncomingMessage, response: ServerResponse): boolean {
  const hosts = rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length;
  if (hosts <= 1 && httpVersionMajor === 1) return false;
  response.writeHead(400, { connection: 'close', 'content-type': 'text/plain; charset=utf-8' }).end('Bad Request\n');
  return true;
}
