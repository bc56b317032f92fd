/** What a log line may hold: names and numbers, never what a resident typed, an address or a receipt. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Log {
  info(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** One JSON object a line, so that no value can forge a line of its own. */
export function jsonLog(write: (line: string) => void, now: () => Date): Log {
  const line =
    (level: string) =>
    (event: string, fields: LogFields = {}) =>
      write(`${JSON.stringify({ at: now().toISOString(), level, event, ...fields })}\n`);
  return { info: line('info'), error: line('error') };
}

/** Collects lines and writes them a few times a second, since each write to a pipe holds up the thread. */
export function collectedLines(write: (text: string) => void, everyMs = 100): (line: string) => void {
  let lines: string[] = [];
  return (line) => {
    if (lines.push(line) > 1) return;
    setTimeout(() => {
      write(lines.join(''));
      lines = [];
    }, everyMs);
  };
}
