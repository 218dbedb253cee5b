import type { Report } from '../lint/types.js';
import { safe } from './text.js';

/** What each file was taken for and why, which documents it links to are counted in, and which rules could not judge it: one line each. */
export function debug(report: Report, links: readonly string[]): string {
  return [
    ...report.files.flatMap(({ path, kind, kindReason, linked = [], abstained }) => [
      `${path}: taken for ${kind}: ${kindReason}`,
      ...linked.map((other) => `${path}: counted in: ${other}, which it links to or names`),
      ...abstained.map(({ rule, reason }) => `${path}: ${rule} could not judge: ${reason}`),
    ]),
    ...links.map((path) => `${path}: a symbolic link, not followed`),
  ]
    .map(safe)
    .join('\n');
}
