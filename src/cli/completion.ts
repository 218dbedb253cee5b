import { Argument, type Command, type Option } from 'commander';
import { rules } from '../../rules/index.js';
import { FORMATS } from '../reporters/index.js';
import { allRules } from '../run/rules.js';
import { SEVERITIES } from './settings.js';
import type { Completed, CompletedCommand, Values } from './shells.js';

/** What stands for what in the help, where it is not the choices of an option. */
const PLACEHOLDERS: Readonly<Record<string, Values>> = {
  file: 'files',
  path: 'files',
  paths: 'files',
  folder: 'files',
  files: 'files',
  reports: 'files',
  rule: { words: rules.map(({ id }) => id) },
  'id=severity': { words: allRules.map(({ id }) => id), after: SEVERITIES },
  'format[=file]': { words: FORMATS },
};

export function addCompletion(program: Command, unnamed: Command): void {
  program
    .command('completion')
    .description('print a script that lets a shell complete commands, options and names of rules')
    .addArgument(new Argument('<shell>', 'the shell').choices(['bash', 'zsh', 'fish']))
    .action(async (shell: 'bash' | 'zsh' | 'fish') => {
      const { scripts } = await import('./shells.js');
      process.stdout.write(scripts[shell](completed(program, unnamed)));
    });
}

/** What can be completed, as commander knows it; `unnamed` is the command that runs without a name. */
function completed(program: Command, unnamed: Command): Completed {
  const help = program.createHelp();
  const commandOf = (command: Command): CompletedCommand => {
    const [argument] = command.registeredArguments;
    return {
      name: command.name(),
      description: command.description(),
      options: [...new Set([...help.visibleOptions(command), ...program.options])].flatMap((option) => optionOf(option)),
      argument: argument ? valuesOf(argument.name(), argument.argChoices) : null,
    };
  };
  const commands = help.visibleCommands(program).map(commandOf);
  return { program: program.name(), commands, unnamed: commandOf(unnamed) };
}

function optionOf({ long, flags, description, argChoices }: Option): CompletedCommand['options'] {
  const placeholder = /<(.+)>$/.exec(flags)?.[1];
  return long ? [{ flag: long, description, values: placeholder === undefined ? null : valuesOf(placeholder, argChoices) }] : [];
}

function valuesOf(placeholder: string, choices: readonly string[] | undefined): Values {
  return choices ? { words: choices } : (PLACEHOLDERS[placeholder] ?? { words: [] });
}
