import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { writeWhole } from '../files/write.js';
import { applyBaseline, type BaselineEntry, baselineOf, readBaseline, writeBaseline } from '../lint/baseline.js';
import { isWanted } from '../lint/engine.js';
import type { Report } from '../lint/types.js';
import { userError } from '../user-error.js';
import type { Configured } from './configure.js';

/** Where a baseline is written when no flag and no configuration names a file. */
export const BASELINE = 'outside-in-baseline.json';

/** A baseline on disk; its paths start from its folder, those of reports from `cwd`. */
export interface Baseline {
  file: string;
  entries: BaselineEntry[];
}

/** Reads a baseline, with the paths turned to start from `cwd`. Throws a user error where it is not there or is none. */
export function loadBaseline(file: string, cwd: string): Baseline {
  if (!existsSync(file)) throw userError(`There is no baseline "${shown(file, cwd)}"; "outside-in baseline" writes one.`);
  try {
    return { file, entries: readBaseline(readFileSync(file, 'utf8')).map((entry) => moved(entry, dirname(file), cwd)) };
  } catch (error) {
    throw userError(`The baseline "${shown(file, cwd)}" cannot be read: ${(error as Error).message}.`);
  }
}

/** The report without what the baseline knows, and the entries that nothing meets any more. */
export function withBaseline(report: Report, { entries }: Baseline, { cwd, today, configured }: Circumstances) {
  return applyBaseline(report, entries, {
    today,
    isGone: (path) => !existsSync(resolve(cwd, path)),
    isOff: ({ path, kind }, id) => {
      const rule = configured.rules.find((candidate) => candidate.id === id);
      const own = configured.settings[configured.files.get(path) ?? -1];
      return rule !== undefined && own !== undefined && !isWanted(rule, kind, own.settings);
    },
  });
}

interface Circumstances {
  cwd: string;
  today: string;
  configured: Configured;
}

/** Writes a baseline, whole or not at all. */
export function saveBaseline(file: string, entries: readonly BaselineEntry[], cwd: string): void {
  writeWhole(file, writeBaseline(entries.map((entry) => moved(entry, cwd, dirname(file)))));
}

/** All findings of a report as the entries of a baseline; what people wrote into the old one stays, and so do its entries for files that were not linted. */
export function entriesFor(report: Report, old: readonly BaselineEntry[], cwd: string): BaselineEntry[] {
  const linted = new Set(report.files.map(({ path }) => path));
  const others = old.filter(({ path }) => !linted.has(path) && existsSync(resolve(cwd, path)));
  return [...baselineOf(report, old), ...others];
}

function moved(entry: BaselineEntry, from: string, to: string): BaselineEntry {
  return { ...entry, path: relative(to, resolve(from, entry.path)).split(sep).join('/') };
}

function shown(file: string, cwd: string): string {
  return relative(cwd, file) || file;
}
