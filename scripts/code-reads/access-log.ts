import type { CivilDate } from '../../src/domain/value/civil-date.ts';
import { isCode } from '../../src/domain/code/code.ts';
import { dateInChina } from '../../src/domain/value/china-day.ts';

/** What is kept of a line of the log: its day in China and, where it is a reading of the page of a code, that code. Nothing else. */
export interface LogLine {
  readonly on: CivilDate;
  readonly code: string | undefined;
}

/** What a line of an access log says, as far as it is needed to tell a reader. */
interface Request {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly agent: string;
  readonly at: number;
}

/** Names that programs give themselves: search engines, link previews, monitors, download tools. */
const programs = /bot|spider|crawl|slurp|preview|monitor|probe|scan|fetch|curl|wget|python|java\/|okhttp|go-http|headless|lighthouse/i;

/**
 * What a line of an access log tells, in nginx's combined format or Caddy's JSON. Counted are pages that were
 * answered to a GET (200, or 304 for one that the phone still had) of a browser; programs that say so, and those that say
 * nothing of themselves, are left out.
 *
 * @returns undefined for a line in no known format
 */
export function logLine(line: string): LogLine | undefined {
  const request = line.startsWith('{') ? caddyRequest(line) : combinedRequest(line);
  return request && { on: dateInChina(request.at), code: codeRead(request) };
}

function codeRead({ method, path, status, agent }: Request): string | undefined {
  const code = /\/p\/(\d{10})(?:\.html)?(?:[?#].*)?$/.exec(path)?.[1];
  const isAnswered = method === 'GET' && (status === 200 || status === 304);
  const isBrowser = agent !== '' && agent !== '-' && !programs.test(agent);
  return code !== undefined && isCode(code) && isAnswered && isBrowser ? code : undefined;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `1.2.3.4 - - [05/Dec/2025:08:30:00 +0800] "GET /p/2607118568 HTTP/2.0" 200 541 "-" "Mozilla/5.0 …"` */
function combinedRequest(line: string): Request | undefined {
  const [, day, month = '', year, time, zone = '', method = '', path = '', status, agent = ''] =
    /\[(\d{2})\/(\w{3})\/(\d{4}):(\d{2}:\d{2}:\d{2}) ([+-]\d{4})\] "(\S+) (\S+)[^"]*" (\d{3}) \S+ "[^"]*" "([^"]*)"/.exec(line) ?? [];
  if (day === undefined) return undefined;
  const number = String(months.indexOf(month) + 1).padStart(2, '0');
  const at = Date.parse(`${year}-${number}-${day}T${time}${zone.slice(0, 3)}:${zone.slice(3)}`);
  return Number.isNaN(at) ? undefined : { method, path, status: Number(status), agent, at };
}

/** Caddy writes one JSON object a line; `ts` is in seconds. */
function caddyRequest(line: string): Request | undefined {
  const entry = parsed(line);
  const { request, status, ts } = entry ?? {};
  if (!isRecord(request) || typeof status !== 'number' || typeof ts !== 'number') return undefined;
  const { method, uri, headers } = request;
  const agents = isRecord(headers) ? headers['User-Agent'] : undefined;
  const agent: unknown = Array.isArray(agents) ? agents[0] : '';
  return { method: String(method), path: String(uri), status, agent: String(agent ?? ''), at: ts * 1000 };
}

function parsed(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
