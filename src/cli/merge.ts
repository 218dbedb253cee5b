import type { Command } from 'commander';
import { readText } from '../files/read.js';
import { withoutPictures } from '../lint/report.js';
import { merge } from '../lint/shard.js';
import type { Report } from '../lint/types.js';
import { type ConfigFlags, configure } from '../run/configure.js';
import { allRules } from '../run/rules.js';
import { userError } from '../user-error.js';
import { addConfigFlags } from './known-rules.js';
import { wantsPicture, writeReports } from './outputs.js';
import { addPrinting, conclude, formatsOf, outputsFor, type Printing, shownBy } from './printing.js';

/** What a text may take in memory. */
const MOST_BYTES = 500 * 1024 * 1024;

export function addMerge(program: Command): void {
  const command = program
    .command('merge')
    .description('put the JSON reports of several runs together, such as those of all shards of one')
    .argument('<reports...>', 'reports that --format json wrote');
  addPrinting(addConfigFlags(command)).action((files, _options, command) => print(files, command.optsWithGlobals()));
}

async function print(names: readonly string[], options: Printing & ConfigFlags): Promise<void> {
  const { fromJson } = await import('../reporters/read-json.js');
  const whole = merged(names.map((name) => read(name, fromJson)));
  const paths = [...whole.files, ...whole.errors].map(({ path }) => path);
  // Which rules there are depends on the plugins that hold for each document.
  const configured = await configure({
    cwd: process.cwd(),
    flags: options,
    flagSettings: () => ({ strict: false, rules: {} }),
    rules: allRules,
    files: paths,
    named: new Set(paths),
  });
  const outputs = await outputsFor(options, configured);
  const report = wantsPicture(formatsOf(options, configured.run)) ? pictured(whole) : withoutPictures(whole);
  writeReports(report, outputs, shownBy(options, configured));
  process.exitCode = conclude(report, options, configured);
}

function read(name: string, fromJson: (text: string) => Report): Report {
  const content = readText(name, MOST_BYTES);
  if ('problem' in content) throw userError(`${name}: ${content.problem}`);
  try {
    return fromJson(content.text);
  } catch (error) {
    throw userError(`${name}: ${(error as Error).message}.`);
  }
}

function merged(reports: readonly Report[]): Report {
  try {
    return merge(reports);
  } catch (error) {
    throw userError(`These reports cannot be merged. ${(error as Error).message}`);
  }
}

/** The same report, which has to tell of each document what came first in it. */
function pictured(report: Report): Report {
  const lacking = report.files.find(({ kind, picture }) => kind !== 'other' && !picture);
  if (lacking)
    throw userError(
      `HTML shows what came first in each document, and these reports do not tell it of "${lacking.path}". Write them with "--shard", or with "--format html=report.html" beside "--format json=report.json".`,
    );
  return report;
}
