import { ordinal } from '../lint/fingerprint.js';
import type { Severity } from '../lint/types.js';
import type { Reporter } from './types.js';

const SEVERITIES: Record<Severity, string> = { error: 'critical', warning: 'minor', info: 'info' };

/** GitLab's code quality report. */
export const gitlab: Reporter = ({ files }) => {
  const entries = files.flatMap(({ path, findings }) =>
    findings.map(({ rule, severity, at, message, fingerprint }, index) => ({
      description: message,
      check_name: rule,
      // GitLab takes two entries with one fingerprint for one.
      fingerprint: `${fingerprint}-${path}-${ordinal(findings, index)}`,
      severity: SEVERITIES[severity],
      location: { path, lines: { begin: at.start.line, end: at.end.line } },
    })),
  );
  return `${JSON.stringify(entries, null, 2)}\n`;
};
