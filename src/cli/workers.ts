import { Worker } from 'node:worker_threads';
import type { Outcome, Task } from './linter.js';
import type { Times } from './timing.js';

/** What a worker is told. */
export interface Shift {
  task: Task;
  chunks: string[][];
  /** See `take`; in memory that all threads share. */
  next: Int32Array;
}

interface Work {
  outcomes: Outcome[];
  times: Times;
}

/** Lets a worker take chunks until none is left, and gives what it did. Rejects with what it throws. */
export function employ(shift: Shift): Promise<Work> {
  return new Promise((resolve, reject) => {
    const done: Work = { outcomes: [], times: {} };
    new Worker(new URL('worker.js', import.meta.url), { workerData: shift })
      .on('message', ({ outcomes = [], times }: Partial<Work>) => {
        done.outcomes.push(...outcomes);
        if (times) done.times = times;
      })
      .on('error', reject)
      .on('exit', () => resolve(done));
  });
}
