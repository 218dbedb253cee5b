import pkg from '../../package.json' with { type: 'json' };
import { SUPPRESSION_ID } from '../lint/suppression.js';
import type { FileReport, Finding, Report, Suppressed } from '../lint/types.js';
import type { Span } from '../markdown/types.js';
import type { Reporter } from './types.js';

/** Changes when a reader of the format would have to. */
export const FORMAT_VERSION = 1;

/** The whole report for programs; always holds every finding of the report. */
export const json: Reporter = (report) => `${JSON.stringify(toData(report), null, 2)}\n`;

/** A report as plain data under names that stay. */
function toData({ files, errors, since, shard, summary }: Report) {
  return {
    version: FORMAT_VERSION,
    tool: { name: pkg.name, version: pkg.version },
    ...(shard && { shard }),
    files: files.map(fileData),
    errors,
    ...(since && {
      since: { ref: since.ref, fixed: since.fixed.map((fixed) => ({ path: fixed.path, ...findingData(fixed.finding) })) },
    }),
    summary,
  };
}

function fileData({ path, kind, kindReason, linked, findings, suppressed, abstained, judged, lines, picture }: FileReport) {
  return {
    path,
    kind,
    kindReason,
    ...(linked && { linked }),
    findings: findings.map(findingData),
    suppressed: suppressed.map(suppressedData),
    abstained,
    judged,
    lines,
    ...(picture && { picture }),
  };
}

/** A finding as plain data under names that stay. */
export function findingData({ rule, at, severity, confidence, message, evidence, why, advice, related, ...more }: Finding) {
  return {
    rule,
    ...place(at),
    severity,
    confidence,
    message,
    evidence,
    why,
    advice,
    related: related.map((other) => ({ ...place(other.at), note: other.note, evidence: other.evidence })),
    section: more.section,
    fingerprint: more.fingerprint,
    ...(more.status && { status: more.status }),
    // Rules of plugins have no page, nor has the rule about suppressions.
    docs: rule.includes('/') || rule === SUPPRESSION_ID ? null : `rules/${rule}.md`,
  };
}

/** A finding that is kept back, with by what and why. */
export function suppressedData(finding: Suppressed) {
  const { by, reason, owner, until } = finding;
  return { ...findingData(finding), suppression: { by, reason, ...(owner && { owner }), ...(until && { until }) } };
}

function place({ start, end }: Span) {
  return {
    line: start.line,
    column: start.column,
    offset: start.offset,
    endLine: end.line,
    endColumn: end.column,
    endOffset: end.offset,
  };
}
