import { parentPort, workerData } from 'node:worker_threads';
import { clock } from './clock.js';
import { loadLinter } from './linter.js';
import { take } from './share.js';
import type { Shift } from './workers.js';

// A thread that lints beside the main one: a message for each chunk, at the end one with its times.
const start = performance.now();
const { task, chunks, next }: Shift = workerData;
const { stopwatch, times } = clock();
const lint = await loadLinter(task, stopwatch);
for (const chunk of take(chunks, next)) parentPort!.postMessage({ outcomes: chunk.map((path) => lint(path)) });
parentPort!.postMessage({ times: { ...times, start, all: performance.now() } });
