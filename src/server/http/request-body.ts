import type { IncomingMessage } from 'node:http';

/** The largest accepted form: a thousand characters escaped, and room to spare. */
export const largestBody = 64 * 1024;

/** How much of a too large body is let pass unread, so that the sender hears the answer before the line is cut. */
const politeDiscard = 1024 * 1024;

/** A form's bytes; `tooLarge` beyond the limit, `aborted` if the sender hung up. */
export function readBody(request: IncomingMessage): Promise<Buffer | 'tooLarge' | 'aborted'> {
  if (Number(request.headers['content-length'] ?? 0) > largestBody) {
    discard(request);
    return Promise.resolve('tooLarge');
  }
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= largestBody) return chunks.push(chunk);
      request.removeAllListeners('data');
      discard(request);
      return resolve('tooLarge');
    });
    request.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    request.on('error', () => resolve('aborted'));
    request.on('close', () => resolve('aborted'));
  });
}

function discard(request: IncomingMessage): void {
  let length = 0;
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > politeDiscard) request.destroy();
  });
}
