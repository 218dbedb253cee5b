import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { discover, type Found } from '../files/discover.js';
import { decode, sizeOf } from '../files/read.js';
import type { Stopwatch } from '../lint/engine.js';
import { report } from '../lint/report.js';
import { fallsTo } from '../lint/shard.js';
import type { Report, Rule, Shard } from '../lint/types.js';
import type { Kind } from '../plan/types.js';
import type { Times } from './clock.js';
import { type ConfigFlags, type Configured, configure, type FlagSettings } from './configure.js';
import { declaredInPacks } from './declared.js';
import { isFileError, isFileReport, isKept, type Lint, loadLinter, type Outcome, type Task } from './linter.js';
import { packingOf } from './packs.js';
import type { Progress } from './progress.js';
import { allRules } from './rules.js';
import { doneByOthers, share, take } from './share.js';

/** What is linted, and how. */
export interface Wanted {
  paths: readonly string[];
  cwd: string;
  flags: ConfigFlags;
  /** What flags decide, once it is known which rules there are. */
  flagSettings: (rules: readonly Rule[]) => FlagSettings | Promise<FlagSettings>;
  kind?: Kind;
  /** What `-` among the paths stands for. */
  stdin?: { name: string; bytes: Uint8Array };
  /** Paths that are not linted now but may be later, with `linter`. */
  also?: readonly string[];
  /** Whether reports show what came first; what decides may stand in the configuration. */
  withPicture?: boolean | ((configured: Configured) => boolean);
  /** YYYY-MM-DD; by default the day it is. */
  today?: string;
}

export interface Run extends Wanted {
  stopwatch: Stopwatch;
  progress?: Progress | undefined;
  /** The folder where reports are kept for later runs, or true for one of the user's own; without it they are not kept. */
  cache?: string | true;
  /** Whether insight that came late by git's dates is found, also where the text reads well. */
  gitDates?: boolean;
  /** The part of the files to lint, where others are linted elsewhere. */
  shard?: Shard;
}

export interface Result {
  report: Report;
  configured: Configured;
  /** Loads what lints texts that were read elsewhere as if they stood at a path. */
  linter: () => Promise<Lint>;
  /** YYYY-MM-DD. */
  today: string;
  /** The paths of all files that were found, whether they were linted or not. */
  found: readonly string[];
  /** Symbolic links that were not followed. */
  links: string[];
  /** The times of each thread besides this one. */
  workers: Times[];
  /** How many reports come from the cache. */
  recalled: number;
}

/**
 * Finds files, and what holds for each of them.
 * Throws a user error for a path or pattern that matches nothing, and for mistakes in a configuration.
 */
export async function prepare({
  paths,
  cwd,
  flags,
  flagSettings,
  kind,
  stdin,
  also = [],
  withPicture = false,
  today = thisDay(),
}: Wanted): Promise<{ found: Found; configured: Configured; task: Task }> {
  const found = await discover(paths, cwd);
  const configured = await configure({
    cwd,
    flags,
    flagSettings,
    rules: allRules,
    files: [...found.files, ...(stdin ? [stdin.name] : []), ...also],
    named: stdin ? new Set([...found.named, stdin.name]) : found.named,
  });
  const documents = new Set(found.files.filter((path) => configured.files.has(path)));
  const packing = packingOf(paths, cwd, configured);
  return {
    found,
    configured,
    task: {
      cwd,
      settings: configured.settings,
      files: configured.files,
      documents,
      packing,
      declared: await declaredInPacks({ cwd, documents, packing }),
      today,
      withPicture: typeof withPicture === 'function' ? withPicture(configured) : withPicture,
      ...(kind && { kind }),
    },
  };
}

/**
 * Finds, reads and lints files, many of them in several threads; what the cache knows is not linted again. What is wrong
 * with one file becomes an error of the report and stops no other.
 * Throws a user error for a path or pattern that matches nothing, and for mistakes in a configuration.
 */
export async function run({ stopwatch, progress, cache, gitDates = false, shard, ...wanted }: Run): Promise<Result> {
  const { cwd, stdin } = wanted;
  const { found, configured, task: plain } = await prepare(wanted);
  const dates = gitDates ? await import('./git-dates.js') : null;
  // What git cannot tell is said before anything is linted.
  const git = dates?.gitDatesOf(found.files, cwd);
  const folder = cache === undefined ? undefined : (await import('./cache.js')).cacheFolder(cache, cwd);
  const task: Task = { ...plain, ...(folder !== undefined && { cache: folder }) };
  const isMine = (path: string) => shard === undefined || fallsTo(shard, path);
  const asked = found.files.filter((path) => configured.files.has(path) && isMine(path));
  const known = isKept(task) ? await (await import('./cache.js')).recall(task, asked, stopwatch) : [];
  const isKnown = new Set(known.map(({ path }) => path));
  const files = asked.filter((path) => !isKnown.has(path)).map((path) => ({ path, size: sizeOf(resolve(cwd, path)) }));

  const { threads, chunks } = share(files, availableParallelism());
  const next = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  const others = threads > 1 ? (await import('./workers.js')).employ(threads - 1, { task, chunks, next }) : [];

  let loaded: Promise<Lint> | undefined;
  const linter = () => (loaded ??= loadLinter(task, stopwatch));
  const closed = found.closed.filter(isMine).map((path) => ({ path, line: null, message: 'This folder cannot be listed.' }));
  const outcomes: Outcome[] = [...closed, ...known];
  let done = 0;
  const lintHere = async () => {
    if (files.length === 0 && !stdin) return;
    const lint = await linter();
    if (stdin) outcomes.push(lint(stdin.name, decode(stdin.bytes)));
    for (const chunk of take(chunks, next)) {
      for (const path of chunk) {
        outcomes.push(lint(path));
        done += 1;
        progress?.at(done + doneByOthers(next), files.length);
      }
    }
  };
  const [workers] = await Promise.all([others, lintHere()]).finally(() => progress?.end());

  for (const worker of workers) outcomes.push(...worker.outcomes);
  const reports = outcomes.filter(isFileReport);
  const told = dates && git ? await dates.withGitDates(git, reports, plain) : null;
  return {
    configured,
    linter: told ? async () => told.lint : linter,
    today: task.today,
    report: report(told?.reports ?? reports, outcomes.filter(isFileError), shard && { shard: { ...shard, met: [] } }),
    found: found.files,
    links: found.links,
    workers: workers.map(({ times }) => times),
    recalled: known.length,
  };
}

/** The day it is, as YYYY-MM-DD. */
export function thisDay(): string {
  return new Date().toISOString().slice(0, 10);
}
