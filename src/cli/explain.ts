import type { Command } from 'commander';
import { rules } from '../../rules/index.js';
import { loadParser } from '../markdown/parse.js';
import { resource } from '../resources.js';
import { renderMarkdown } from './markdown.js';
import { findRule } from './settings.js';
import { wantsColour, widthOf } from './terminal.js';

export function addExplain(program: Command): void {
  program
    .command('explain')
    .description('print the page of a rule: what it looks for, why, how to mend it')
    .argument('<rule>', 'the name of a rule')
    .action(async (id: string, _options, command: Command) => {
      const page = Buffer.from(resource(`rules/${findRule(id, rules).id}.md`)).toString();
      const parse = await loadParser();
      const colour = wantsColour(command.optsWithGlobals().color, process.stdout);
      process.stdout.write(renderMarkdown(parse(page), { colour, width: widthOf(process.stdout) }));
    });
}
