import { safe } from './text.js';
import type { Reporter } from './types.js';

/** One line for each finding, as editors and `grep` read it: path:line:column: severity rule: message. */
export const compact: Reporter = ({ files }) =>
  files
    .flatMap(({ path, findings }) =>
      findings.map(
        ({ at, severity, rule, message, advice }) =>
          `${path}:${at.start.line}:${at.start.column}: ${severity} ${rule}: ${message} ${advice}`,
      ),
    )
    .map((line) => `${safe(line)}\n`)
    .join('');
