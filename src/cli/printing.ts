import { type Command, Option } from 'commander';
import type { GateConfig } from '../config/types.js';
import { type Gate, judge } from '../lint/gate.js';
import type { Confidence, Report, Severity } from '../lint/types.js';
import { FORMATS } from '../reporters/index.js';
import type { Configured } from '../run/configure.js';
import { type Output, outputsOf, type Shown } from './outputs.js';
import { tellErrors } from './terminal.js';
import { atLeast, collect } from './values.js';

/** What the options of addPrinting come to. */
export interface Printing {
  failOn?: Severity | 'never';
  minConfidence?: Confidence;
  maxWarnings?: number;
  quiet?: boolean;
  all?: boolean;
  format: string[];
  outputFile?: string;
  color?: boolean;
  dataOnlyConfig?: boolean;
}

/** The options that say how a report is printed, and what fails. */
export function addPrinting(command: Command): Command {
  return command
    .addOption(
      new Option('--fail-on <severity>', 'the lowest severity that gives exit code 1 (default: "warning")').choices([
        'error',
        'warning',
        'info',
        'never',
      ]),
    )
    .addOption(
      new Option('--min-confidence <confidence>', 'the lowest confidence that gives exit code 1').choices([
        'high',
        'medium',
        'low',
      ]),
    )
    .option('--max-warnings <number>', 'let up to so many warnings through', atLeast(0))
    .option('--quiet', 'print warnings and errors only, and nothing when there are none')
    .option('--all', 'print every finding, not just the first five of a rule in a file')
    .option(
      '--format <format[=file]>',
      `how to print the report: ${FORMATS.join(', ')}, or a module; can be repeated`,
      collect,
      [],
    )
    .option('--output-file <path>', 'write the report to a file');
}

/** The formats that flags or configuration ask for; flags count first. */
export function formatsOf({ format }: Printing, { reporters = ['stylish'] }: Configured['run']): readonly string[] {
  return format.length > 0 ? format : reporters;
}

/** The reporters that flags or configuration ask for. Throws a user error for one that is not there. */
export function outputsFor(options: Printing, { run }: Configured): Promise<Output[]> {
  const { outputFile, dataOnlyConfig = false } = options;
  return outputsOf({
    formats: formatsOf(options, run),
    cwd: process.cwd(),
    dataOnly: dataOnlyConfig,
    ...(outputFile !== undefined && { outputFile }),
  });
}

/** How flags say a report is printed, by whatever rules it was made. */
export function shownBy({ all = false, quiet = false, color }: Printing, { rules }: Configured): Shown {
  return { all, quiet, rules, ...(color !== undefined && { colour: color }) };
}

/** Says what could not be read and which limits are exceeded, and gives the exit code that a report comes to. */
export function conclude(report: Report, options: Printing, { run }: Configured): 0 | 1 | 2 {
  tellErrors(report.errors);
  const { fails, exceeded } = judge(report, gateFrom(options, run.gate ?? {}));
  for (const limit of exceeded) console.error(limit);
  if (report.errors.length > 0) return 2;
  return fails ? 1 : 0;
}

/** The gate that flags and configuration come to; flags count first. */
function gateFrom({ failOn, minConfidence, maxWarnings }: Printing, configured: GateConfig): Gate {
  return {
    failOn: 'warning',
    ...configured,
    ...(failOn && { failOn }),
    ...(minConfidence && { minConfidence }),
    ...(maxWarnings !== undefined && { maxWarnings }),
  };
}
