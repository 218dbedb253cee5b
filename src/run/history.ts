import { dirname, resolve } from 'node:path';
import { fileHistory } from '../files/git.js';
import type { History } from '../lint/history.js';
import type { FileReport } from '../lint/types.js';
import { userError } from '../user-error.js';
import { loadLinter } from './linter.js';
import { prepare, type Wanted } from './run.js';
import { historyIn } from './walk.js';

/**
 * The histories of planning documents in git, of each its `last` commits. All versions are judged by what holds today: rules, settings, the name of the
 * file and the day.
 * Throws a user error where there is no history, and for what `prepare` does.
 */
export async function historiesOf({ last, ...wanted }: Wanted & { last: number }): Promise<History[]> {
  const { paths, cwd } = wanted;
  const { found, configured, task } = await prepare({ ...wanted, withPicture: true });
  const [first] = found.files;
  if (first === undefined) throw userError('There is no Markdown file here, so there is no history.');
  const git = fileHistory(dirname(resolve(cwd, first)), 'A history needs');
  const lint = await loadLinter(task, (_name, work) => work());
  const histories = [...configured.files.keys()].flatMap((path) => {
    const isWanted = (newest: FileReport | null) => newest?.kind !== 'other' || found.named.has(path);
    return historyIn(git, path, { cwd, lint, last, rules: configured.rules, isWanted }) ?? [];
  });
  if (histories.length > 0) return histories;
  const asked = paths.map((path) => `"${path}"`).join(', ');
  throw userError(`No commit has touched a planning document in ${asked}, so there is no history.`);
}
