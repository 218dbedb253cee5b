import { existsSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { decode, readText } from '../files/read.js';
import { loadKnowledge } from '../knowledge.js';
import { lintText } from '../lint/engine.js';
import { loadParser } from '../markdown/parse.js';
import { isDocumentError, readDocument } from '../markdown/read.js';
import { outline } from '../plan/outline.js';
import { recognise } from '../plan/recognise.js';
import { statementsOf } from '../plan/statements.js';
import { KINDS, type Kind } from '../plan/types.js';
import { type ConfigFlags, configure } from '../run/configure.js';
import { rulesOf } from '../run/linter.js';
import { allRules } from '../run/rules.js';
import { thisDay } from '../run/run.js';
import { userError } from '../user-error.js';
import { termsOf } from '../vocabulary/terms.js';
import { readStdin } from './stdin.js';

interface InspectOptions extends ConfigFlags {
  format?: 'json' | 'outline';
  kind?: Kind;
}

export function addInspect(program: Command): void {
  program
    .command('inspect')
    .description('show what was recognised in a document: goals, measures, segments, insights, options')
    .argument('<file>', 'a planning document, or - for standard input')
    .addOption(
      new Option(
        '--format <format>',
        'an outline for people (the default on a terminal) or JSON (the default elsewhere)',
      ).choices(['outline', 'json']),
    )
    .addOption(new Option('--kind <kind>', 'the kind of document, where its front matter does not say').choices(KINDS))
    .option('--config <file>', 'the configuration to use instead of the nearest')
    .option('--no-config', 'use no configuration')
    .option('--data-only-config', 'refuse configuration that is a program')
    .action((file, _options, command) => inspect(file, command.optsWithGlobals()));
}

async function inspect(
  path: string,
  { format = process.stdout.isTTY ? 'outline' : 'json', kind, ...flags }: InspectOptions,
): Promise<void> {
  if (path !== '-' && !existsSync(path)) throw userError(`There is no file "${path}".`);
  const read = path === '-' ? decode(await readStdin()) : readText(path);
  if ('problem' in read) throw userError(`${path}: ${read.problem}`);
  const parser = await loadParser();
  try {
    const document = readDocument(read.text, parser, path);
    const knowledge = loadKnowledge();
    const cwd = process.cwd();
    const configured = await configure({
      cwd,
      flags,
      flagSettings: () => ({ strict: true, rules: {} }),
      rules: allRules,
      files: [path],
      named: new Set([path]),
    });
    const { settings, kind: likely = undefined, vocabulary } = configured.settings[0]!;
    const asked = kind ?? likely;
    const plan = recognise(document, { path, knowledge, vocabulary, ...(asked && { kind: asked }) });
    const statements = statementsOf(document, knowledge, termsOf(vocabulary));
    const rules = (await rulesOf(configured.settings, cwd)).get(configured.settings[0]!) ?? allRules;
    const { abstained } = lintText(read.text, rules, {
      path,
      settings,
      parser,
      knowledge,
      vocabulary,
      today: thisDay(),
      ...(asked && { kind: asked }),
    });
    const text =
      format === 'json'
        ? `${JSON.stringify({ ...plan, statements, abstained }, null, 2)}\n`
        : outline(plan, statements, abstained);
    process.stdout.write(text);
  } catch (error) {
    if (!isDocumentError(error)) throw error;
    throw userError(`${path}:${error.line}: ${error.message}`);
  }
}
