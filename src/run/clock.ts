import type { Stopwatch } from '../lint/engine.js';

/** The milliseconds that stages took in one thread, and under `all` those since it began. */
export type Times = Record<string, number>;

/** A stopwatch, and what it has measured so far. */
export function clock(): { stopwatch: Stopwatch; times: Times } {
  const times: Times = {};
  const stopwatch: Stopwatch = (name, work) => {
    const start = performance.now();
    try {
      return work();
    } finally {
      times[name] = (times[name] ?? 0) + performance.now() - start;
    }
  };
  return { stopwatch, times };
}
