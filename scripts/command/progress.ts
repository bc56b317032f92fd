/** One line that says what is going on: rewritten in a terminal, a new line now and then elsewhere. */
export interface Progress {
  readonly say: (words: string) => void;
  /** Ends the line with its last words. */
  readonly end: (words: string) => void;
}

/** Where the line is written: standard output, or anything like it. */
type LineOutput = NodeJS.WritableStream & { readonly isTTY?: boolean };

/** Without a terminal (CI, logs) a line is printed when `say` changes its words, at most one in ten seconds. */
export function progressLine(out: LineOutput = process.stdout): Progress {
  const started = performance.now();
  let printedAt = Number.NEGATIVE_INFINITY;
  const withTime = (words: string) => `${words} · ${seconds(performance.now() - started)} 秒`;
  return {
    say(words) {
      if (out.isTTY) out.write(`\r\x1b[K${withTime(words)}`);
      else if (performance.now() - printedAt >= 10_000) out.write(`${withTime(words)}\n`);
      else return;
      printedAt = performance.now();
    },
    end(words) {
      out.write(`${out.isTTY ? '\r\x1b[K' : ''}${withTime(words)}\n`);
    },
  };
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(milliseconds < 10_000 ? 1 : 0);
}
