/** Upper bounds in seconds of the duration histogram. */
const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5] as const;

export interface Metrics {
  /** Counts one answered request: a fixed route name, never a path. */
  answered(route: string, status: number, seconds: number): void;
  /** Counts an event, such as a refused form and its reason. */
  count(name: string, label: string): void;
  /** Everything so far in Prometheus' text format. */
  text(): string;
}

/** Counters in memory, read by `/metrics`. */
export function startMetrics(startedAtMs: number): Metrics {
  const requests = new Map<string, number>();
  const events = new Map<string, number>();
  const durations = new Map<string, number[]>();

  function answered(route: string, status: number, seconds: number): void {
    increase(requests, `route="${route}",status="${status}"`);
    const buckets = durations.get(route) ?? [...bounds.map(() => 0), 0, 0];
    const index = bounds.findIndex((bound) => seconds <= bound);
    const slot = index < 0 ? bounds.length : index;
    buckets[slot] = (buckets[slot] ?? 0) + 1;
    buckets[bounds.length + 1] = (buckets[bounds.length + 1] ?? 0) + seconds;
    durations.set(route, buckets);
  }

  function text(): string {
    return [
      '# HELP liangma_requests_total Answered requests.',
      '# TYPE liangma_requests_total counter',
      ...[...requests].map(([labels, count]) => `liangma_requests_total{${labels}} ${count}`),
      '# HELP liangma_events_total Forms by outcome, store failures, limits.',
      '# TYPE liangma_events_total counter',
      ...[...events].map(([labels, count]) => `liangma_events_total{${labels}} ${count}`),
      '# HELP liangma_request_seconds Time to answer.',
      '# TYPE liangma_request_seconds histogram',
      ...[...durations].flatMap(([route, buckets]) => histogram(route, buckets)),
      '# HELP process_resident_memory_bytes Resident memory.',
      '# TYPE process_resident_memory_bytes gauge',
      `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
      '# HELP process_start_time_seconds Start, in Unix time.',
      '# TYPE process_start_time_seconds gauge',
      `process_start_time_seconds ${startedAtMs / 1000}`,
      '',
    ].join('\n');
  }

  return { answered, count: (name, label) => increase(events, `name="${name}",label="${label}"`), text };
}

function histogram(route: string, buckets: readonly number[]): string[] {
  let total = 0;
  const lines = [...bounds, '+Inf'].map((bound, index) => {
    total += buckets[index] ?? 0;
    return `liangma_request_seconds_bucket{route="${route}",le="${bound}"} ${total}`;
  });
  const sum = buckets[bounds.length + 1] ?? 0;
  return [...lines, `liangma_request_seconds_sum{route="${route}"} ${sum}`, `liangma_request_seconds_count{route="${route}"} ${total}`];
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
