import type { Stopwatch } from '../lint/engine.js';

/** The milliseconds that stages took in one thread, and under `all` those since it began. */
export type Times = Record<string, number>;

/** A stopwatch, and what it has measured so far. */
export function clock(): { stopwatch: Stopwatch; times: Times } {
  const times: Times = {};
  let within = 0;
  const stopwatch: Stopwatch = (name, work) => {
    const start = performance.now();
    const before = within;
    within = 0;
    try {
      return work();
    } finally {
      const took = performance.now() - start;
      times[name] = (times[name] ?? 0) + took - within;
      within = before + took;
    }
  };
  return { stopwatch, times };
}
