import { relative } from 'node:path';
import { applySuppressions } from '../lint/suppression-file.js';
import type { Report, Rule } from '../lint/types.js';

/**
 * The report without the findings that a suppression file, by absolute path, speaks of.
 * Throws a user error that names every mistake in the file.
 */
export async function withSuppressions(
  report: Report,
  file: string,
  { cwd, rules, today }: { cwd: string; rules: readonly Rule[]; today: string },
): Promise<Report> {
  const { loadSuppressions } = await import('../config/suppressions.js');
  const { default: picomatch } = await import('picomatch');
  const compile = (globs: readonly string[]) => picomatch([...globs], { dot: true });
  const entries = loadSuppressions(file, { cwd, rules, compile });
  return applySuppressions(report, entries, { path: relative(cwd, file), rules, today });
}
