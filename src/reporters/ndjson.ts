import { findingData, suppressedData } from './json.js';
import type { Reporter } from './types.js';

/** A JSON object on a line for each finding, then one for each finding kept back and for each error: for streams and logs. */
export const ndjson: Reporter = ({ files, errors, since, summary }) =>
  [
    ...files.flatMap(({ path, kind, findings }) =>
      findings.map((finding) => ({ type: 'finding', path, kind, ...findingData(finding) })),
    ),
    ...files.flatMap(({ path, kind, suppressed }) =>
      suppressed.map((finding) => ({ type: 'suppressed', path, kind, ...suppressedData(finding) })),
    ),
    ...(since?.fixed ?? []).map(({ path, finding }) => ({ type: 'fixed', path, ...findingData(finding) })),
    ...errors.map((error) => ({ type: 'error', ...error })),
    { type: 'summary', ...summary },
  ]
    .map((entry) => `${JSON.stringify(entry)}\n`)
    .join('');
