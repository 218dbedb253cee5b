import { type Command, Option } from 'commander';
import { writeWhole } from '../files/write.js';
import { KINDS, type Kind } from '../plan/types.js';
import { historyCsv, historyJson, historyText } from '../reporters/history.js';
import type { ConfigFlags } from '../run/configure.js';
import { addConfigFlags } from './known-rules.js';
import { settingsFrom } from './settings.js';
import { wantsColour, widthOf } from './terminal.js';
import { atLeast, collect } from './values.js';

interface HistoryOptions extends ConfigFlags {
  last: number;
  format: 'text' | 'csv' | 'json' | 'html';
  outputFile?: string;
  rule: string[];
  kind?: Kind;
  color?: boolean;
}

export function addHistory(program: Command): void {
  const command = program
    .command('history')
    .description('show how documents did commit by commit, with all rules, and when insight entered them')
    .argument('<paths...>', 'files, folders or globs in a git repository');
  addConfigFlags(command)
    .option('--rule <id=severity>', 'set one rule to off, info, warning or error; can be repeated', collect, [])
    .addOption(new Option('--kind <kind>', 'the kind of document, where its front matter does not say').choices(KINDS))
    .option('--last <number>', 'how many commits of a document to look at', atLeast(1), 50)
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'csv', 'json', 'html']).default('text'))
    .option('--output-file <path>', 'write it to a file')
    .action((paths, _options, command) => history(paths, command.optsWithGlobals()));
}

async function history(paths: readonly string[], options: HistoryOptions): Promise<void> {
  const { last, kind, format, outputFile, color } = options;
  const { historiesOf } = await import('../run/history.js');
  const histories = await historiesOf({
    paths,
    cwd: process.cwd(),
    flags: options,
    // All rules count, as they do in a score.
    flagSettings: (rules) => settingsFrom(true, options.rule, rules),
    last,
    ...(kind && { kind }),
  });
  const layout = {
    colour: outputFile === undefined && wantsColour(color, process.stdout),
    width: outputFile === undefined ? widthOf(process.stdout) : 100,
  };
  const text = await {
    text: () => historyText(histories, layout),
    csv: () => historyCsv(histories),
    json: () => historyJson(histories),
    html: async () => (await import('../reporters/html/history.js')).historyHtml(histories),
  }[format]();
  if (outputFile === undefined) process.stdout.write(text);
  else writeWhole(outputFile, text);
}
