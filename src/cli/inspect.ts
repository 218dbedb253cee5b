import { existsSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { decode, readText } from '../files/read.js';
import { loadKnowledge } from '../knowledge.js';
import { loadParser } from '../markdown/parse.js';
import { isDocumentError, readDocument } from '../markdown/read.js';
import { outline } from '../plan/outline.js';
import { recognise } from '../plan/recognise.js';
import { KINDS, type Kind } from '../plan/types.js';
import { userError } from '../user-error.js';
import { readStdin } from './stdin.js';

interface InspectOptions {
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
    .action((file, options) => inspect(file, options));
}

async function inspect(
  path: string,
  { format = process.stdout.isTTY ? 'outline' : 'json', kind }: InspectOptions,
): Promise<void> {
  if (path !== '-' && !existsSync(path)) throw userError(`There is no file "${path}".`);
  const read = path === '-' ? decode(await readStdin()) : readText(path);
  if ('problem' in read) throw userError(`${path}: ${read.problem}`);
  const parser = await loadParser();
  try {
    const plan = recognise(readDocument(read.text, parser), { path, knowledge: loadKnowledge(), ...(kind && { kind }) });
    process.stdout.write(format === 'json' ? `${JSON.stringify(plan, null, 2)}\n` : outline(plan));
  } catch (error) {
    if (!isDocumentError(error)) throw error;
    throw userError(`${path}:${error.line}: ${error.message}`);
  }
}
