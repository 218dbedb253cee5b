import pkg from '../../package.json' with { type: 'json' };
import { ordinal } from '../lint/fingerprint.js';
import type { Finding, Report, Rule, Severity, Suppressed } from '../lint/types.js';
import type { Span } from '../markdown/types.js';
import type { Reporter } from './types.js';

const LEVELS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };
/** GitHub takes no more than this of one run, and drops the rest [GitHub, "SARIF support for code scanning"]. */
const MOST_RESULTS = 25_000;
const MOST_RELATED = 100;

/** SARIF 2.1.0, which GitHub code scanning and many other tools read. */
export const sarif: Reporter = (report, { rules, page }) => {
  const results = report.files.flatMap(({ path, findings, suppressed }) => [
    ...findings.map((finding, index) => result(path, finding, ordinal(findings, index))),
    ...suppressed.map((finding, index) => ({ ...result(path, finding, ordinal(suppressed, index)), ...suppression(finding) })),
  ]);
  const fixed = (report.since?.fixed ?? []).map(({ path, finding }) => ({
    ...result(path, finding, 0),
    baselineState: 'absent',
  }));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: pkg.name, semanticVersion: pkg.version, rules: rules.map((rule) => descriptor(rule, page(rule.id))) },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          { executionSuccessful: report.errors.length === 0, toolExecutionNotifications: report.errors.map(notification) },
        ],
        results: [...results, ...fixed]
          .slice(0, MOST_RESULTS)
          .map((entry) => ({ ...entry, ruleIndex: rules.findIndex(({ id }) => id === entry.ruleId) })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function descriptor(rule: Rule, page: string | null) {
  return {
    id: rule.id,
    shortDescription: { text: `${rule.summary}.` },
    fullDescription: { text: rule.why },
    help: { text: `${rule.why} ${rule.advice}`, ...(page !== null && { markdown: page }) },
    // The pages ship with the package; they have no place on the web of their own.
    helpUri: `urn:${pkg.name}:rule:${encodeURIComponent(rule.id)}`,
    defaultConfiguration: { level: LEVELS[rule.severity], enabled: rule.level === 'recommended' },
    properties: { category: rule.category, precision: rule.confidence, tags: [rule.category, rule.level] },
  };
}

function result(path: string, finding: Finding, number: number) {
  const { rule, severity, at, message, advice, related, fingerprint, status, confidence } = finding;
  return {
    ruleId: rule,
    level: LEVELS[severity],
    message: { text: `${message} ${advice}` },
    locations: [{ physicalLocation: physical(path, at) }],
    ...(related.length > 0 && {
      relatedLocations: related.slice(0, MOST_RELATED).map((other, index) => ({
        id: index + 1,
        physicalLocation: physical(path, other.at),
        message: { text: other.note },
      })),
    }),
    partialFingerprints: { 'outsideIn/v1': `${fingerprint}:${number}` },
    ...(status && { baselineState: status }),
    properties: { confidence },
  };
}

function suppression({ by, reason, owner, until }: Suppressed) {
  const known = by === 'baseline';
  const suppressions = [
    {
      kind: by === 'comment' ? 'inSource' : 'external',
      ...(reason !== '' && { justification: reason }),
      properties: { by, ...(owner && { owner }), ...(until && { until }) },
    },
  ];
  return { suppressions, ...(known && { baselineState: 'unchanged' }) };
}

function physical(path: string, { start, end }: Span) {
  return {
    artifactLocation: { uri: uriOf(path) },
    region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
  };
}

function notification({ path, line, message }: Report['errors'][number]) {
  return {
    level: 'error',
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(path) },
          ...(line !== null && { region: { startLine: line } }),
        },
      },
    ],
  };
}

function uriOf(path: string): string {
  // A name may hold half a character, which no URI can.
  const whole = path.replace(/\p{Surrogate}/gu, '\ufffd');
  return whole.split('/').map(encodeURIComponent).join('/');
}
