import { dirname, relative } from 'node:path';
import { covering } from '../files/discover.js';
import { applySuppressions } from '../lint/suppression-file.js';
import type { Report } from '../lint/types.js';
import type { Result } from './run.js';

/**
 * The report of a run over paths without the findings that a suppression file, by absolute path, speaks of.
 * Throws a user error that names every mistake in the file.
 */
export async function withSuppressions(
  { report, configured: { rules }, today, found }: Result,
  file: string,
  { paths, cwd }: { paths: readonly string[]; cwd: string },
): Promise<Report> {
  const { loadSuppressions } = await import('../config/suppressions.js');
  const { default: picomatch } = await import('picomatch');
  const compile = (globs: readonly string[]) => picomatch([...globs], { dot: true });
  const entries = loadSuppressions(file, { cwd, rules, compile });
  const isWhole = covering(paths, cwd)(dirname(file));
  return applySuppressions(report, entries, { path: relative(cwd, file), rules, today, found: isWhole ? found : null });
}
