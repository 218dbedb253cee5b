import { Command, CommanderError, Help } from 'commander';
import pkg from '../../package.json' with { type: 'json' };
import { safe } from '../reporters/text.js';
import { isUserError } from '../user-error.js';
import { addBaseline } from './baseline.js';
import { addCheck } from './check.js';
import { addCompletion } from './completion.js';
import { addDecisions } from './decisions.js';
import { addExplain } from './explain.js';
import { addHistory } from './history.js';
import { addInit } from './init.js';
import { addInspect } from './inspect.js';
import { addMerge } from './merge.js';
import { addRules } from './rules.js';
import { addScore } from './score.js';
import { widthOf } from './terminal.js';
import { addTestRules } from './test-rules.js';

const EXAMPLES = `
Examples:
  outside-in                                  all planning documents below this folder
  outside-in roadmap.md "strategy/**/*.md"    one file and a pattern
  outside-in --rule vague-outcome=off docs
  git show HEAD:plan.md | outside-in - --stdin-filename plan.md
  outside-in score clients --picture          scores of each sub-folder, and what came first
  outside-in decisions strategy               what was first in the room at the last decisions
  outside-in history roadmap.md               how it did commit by commit, and when insight entered
  outside-in inspect roadmap.md               what was recognised, and so why a finding was made
  outside-in explain vague-outcome            what a rule looks for, why, and how to mend it

Exit codes: 0 no findings that --fail-on and --max-warnings stop, 1 such findings,
2 a mistake in usage or a file that cannot be read.`;

const program = new Command('outside-in')
  .description('Shows where roadmaps, OKRs, strategies and briefs start from the inside instead of the customer.')
  .version(pkg.version, '--version', 'print the version')
  .option('--color', 'colour the output, even where it is not a terminal')
  .option('--no-color', 'never colour the output')
  .helpOption('--help', 'print this help')
  .helpCommand(false)
  .usage('[options] [paths...]')
  .addHelpText('after', EXAMPLES)
  .configureOutput({ getOutHelpWidth: () => widthOf(process.stdout) })
  .exitOverride();

const check = addCheck(program);
addBaseline(program);
addMerge(program);
addHistory(program);
addInspect(program);
addInit(program);
addRules(program);
addScore(program);
addDecisions(program);
addExplain(program);
addTestRules(program);
addCompletion(program, check);

// `check` is what runs without a command, so its options belong to the first page of help; to nobody else they are to be suggested.
program.configureHelp({
  formatHelp(command, help) {
    const { visibleOptions } = help;
    if (command === program) help.visibleOptions = (of) => [...check.options, ...visibleOptions.call(help, of)];
    return Help.prototype.formatHelp.call(help, command, help);
  },
});

// A reader that has seen enough, like `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

program.parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    process.exitCode = 2;
    console.error(isUserError(error) ? `error: ${error.message.split('\n').map(safe).join('\n')}` : error);
  }
});
