import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { BASELINE, entriesFor, loadBaseline, saveBaseline, withBaseline } from '../run/baselines.js';
import { addJudging, lintSelection, type Selection } from './check.js';
import { tellErrors } from './terminal.js';

export function addBaseline(program: Command): void {
  const command = program
    .command('baseline')
    .description('write down all findings there are now, so that later runs show new ones only')
    .argument('[paths...]', 'files, folders or globs', ['.'])
    .option('--baseline <file>', 'the file to write');
  addJudging(command).action((paths, _options, command) => baseline(paths, command.optsWithGlobals()));
}

async function baseline(paths: string[], options: Selection & { baseline?: string }): Promise<void> {
  const cwd = process.cwd();
  const { report, configured, today } = await lintSelection(paths, options, { stopwatch: (_name, work) => work() });
  const { run, folder } = configured;
  const file = resolve(cwd, options.baseline ?? (run.baseline === undefined ? BASELINE : resolve(folder, run.baseline)));
  const old = existsSync(file) ? loadBaseline(file, cwd) : { file, entries: [] };
  const entries = entriesFor(withBaseline(report, old, { cwd, today, configured }).report, old.entries, cwd);
  saveBaseline(file, entries, cwd);
  const shown = relative(cwd, file);
  const use = run.baseline === undefined ? ` Use it with "--baseline ${shown}", or name it in the configuration.` : '';
  console.log(`${entries.length === 1 ? '1 finding is' : `${entries.length} findings are`} written to ${shown}.${use}`);
  tellErrors(report.errors);
  if (report.errors.length > 0) process.exitCode = 2;
}
