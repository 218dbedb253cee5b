import type { Command } from 'commander';
import type { Rule } from '../lint/types.js';
import { loadParser } from '../markdown/parse.js';
import { safe } from '../reporters/text.js';
import { pageOf } from '../run/pages.js';
import { addConfigFlags, knownRules } from './known-rules.js';
import { renderMarkdown } from './markdown.js';
import { findRule } from './settings.js';
import { wantsColour, widthOf } from './terminal.js';

export function addExplain(program: Command): void {
  const command = program
    .command('explain')
    .description('print the page of a rule: what it looks for, why, how to mend it')
    .argument('<rule>', 'the name of a rule')
    .action(async (id: string, _options, command: Command) => {
      const { color, ...flags } = command.optsWithGlobals();
      const rule = findRule(id, await knownRules(flags));
      const parse = await loadParser();
      const colour = wantsColour(color, process.stdout);
      process.stdout.write(renderMarkdown(parse(pageOf(rule.id) ?? briefly(rule)), { colour, width: widthOf(process.stdout) }));
    });
  addConfigFlags(command);
}

/** What a rule without a page, one of a plugin, says of itself. */
function briefly({ id, summary, why, advice, severity, level, kinds }: Rule): string {
  const facts = `It is a ${level} rule of severity ${severity} for documents of kind ${kinds.join(', ')}.`;
  return `# ${id}\n\n${safe(summary)}.\n\n${facts}\n\n## Why it matters\n\n${safe(why)}\n\n## What to do\n\n${safe(advice)}\n`;
}
