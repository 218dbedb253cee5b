import { byCodeUnits } from '../compare.js';
import { counted, takeOne } from './counts.js';
import type { FileReport, Finding, Fixed, Report } from './types.js';

/** A file as it was: null where it was not there. */
export type Earlier = ReadonlyMap<string, FileReport | null>;

/**
 * Tells what is new since an earlier time, what was there, and what is fixed. `earlier` has the reports of files as they were, by the path they have now;
 * a file that it does not have has not changed. `gone` are the reports of files that are no longer there.
 */
export function compare(report: Report, ref: string, earlier: Earlier, gone: readonly FileReport[]): Report {
  const fixed: Fixed[] = gone.flatMap(({ path, findings }) => findings.map((finding) => ({ path, finding })));
  const files = report.files.map((file) => {
    if (!earlier.has(file.path)) return withStatus(file, () => 'unchanged');
    const before = earlier.get(file.path)?.findings ?? [];
    const left = counted(before, ({ fingerprint }) => fingerprint);
    const marked = withStatus(file, ({ fingerprint }) => (takeOne(left, fingerprint) ? 'unchanged' : 'new'));
    // What is kept back now is not fixed.
    for (const { fingerprint } of file.suppressed) takeOne(left, fingerprint);
    fixed.push(
      ...before.filter(({ fingerprint }) => takeOne(left, fingerprint)).map((finding) => ({ path: file.path, finding })),
    );
    return marked;
  });
  return { ...report, files, since: { ref, fixed: fixed.sort((a, b) => byCodeUnits(a.path, b.path)) } };
}

function withStatus(file: FileReport, statusOf: (finding: Finding) => 'new' | 'unchanged'): FileReport {
  return { ...file, findings: file.findings.map((finding) => ({ ...finding, status: statusOf(finding) })) };
}
