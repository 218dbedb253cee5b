import { resolve } from 'node:path';
import type { RuleEntry } from '../config/types.js';
import type { Report, Rule } from '../lint/types.js';
import type { Kind } from '../plan/types.js';
import { run } from '../run/run.js';
import { decided } from './decided.js';

/** How to lint files. */
export interface LintFilesOptions {
  /** The folder that paths start from; by default the working folder. */
  cwd?: string;
  /** The configuration to use instead of the nearest, or false for none. */
  config?: string | false;
  /** Refuse configuration and rules that are programs: for plans from strangers. */
  dataOnlyConfig?: boolean;
  /** What to take documents for, where their front matter does not say. */
  kind?: Kind;
  /** Whether the strict rules run too. */
  strict?: boolean;
  /** Decisions about single rules, which count before any configuration. */
  rules?: Readonly<Record<string, RuleEntry>>;
  /** Whether insight that came after the shortlist by the commits is found too, where the text reads well; it needs a git repository. */
  gitDates?: boolean;
  /** The day it is, as YYYY-MM-DD: suppressions may have ended. By default today. */
  today?: string;
}

/** The report on files, with the rules it can speak of, those of plugins too. */
export interface FilesReport extends Report {
  rules: readonly Rule[];
}

/**
 * Finds and lints files as the command does, with the configuration that holds for each, its suppression file and its baseline.
 * `paths` are files, folders and globs; one with `!` before it leaves out. A file that cannot be read is an entry of `errors`.
 * Rejects with a `UserError` for a path that matches nothing and for mistakes in a configuration.
 */
export async function lintFiles(
  paths: readonly string[],
  {
    cwd: folder = '.',
    config,
    dataOnlyConfig = false,
    kind,
    strict,
    rules,
    gitDates = false,
    today: asked,
  }: LintFilesOptions = {},
): Promise<FilesReport> {
  const cwd = resolve(folder);
  const result = await run({
    paths,
    cwd,
    flags: { dataOnlyConfig, ...(config !== undefined && { config }) },
    flagSettings: (known) => decided({ strict, rules }, known),
    stopwatch: (_name, work) => work(),
    gitDates,
    ...(kind && { kind }),
    ...(asked !== undefined && { today: asked }),
  });
  const { report, configured, today } = result;
  const { suppressions, baseline } = configured.run;
  let shown = report;
  if (suppressions !== undefined) {
    const { withSuppressions } = await import('../run/suppressions.js');
    shown = await withSuppressions(result, resolve(configured.folder, suppressions), { paths, cwd });
  }
  if (baseline !== undefined) {
    const { loadBaseline, withBaseline } = await import('../run/baselines.js');
    shown = withBaseline(shown, loadBaseline(resolve(configured.folder, baseline), cwd), { cwd, today, configured }).report;
  }
  return { ...shown, rules: configured.rules };
}
