import { resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { covering } from '../files/discover.js';
import { fallsTo } from '../lint/shard.js';
import type { Report, Shard } from '../lint/types.js';
import { KINDS, type Kind } from '../plan/types.js';
import { debug } from '../reporters/debug.js';
import { safe } from '../reporters/text.js';
import { clock } from '../run/clock.js';
import type { ConfigFlags, Configured } from '../run/configure.js';
import { progressOn } from '../run/progress.js';
import { type Result, type Run, run } from '../run/run.js';
import { withSuppressions } from '../run/suppressions.js';
import { userError } from '../user-error.js';
import { addConfigFlags } from './known-rules.js';
import { outputsOf, wantsPicture, writeReports } from './outputs.js';
import { addPrinting, conclude, formatsOf, outputsFor, type Printing, shownBy } from './printing.js';
import { settingsFrom } from './settings.js';
import { readStdin } from './stdin.js';
import { summary } from './timing.js';
import { collect } from './values.js';
import type { Linted } from './watch.js';

export interface CheckOptions extends ConfigFlags, Printing {
  stdinFilename?: string;
  kind?: Kind;
  strict?: boolean;
  rule: string[];
  suppressions?: string;
  cache: boolean;
  cacheLocation?: string;
  baseline?: string;
  pruneBaseline?: boolean;
  failOnStaleBaseline?: boolean;
  since?: string;
  gitDates?: boolean;
  shard?: Shard;
  printConfig?: string;
  debug?: boolean;
  timing?: boolean;
  watch?: boolean;
}

export function addCheck(program: Command): Command {
  const command = program
    .command('check', { isDefault: true })
    .description('lint planning documents; what runs when no command is named')
    .argument('[paths...]', 'files, folders, globs, or - for standard input', ['.']);
  return addPrinting(addJudging(command))
    .option('--shard <i/n>', 'lint the i-th of n parts of the files; "outside-in merge" puts the reports together', part)
    .option('--since <ref>', 'say what is new and what is fixed since a commit, branch or tag; only new findings fail')
    .option('--baseline <file>', 'do not show the findings that this file knows')
    .option('--prune-baseline', 'take stale entries out of the baseline: those whose finding is gone or whose last day is over')
    .option('--fail-on-stale-baseline', 'give exit code 1 when the baseline has stale entries')
    .option('--print-config <file>', 'lint nothing, but say as JSON what holds for a file and who set it')
    .option('--debug', 'say what each file was taken for and why, and which rules could not judge it')
    .option('--timing', 'say where the time went')
    .option('--watch', 'lint again whenever a document or the configuration is saved; Ctrl-C ends it')
    .action((paths, _options, command) => start(paths, command.optsWithGlobals()));
}

/** The options that say which documents are looked at, and how they are taken. */
export function addSelection(command: Command): Command {
  return addConfigFlags(command)
    .addOption(new Option('--kind <kind>', 'the kind of document, where its front matter does not say').choices(KINDS))
    .option('--stdin-filename <path>', 'what to call standard input in the report')
    .option('--no-cache', 'lint every file, also those that are as they were in an earlier run')
    .option('--cache-location <folder>', "where to keep reports for later runs, instead of the user's cache folder");
}

/** The options that say what is made of single findings. */
export function addRulings(command: Command): Command {
  return command
    .option('--rule <id=severity>', 'set one rule to off, info, warning or error; can be repeated', collect, [])
    .option('--suppressions <file>', 'a file with suppressions for documents that are not to be edited');
}

/** All that say what is found. */
export function addJudging(command: Command): Command {
  const judging = addRulings(command.option('--strict', 'run the strict rules too')).option(
    '--git-dates',
    'find insight that came after the shortlist by the commits, also where the text reads well',
  );
  return addSelection(judging);
}

/** What the options of addJudging come to, as far as a command has them. */
export type Selection = Pick<
  CheckOptions,
  'kind' | 'stdinFilename' | 'config' | 'dataOnlyConfig' | 'cache' | 'cacheLocation' | 'suppressions' | 'strict' | 'gitDates'
> &
  Partial<Pick<CheckOptions, 'rule'>>;

/** Lints what is selected, and keeps back what comments and the suppression file speak of. */
export async function lintSelection(
  paths: readonly string[],
  options: Selection,
  more: Pick<Run, 'stopwatch' | 'also' | 'withPicture' | 'progress' | 'shard'>,
): Promise<Result> {
  const cwd = process.cwd();
  const piped = paths.includes('-');
  if (options.stdinFilename !== undefined && !piped)
    throw userError('"--stdin-filename" goes with "-" for standard input among the paths.');
  if (options.gitDates && piped)
    throw userError('"--git-dates" asks git about files, so it does not go with "-" for standard input.');
  const result = await run({
    paths: paths.filter((path) => path !== '-'),
    cwd,
    flags: options,
    flagSettings: (rules) => settingsFrom(options.strict ?? false, options.rule ?? [], rules),
    ...more,
    ...(options.gitDates && { gitDates: true }),
    ...(options.cache && { cache: options.cacheLocation ?? true }),
    ...(options.kind && { kind: options.kind }),
    ...(piped && { stdin: { name: options.stdinFilename ?? '<stdin>', bytes: await readStdin() } }),
  });
  const file = suppressionsOf(options, result.configured);
  return file === undefined ? result : { ...result, report: await withSuppressions(result, file, { paths, cwd }) };
}

/** The suppression file that flags and configuration come to. */
function suppressionsOf({ suppressions }: Pick<CheckOptions, 'suppressions'>, { run, folder }: Configured): string | undefined {
  return suppressions ? resolve(suppressions) : run.suppressions && resolve(folder, run.suppressions);
}

/** The baseline that flags and configuration come to. */
function baselineOf({ baseline }: Pick<CheckOptions, 'baseline'>, { run, folder }: Configured): string | undefined {
  return baseline ? resolve(baseline) : run.baseline && resolve(folder, run.baseline);
}

async function start(paths: string[], options: CheckOptions): Promise<void> {
  if (options.shard && paths.includes('-'))
    throw userError('"--shard" shares out files, so it does not go with "-" for standard input.');
  if (options.shard && options.pruneBaseline)
    throw userError('"--prune-baseline" does not go with "--shard": no shard sees all that is found. Prune in a run without it.');
  // Whoever mistypes a format learns it before the linting, not after.
  if (options.format.length > 0) {
    const { format: formats, outputFile, dataOnlyConfig: dataOnly = false } = options;
    await outputsOf({ formats, cwd: process.cwd(), dataOnly, ...(outputFile !== undefined && { outputFile }) });
  }
  if (options.printConfig !== undefined) {
    const { printConfig } = await import('./print-config.js');
    const { report } = await lintSelection(
      [options.printConfig],
      { ...options, gitDates: false },
      { stopwatch: (_name, work) => work() },
    );
    await printConfig(report, options);
  } else if (!options.watch) await check(paths, options);
  else {
    // What no saving mends ends the command before it watches.
    if (paths.includes('-')) throw userError('"--watch" looks at files, so it does not go with "-" for standard input.');
    const { watch } = await import('./watch.js');
    const { config, suppressions, baseline } = options;
    const files = [config || [], suppressions ?? [], baseline ?? []].flat().map((file) => resolve(file));
    await watch(paths, files, () => check(paths, options, performance.now()));
  }
}

/** Lints, reports and sets the exit code; gives what a watcher needs to know. `began` is when the run did, by the clock of the process. */
async function check(paths: string[], options: CheckOptions, began = 0): Promise<Linted> {
  const start = performance.now() - began;
  const cwd = process.cwd();
  const time = clock();
  const { shard } = options;
  const compared = options.since === undefined ? null : await (await import('./since.js')).since(options.since, paths, cwd);
  const result = await lintSelection(paths, options, {
    stopwatch: time.stopwatch,
    progress: progressOn(process.stderr, { quiet: options.quiet ?? false, env: process.env }),
    // Which formats the shards are merged into, nobody has said yet.
    withPicture: ({ run: config }) => shard !== undefined || wantsPicture(formatsOf(options, config)),
    ...(shard && { shard }),
    ...(compared && { also: compared.gone }),
  });
  const { configured, links, workers, today, linter, recalled } = result;
  const outputs = await outputsFor(options, configured);
  const isLinted = (path: string) => configured.files.has(path) && (shard === undefined || fallsTo(shard, path));
  const marked = compared ? await compared.mark(result.report, linter, isLinted) : result.report;
  const { report, stale } = await hideKnown(marked, options, configured, today);

  time.stopwatch('report', () => writeReports(report, outputs, shownBy(options, configured)));

  const kinds = new Map(report.files.map(({ path, kind }) => [resolve(cwd, path), kind]));
  const seen = { covers: covering(paths, cwd), kindOf: (path: string) => kinds.get(path) };
  for (const hint of configured.hints(seen)) console.error(safe(`hint: ${hint}`));
  if (options.debug) console.error(debug(report, links));
  if (options.timing)
    console.error(
      summary([{ ...time.times, start, all: performance.now() - began }, ...workers], { recalled, files: report.files.length }),
    );
  const status = conclude(report, options, configured);
  process.exitCode = status === 0 && stale ? 1 : status;
  return {
    summary: report.summary,
    read: [...configured.sources, ...[suppressionsOf(options, configured) ?? [], baselineOf(options, configured) ?? []].flat()],
    written: [...outputs.flatMap(({ file }) => file ?? []), options.cacheLocation ?? []].flat().map((file) => resolve(file)),
  };
}

/** Keeps back what the baseline knows, and takes out of it what is no longer found where that is asked for. `stale` is whether entries left over fail the run. */
async function hideKnown(report: Report, options: CheckOptions, configured: Configured, today: string) {
  const named = baselineOf(options, configured);
  if (named === undefined) {
    if (options.pruneBaseline || options.failOnStaleBaseline)
      throw userError('There is no baseline to look at; name it with "--baseline <file>" or in the configuration.');
    return { report, stale: false };
  }
  const { loadBaseline, saveBaseline, withBaseline } = await import('../run/baselines.js');
  const cwd = process.cwd();
  const baseline = loadBaseline(named, cwd);
  const { report: left, stale } = withBaseline(report, baseline, { cwd, today, configured });
  if (stale.length === 0) return { report: left, stale: false };
  const one = stale.length === 1;
  if (options.pruneBaseline) {
    saveBaseline(baseline.file, pruned(baseline.entries, stale), cwd);
    console.error(`${one ? '1 stale entry is' : `${stale.length} stale entries are`} taken out of the baseline.`);
    return { report: left, stale: false };
  }
  const fails = options.failOnStaleBaseline ?? false;
  const told = one
    ? '1 entry of the baseline is stale: its finding is gone, or its last day is over. --prune-baseline takes it out.'
    : `${stale.length} entries of the baseline are stale: their findings are gone, or their last days are over. --prune-baseline takes them out.`;
  console.error(fails ? told : `hint: ${told}`);
  return { report: left, stale: fails };
}

function pruned<T>(entries: readonly T[], stale: readonly T[]): T[] {
  const gone = new Set(stale);
  return entries.filter((entry) => !gone.has(entry));
}

/** "2/5" as a part of the files. */
function part(value: string): Shard {
  const [, index = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(value) ?? []).map(Number);
  if (index < 1 || index > of) throw new InvalidArgumentError('It is the number of a part and how many there are, like 2/5.');
  return { index, of };
}
