import type { Command } from 'commander';
import { rules } from '../../rules/index.js';
import type { Rule } from '../lint/types.js';
import { type ConfigFlags, configure } from '../run/configure.js';

/** The options that say which configuration counts. */
export function addConfigFlags(command: Command): Command {
  return command
    .option('--config <file>', 'the configuration to use instead of the nearest')
    .option('--no-config', 'use no configuration')
    .option('--data-only-config', 'refuse configuration that is a program: for plans from strangers');
}

/** The rules, and those of the plugins that the configuration for the working folder names. Throws a user error for a mistake in it. */
export async function knownRules(flags: ConfigFlags): Promise<readonly Rule[]> {
  const configured = await configure({
    cwd: process.cwd(),
    flags,
    flagSettings: () => ({ strict: false, rules: {} }),
    rules,
    files: [],
    named: new Set(),
  });
  return configured.rules;
}
