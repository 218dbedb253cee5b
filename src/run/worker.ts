import { parentPort, workerData } from 'node:worker_threads';
import { clock } from './clock.js';
import { loadLinter } from './linter.js';
import { addDone, take } from './share.js';
import type { Shift } from './workers.js';

// A thread that lints beside the main one: a message for each chunk, at the end one with its times.
const start = performance.now();
const { task, chunks, next }: Shift = workerData;
const { stopwatch, times } = clock();
const lint = await loadLinter(task, stopwatch);
const lintOne = (path: string) => {
  const outcome = lint(path);
  addDone(next);
  return outcome;
};
for (const chunk of take(chunks, next)) parentPort!.postMessage({ outcomes: chunk.map(lintOne) });
parentPort!.postMessage({ times: { ...times, start, all: performance.now() } });
