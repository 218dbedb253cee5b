import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { discover } from '../files/discover.js';
import { decode, sizeOf } from '../files/read.js';
import type { Stopwatch } from '../lint/engine.js';
import { report } from '../lint/report.js';
import type { FileReport, Report } from '../lint/types.js';
import { isFileError, loadLinter, type Outcome, type Task } from './linter.js';
import { share, take } from './share.js';
import type { Times } from './timing.js';

export interface Run extends Task {
  paths: readonly string[];
  /** What `-` among the paths stands for. */
  stdin?: { name: string; bytes: Uint8Array };
  stopwatch: Stopwatch;
}

export interface Result {
  report: Report;
  /** Symbolic links that were not followed. */
  links: string[];
  /** The times of each thread besides this one. */
  workers: Times[];
}

/**
 * Finds, reads and lints files, many of them in several threads. What is wrong with one file becomes an error of the report
 * and stops no other.
 * Throws a user error for a path or pattern that matches nothing.
 */
export async function run({ paths, stdin, stopwatch, ...task }: Run): Promise<Result> {
  const found = await discover(paths, task.cwd);
  const files = found.files.map((path) => ({ path, size: sizeOf(resolve(task.cwd, path)) }));
  const { threads, chunks } = share(files, availableParallelism());
  const next = new Int32Array(new SharedArrayBuffer(4));

  const work = async (): Promise<Outcome[]> => {
    const lint = await loadLinter(task, stopwatch);
    const piped = stdin ? [lint(stdin.name, decode(stdin.bytes))] : [];
    return [...piped, ...[...take(chunks, next)].flatMap((chunk) => chunk.map((path) => lint(path)))];
  };
  const others = threads > 1 ? (await import('./workers.js')).employ : undefined;
  const [own, ...theirs] = await Promise.all([
    ...
  ]);
}
