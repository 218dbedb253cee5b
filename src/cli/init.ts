import { existsSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Proposal } from '../config/propose.js';
import { safe } from '../reporters/text.js';
import { run } from '../run/run.js';
import { userError } from '../user-error.js';

const FILE = '.outside-inrc.yaml';
const SCHEMA = 'node_modules/outside-in/schema/outside-in.schema.json';

export function addInit(program: Command): void {
  program
    .command('init')
    .description('look at a folder and write a first configuration for it')
    .argument('[folder]', 'the folder that the configuration is for', '.')
    .option('--yes', 'ask nothing')
    .action((folder: string, { yes = false }: { yes?: boolean }) => init(folder, yes));
}

async function init(name: string, yes: boolean): Promise<void> {
  const folder = resolve(name);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw userError(`There is no folder "${name}".`);
  const [{ configIn }, { propose, written }] = await Promise.all([import('../config/find.js'), import('../config/propose.js')]);
  const there = await configIn(folder);
  if (there !== null)
    throw userError(
      `There is a configuration already, ${shown(folder, basename(there))}, and it stays as it is; change it, or move it away first.`,
    );
  const { report } = await run({
    paths: ['.'],
    cwd: folder,
    flags: { config: false },
    flagSettings: () => ({ strict: false, rules: {} }),
    stopwatch: (_name, work) => work(),
  });
  for (const { path, message } of report.errors) console.error(safe(`hint: ${path}: ${message}`));
  const proposal = propose(report.files);
  const text = written(proposal, existsSync(join(folder, SCHEMA)) ? SCHEMA : null);
  console.log(told(proposal, report.files.length).map(safe).join('\n'));
  const file = shown(folder, FILE);
  if (process.stdin.isTTY && process.stdout.isTTY && !yes) {
    console.log(`\n${text.trimEnd().split('\n').map(safe).join('\n')}\n`);
    if (!(await agreed(`Write this to ${file}? [Y/n] `))) {
      console.log('Nothing was written.');
      return;
    }
  }
  write(join(folder, FILE), text, file);
  console.log(safe(`Written to ${file}.`));
}

/** What was found, line by line. */
function told({ kinds, ignored, byKind, packs }: Proposal, files: number): string[] {
  const plans = kinds.reduce((sum, [, number]) => sum + number, 0);
  return [
    `${count(files, 'Markdown file')}, ${count(plans, 'planning document')} among them${kinds.length > 0 ? `: ${kinds.map(([kind, number]) => `${number} ${kind}`).join(', ')}` : ''}.`,
    ...byKind.map(({ folder, kind }) => `  ${folder}: most documents are of kind ${kind}`),
    ...packs.map(({ folder, documents }) => `  ${folder}: a pack of ${documents} documents`),
    ...ignored.map((folder) => `  ${folder}: left out`),
  ];
}

async function agreed(question: string): Promise<boolean> {
  const { createInterface } = await import('node:readline/promises');
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^\s*(?:y(?:es)?)?\s*$/i.test(await prompt.question(question));
  } catch (error) {
    // Ctrl-C or Ctrl-D is a no.
    if ((error as NodeJS.ErrnoException).code !== 'ABORT_ERR') throw error;
    console.log();
    return false;
  } finally {
    prompt.close();
  }
}

/** Writes a file that is not there yet. */
function write(path: string, text: string, name: string): void {
  try {
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    throw userError(`${name} cannot be written: ${(error as Error).message}.`);
  }
}

const shown = (folder: string, file: string): string => relative(process.cwd(), join(folder, file)).replaceAll('\\', '/');

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
