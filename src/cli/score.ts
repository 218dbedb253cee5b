import { resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { writeWhole } from '../files/write.js';
import { below, GROUPINGS, type Grouping, scoresOf } from '../lint/scores.js';
import { loadScoreReporter, SCORE_FORMATS, type ScoreFormat } from '../reporters/score/index.js';
import { figure } from '../reporters/score/words.js';
import { safe } from '../reporters/text.js';
import type { Configured } from '../run/configure.js';
import { packingOf, packRules } from '../run/packs.js';
import { userError } from '../user-error.js';
import { addRulings, addSelection, lintSelection, type Selection } from './check.js';
import { tellErrors, wantsColour, widthOf } from './terminal.js';

interface ScoreOptions extends Selection {
  by?: Grouping;
  minScore?: number;
  explain?: boolean;
  picture?: boolean;
  baseline?: string;
  format: ScoreFormat;
  outputFile?: string;
  color?: boolean;
}

export function addScore(program: Command): void {
  const command = program
    .command('score')
    .description('score documents and packs of them in eight categories, with all rules')
    .argument('[paths...]', 'files, folders or globs; each sub-folder of a folder is a pack', ['.']);
  addSelection(addRulings(command))
    .addOption(new Option('--by <what>', 'put documents together by this instead of by pack').choices(GROUPINGS))
    .option('--min-score <number>', 'give exit code 1 when a pack scores less', bound)
    .option('--explain', 'print the arithmetic, rule by rule')
    .option('--picture', 'show for each document what came first')
    .option('--baseline <file>', 'say how many of the findings this file knows; they count all the same')
    .addOption(new Option('--format <format>', 'how to print the scores').choices(SCORE_FORMATS).default('text'))
    .option('--output-file <path>', 'write the scores to a file')
    .action((paths, _options, command) => score(paths, command.optsWithGlobals()));
}

async function score(paths: string[], options: ScoreOptions): Promise<void> {
  if (options.picture && options.format === 'csv')
    throw userError('There is no room for a picture in a table; "--picture" goes with text, markdown and json.');
  const result = await lintSelection(
    paths,
    { ...options, strict: true },
    { stopwatch: (_name, work) => work(), withPicture: true },
  );
  const { configured } = result;
  const report = await withKnown(result, options);
  const groups = scoresOf(
    report.files,
    configured.rules,
    options.by ?? (await packRules(packingOf(paths, process.cwd(), configured), process.cwd())),
  );
  const render = await loadScoreReporter(options.format);
  const text = render(
    { groups, off: turnedOff(configured), errors: report.errors },
    {
      colour: options.outputFile === undefined && wantsColour(options.color, process.stdout),
      width: options.outputFile === undefined ? widthOf(process.stdout) : 100,
      explain: options.explain ?? false,
      picture: options.picture ?? false,
    },
  );
  if (options.outputFile === undefined) process.stdout.write(text);
  else writeWhole(options.outputFile, text);

  tellErrors(report.errors);
  const low = options.minScore === undefined ? [] : below(groups, options.minScore);
  for (const { card } of low) console.error(safe(`${card.name} scores ${figure(card.total)}, below ${options.minScore}.`));
  process.exitCode = report.errors.length > 0 ? 2 : low.length > 0 ? 1 : 0;
}

/** The report with what the baseline knows kept back. */
async function withKnown({ report, configured, today }: Awaited<ReturnType<typeof lintSelection>>, options: ScoreOptions) {
  const { run, folder } = configured;
  const named = options.baseline ?? (run.baseline && resolve(folder, run.baseline));
  if (named === undefined) return report;
  const { loadBaseline, withBaseline } = await import('../run/baselines.js');
  const cwd = process.cwd();
  return withBaseline(report, loadBaseline(resolve(cwd, named), cwd), { cwd, today, configured }).report;
}

function turnedOff({ settings, rules }: Configured): string[] {
  const layers = settings.flatMap(({ settings: { rules, byKind = [] } }) => [rules, ...byKind.map((layer) => layer.rules)]);
  return rules.map(({ id }) => id).filter((id) => layers.some((layer) => layer[id]?.severity === 'off'));
}

function bound(value: string): number {
  if (!/^\d+(?:\.\d+)?$/.test(value) || Number(value) > 100) throw new InvalidArgumentError('It is a number from 0 to 100.');
  return Number(value);
}
