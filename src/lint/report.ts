import { byCodeUnits } from '../compare.js';
import type { FileError, FileReport, Report, Severity } from './types.js';

/** The same report without findings that are only remarks. */
export function withoutInfos(whole: Report): Report {
  const graver = whole.files.map((file) => ({
    ...file,
    findings: file.findings.filter((finding) => finding.severity !== 'info'),
  }));
  return withFiles(whole, graver);
}

/** The same report without what came first in its files. */
export function withoutPictures(whole: Report): Report {
  return withFiles(
    whole,
    whole.files.map(({ picture: _picture, ...file }) => file),
  );
}

/** The same report with other results for its files, counted anew. */
export function withFiles({ errors, ...more }: Report, files: FileReport[]): Report {
  return report(files, errors, more);
}

/** Puts the results for single files together, in the order of their paths, and counts; `more` is what they are compared with and part of. */
export function report(files: FileReport[], errors: FileError[], { since, shard }: Pick<Report, 'since' | 'shard'> = {}): Report {
  const findings = files.flatMap((file) => file.findings);
  const hidden = files.flatMap((file) => file.suppressed);
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return {
    files: files.toSorted((a, b) => byCodeUnits(a.path, b.path)),
    errors: errors.toSorted((a, b) => byCodeUnits(a.path, b.path)),
    ...(since && { since }),
    ...(shard && { shard }),
    summary: {
      files: files.length,
      judged: files.filter((file) => file.kind !== 'other').length,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      suppressed: hidden.filter(({ by }) => by !== 'baseline').length,
      known: hidden.filter(({ by }) => by === 'baseline').length,
    },
  };
}
