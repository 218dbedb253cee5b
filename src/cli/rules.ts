import { Chalk } from 'chalk';
import { type Command, Option } from 'commander';
import type { Rule } from '../lint/types.js';
import { safe, wrap } from '../reporters/text.js';
import { resource } from '../resources.js';
import { addConfigFlags, knownRules } from './known-rules.js';
import { wantsColour, widthOf } from './terminal.js';

export function addRules(program: Command): void {
  const command = program
    .command('rules')
    .description('list the rules')
    .addOption(new Option('--format <format>', 'how to print the list').choices(['text', 'json']).default('text'))
    .action(async (_options, command: Command) => {
      const { format, color, ...flags } = command.optsWithGlobals();
      const rules = await knownRules(flags);
      const layout = { colour: wantsColour(color, process.stdout), width: widthOf(process.stdout) };
      process.stdout.write(format === 'json' ? asJson(rules) : asText(rules, layout));
    });
  addConfigFlags(command);
}

/** What was measured for a rule: findings that were right and wrong, cases missed, pairs of look-alikes told apart. */
interface Measured {
  right: number;
  wrong: number;
  missed: number;
  pairsPassed: number;
  pairs: number;
}

/** As `npm run accuracy -- … --write` left it. */
function accuracy(): Record<string, Measured> {
  return JSON.parse(new TextDecoder().decode(resource('data/accuracy.json')));
}

function said(measured: Measured | undefined): string {
  if (!measured) return '';
  const { right, wrong, missed, pairsPassed, pairs } = measured;
  return ` Measured: ${right} of ${right + wrong} findings right, ${missed} missed; ${pairsPassed} of ${pairs} pairs.`;
}

function asJson(rules: readonly Rule[]): string {
  const measured = accuracy();
  const metadata = rules.map(({ check: _check, ...rest }) => ({ ...rest, measured: measured[rest.id] ?? null }));
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

function asText(rules: readonly Rule[], { colour, width }: { colour: boolean; width: number }): string {
  const paint = new Chalk({ level: colour ? 1 : 0 });
  const longest = Math.max(...rules.map((rule) => rule.id.length));
  const measured = accuracy();
  const categories = [...new Set(rules.map((rule) => rule.category))];
  const lines = categories.flatMap((category) => [
    paint.bold(category),
    ...rules
      .filter((rule) => rule.category === category)
      .flatMap((rule) => [
        `  ${paint.cyan(rule.id.padEnd(longest))}  ${rule.level.padEnd(11)}  ${rule.severity.padEnd(7)}  ${rule.unit.padEnd(9)}  ${rule.source.join(', ')}`,
        ...wrap(`${safe(rule.summary)}.${said(measured[rule.id])}`, width - 4).map((line) => paint.dim(`    ${line}`)),
      ]),
    '',
  ]);
  const sources = 'Sources: LR Lundberg & Rask, CC "Customer-centric product culture", BL Blunden, KS The Ksquare Group.';
  return [
    ...lines,
    ...wrap(sources, width),
    'Strict rules run with --strict. To read about a rule: outside-in explain <id>',
    '',
  ].join('\n');
}
