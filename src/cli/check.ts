import { type Command, InvalidArgumentError, Option } from 'commander';
import { rules } from '../../rules/index.js';
import { fails } from '../lint/gate.js';
import type { Severity } from '../lint/types.js';
import { KINDS, type Kind } from '../plan/types.js';
import { debug } from '../reporters/debug.js';
import { FORMATS } from '../reporters/index.js';
import { safe } from '../reporters/text.js';
import { userError } from '../user-error.js';
import { outputsOf, writeReports } from './outputs.js';
import { run } from './run.js';
import { settingsFrom } from './settings.js';
import { readStdin } from './stdin.js';
import { clock, summary } from './timing.js';

interface CheckOptions {
  stdinFilename?: string;
  kind?: Kind;
  config?: string | false;
  dataOnlyConfig?: boolean;
  strict?: boolean;
  rule: string[];
  failOn: Severity | 'never';
  maxWarnings?: number;
  quiet?: boolean;
  all?: boolean;
  format: string[];
  outputFile?: string;
  debug?: boolean;
  timing?: boolean;
  color?: boolean;
}

export function addCheck(program: Command): Command {
  return program
    .command('check', { isDefault: true })
    .description('lint planning documents; what runs when no command is named')
    .argument('[paths...]', 'files, folders, globs, or - for standard input', ['.'])
    .option('--config <file>', 'the configuration to use instead of the nearest')
    .option('--no-config', 'use no configuration')
    .option('--data-only-config', 'refuse configuration that is a program: for plans from strangers')
    .option('--strict', 'run the strict rules too (there are none yet)')
    .option('--rule <id=severity>', 'set one rule to off, info, warning or error; can be repeated', collect, [])
    .addOption(new Option('--kind <kind>', 'the kind of document, where its front matter does not say').choices(KINDS))
    .option('--stdin-filename <path>', 'what to call standard input in the report')
    .addOption(
      new Option('--fail-on <severity>', 'the lowest severity that gives exit code 1')
        .choices(['error', 'warning', 'info', 'never'])
        .default('warning'),
    )
    .option('--max-warnings <number>', 'let up to so many warnings through', count)
    .option('--quiet', 'print warnings and errors only, and nothing when there are none')
    .option('--all', 'print every finding, not just the first five of a rule in a file')
    .option(
      '--format <format[=file]>',
      `how to print the report: ${FORMATS.join(', ')}, or a module; can be repeated`,
      collect,
      [],
    )
    .option('--output-file <path>', 'write the report to a file')
    .option('--debug', 'say what each file was taken for and why, and which rules could not judge it')
    .option('--timing', 'say where the time went')
    .action((paths, _options, command) => check(paths, command.optsWithGlobals()));
}

async function check(paths: string[], options: CheckOptions): Promise<void> {
  const start = performance.now();
  const flagSettings = settingsFrom(options.strict ?? false, options.rule, rules);
  const piped = paths.includes('-');
  if (options.stdinFilename !== undefined && !piped)
    throw userError('"--stdin-filename" goes with "-" for standard input among the paths.');
  const time = clock();
  const outputs = await outputsOf({
    formats: options.format.length > 0 ? options.format : ['stylish'],
    cwd: process.cwd(),
    dataOnly: options.dataOnlyConfig ?? false,
    ...(options.outputFile !== undefined && { outputFile: options.outputFile }),
  });
  const { report, links, workers, configured } = await run({
    paths: paths.filter((path) => path !== '-'),
    cwd: process.cwd(),
    flags: options,
    flagSettings,
    stopwatch: time.stopwatch,
    ...(options.kind && { kind: options.kind }),
    ...(piped && { stdin: { name: options.stdinFilename ?? '<stdin>', bytes: await readStdin() } }),
  });

  time.stopwatch('report', () =>
    writeReports(report, outputs, {
      all: options.all ?? false,
      quiet: options.quiet ?? false,
      rules,
      ...(options.color !== undefined && { colour: options.color }),
    }),
  );
  for (const hint of wholeFolder(paths) ? configured.hints : []) console.error(safe(`hint: ${hint}`));
  if (options.debug) console.error(debug(report, links));
  if (options.timing) console.error(summary([{ ...time.times, start, all: performance.now() }, ...workers]));
  for (const { path, line, message } of report.errors)
    console.error(safe(`error: ${path}${line === null ? '' : `:${line}`}: ${message}`));
  const gate = { failOn: options.failOn, ...(options.maxWarnings !== undefined && { maxWarnings: options.maxWarnings }) };
  process.exitCode = report.errors.length > 0 ? 2 : fails(report, gate) ? 1 : 0;
}

/** Only a run over a whole folder can tell that something in its configuration has no effect. */
function wholeFolder(paths: readonly string[]): boolean {
  return paths.length === 1 && paths[0] === '.';
}

function collect(value: string, previous: string[]): string[] {
  return [...previous, value];
}

function count(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('It is a whole number, 0 or more.');
  return Number(value);
}
