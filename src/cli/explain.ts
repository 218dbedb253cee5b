import type { Command } from 'commander';
import { wantsColour, widthOf } from './terminal.js';

export function addExplain(program: Command): void {
  program
    .command('explain')
    .description('print the page of a rule: what it looks for, why, how to mend it')
    .argument('<rule>', 'the name of a rule')
    .action(async (id: string, _options, command: Command) => {
      const [{ rules }, { findRule }, { rulePage }, { loadParser }, { renderMarkdown }] = await Promise.all([
        import('../../rules/index.js'),
        import('./settings.js'),
        import('../resources.js'),
        import('../markdown/parse.js'),
        import('./markdown.js'),
      ]);
      const page = rulePage(findRule(id, rules).id);
      const parse = await loadParser();
      const colour = wantsColour(command.optsWithGlobals()['color'], process.stdout);
      process.stdout.write(renderMarkdown(parse(page), { colour, width: widthOf(process.stdout) }));
    });
}
