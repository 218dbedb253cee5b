import pkg from '../../package.json' with { type: 'json' };
import type { FileReport, Finding } from '../lint/types.js';
import type { Span } from '../markdown/types.js';
import type { Reporter } from './types.js';

/** Changes when a reader of the format would have to. */
const FORMAT_VERSION = 1;

/** The whole report for programs; always holds every finding of the report. */
export const json: Reporter = (report) => {
  const data = {
    version: FORMAT_VERSION,
    tool: { name: pkg.name, version: pkg.version },
    files: report.files.map(file),
    errors: report.errors,
    summary: report.summary,
  };
  return `${JSON.stringify(data, null, 2)}\n`;
};

function file({ path, kind, kindReason, findings, abstained, judged }: FileReport) {
  return { path, kind, kindReason, findings: findings.map(finding), abstained, judged };
}

function finding({ rule, at, severity, confidence, message, evidence, why, advice, related }: Finding) {
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
    docs: `rules/${rule}.md`,
  };
}

function place({ start, end }: Span) {
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
