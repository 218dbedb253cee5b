import { dirname, resolve } from 'node:path';
import { distinct } from '../config/load.js';
import { printedConfig } from '../config/print.js';
import { defined } from '../config/types.js';
import type { Report } from '../lint/types.js';
import { sourceOf } from '../run/configure.js';
import { allRules } from '../run/rules.js';
import { userError } from '../user-error.js';
import type { CheckOptions } from './check.js';
import { settingsFrom } from './settings.js';

/** Prints what holds for the one document of a report. Throws a user error where there is none, or more than one. */
export async function printConfig({ files, errors }: Report, options: CheckOptions): Promise<void> {
  const [unread] = errors;
  if (unread) throw userError(`${unread.path}: ${unread.message}`);
  const [file, other] = files;
  if (!file || other) throw userError('"--print-config" goes with the path of one document.');
  const cwd = process.cwd();
  const source = sourceOf(cwd, options, allRules);
  const path = resolve(cwd, file.path);
  const own = await source.resolverFor(dirname(path));
  const layers = await source.layersFor(dirname(path));
  const run = await source.layersFor(cwd);
  const known = [...allRules, ...(await source.pluginRules())];
  const { failOn, minConfidence, maxWarnings, format, kind, baseline, suppressions } = options;
  process.stdout.write(
    printedConfig({
      ...file,
      cwd,
      rules: [
        ...allRules,
        ...distinct(
          layers.flatMap(({ plugins }) => plugins),
          { cwd },
        ),
      ],
      decisions: own?.decisionsFor(path) ?? [],
      ignoredBy: own?.ignoredBy(path) ?? null,
      own: layers,
      run,
      flags: { ...settingsFrom(options.strict ?? false, options.rule, known), ...defined({ kind }) },
      runFlags: {
        gate: defined({ failOn, minConfidence, maxWarnings }),
        ...defined({ reporters: format.length > 0 ? format : undefined, baseline, suppressions }),
      },
    }),
  );
}
