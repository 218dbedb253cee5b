import type { Report } from '../lint/types.js';
import { safe } from './text.js';

/** What each file was taken for and why, and which rules could not judge it: one line each. */
export function debug(report: Report, links: readonly string[]): string {
  return [
    ...report.files.flatMap(({ path, kind, kindReason, abstained }) => [
      `${path}: taken for ${kind}: ${kindReason}`,
      ...abstained.map(({ rule, reason }) => `${path}: ${rule} could not judge: ${reason}`),
    ]),
    ...links.map((path) => `${path}: a symbolic link, not followed`),
  ]
    .map(safe)
    .join('\n');
}
