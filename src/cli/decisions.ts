import { type Command, Option } from 'commander';
import { decisionsIn } from '../lint/decisions.js';
import { decisionsJson, decisionsText } from '../reporters/decisions.js';
import { addSelection, lintSelection, type Selection } from './check.js';
import { tellErrors, wantsColour, widthOf } from './terminal.js';
import { atLeast } from './values.js';

interface DecisionsOptions extends Selection {
  last: number;
  format: 'text' | 'json';
  color?: boolean;
}

export function addDecisions(program: Command): void {
  const command = program
    .command('decisions')
    .description('tell of the last decisions what was first in the room: a customer problem, or the inside')
    .argument('[paths...]', 'files, folders or globs', ['.']);
  addSelection(command)
    .option('--last <number>', 'how many decisions to take, from the latest', atLeast(1), 3)
    .addOption(new Option('--format <format>', 'how to print them').choices(['text', 'json']).default('text'))
    .action((paths, _options, command) => decisions(paths, command.optsWithGlobals()));
}

async function decisions(paths: string[], options: DecisionsOptions): Promise<void> {
  const { report } = await lintSelection(paths, options, { stopwatch: (_name, work) => work(), withPicture: true });
  const last = decisionsIn(report.files).slice(0, options.last);
  const layout = { colour: wantsColour(options.color, process.stdout), width: widthOf(process.stdout) };
  process.stdout.write(options.format === 'json' ? decisionsJson(last) : decisionsText(last, layout));
  tellErrors(report.errors);
  process.exitCode = report.errors.length > 0 ? 2 : 0;
}
