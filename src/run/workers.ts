import { Worker } from 'node:worker_threads';
import type { Times } from './clock.js';
import type { Outcome, Task } from './linter.js';

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

/** Lets a number of workers take chunks until none is left, and gives what each did. Rejects with what one of them throws. */
export function employ(count: number, shift: Shift): Promise<Work[]> {
  return Promise.all(Array.from({ length: count }, () => hire(shift)));
}

function hire(shift: Shift): Promise<Work> {
  return new Promise((resolve, reject) => {
    const work: Work = { outcomes: [], times: {} };
    new Worker(new URL('worker.js', import.meta.url), { workerData: shift })
      .on('message', ({ outcomes = [], times = {} }: Partial<Work>) => {
        work.outcomes.push(...outcomes);
        work.times = times;
      })
      .on('error', reject)
      .on('exit', () => resolve(work));
  });
}
