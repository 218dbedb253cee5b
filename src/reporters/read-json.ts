import { z } from 'zod';
import pkg from '../../package.json' with { type: 'json' };
import { MARKS } from '../lint/picture.js';
import { report as assemble } from '../lint/report.js';
import type { FileReport, Finding, Report } from '../lint/types.js';
import { KINDS, ORIGINS } from '../plan/types.js';
import { FORMAT_VERSION } from './json.js';

const number = z.int().nonnegative();
const place = { line: number, column: number, offset: number, endLine: number, endColumn: number, endOffset: number };
const finding = z.object({
  rule: z.string(),
  ...place,
  severity: z.enum(['error', 'warning', 'info']),
  confidence: z.enum(['high', 'medium', 'low']),
  message: z.string(),
  evidence: z.string(),
  why: z.string(),
  advice: z.string(),
  related: z.array(z.object({ ...place, note: z.string(), evidence: z.string() })),
  section: z.array(z.string()),
  fingerprint: z.string(),
  status: z.enum(['new', 'unchanged']).exactOptional(),
});
const suppression = z.object({
  by: z.enum(['comment', 'file', 'baseline']),
  reason: z.string(),
  owner: z.string().exactOptional(),
  until: z.string().exactOptional(),
});
const picture = z.object({
  title: z.string(),
  owner: z.string().nullable(),
  month: number.nullable(),
  lines: number,
  marks: z.array(z.object({ what: z.enum(MARKS), line: number, month: number.nullable(), words: z.string() })),
  occasions: z.array(z.object({ line: number, words: z.string(), from: z.enum(ORIGINS), entry: z.string().nullable() })),
  balance: z.object({ business: number, technology: number, customer: number }),
});
const file = z.object({
  path: z.string(),
  kind: z.enum(KINDS),
  kindReason: z.string(),
  linked: z.array(z.string()).exactOptional(),
  findings: z.array(finding),
  suppressed: z.array(finding.extend({ suppression })),
  abstained: z.array(z.object({ rule: z.string(), reason: z.string() })),
  judged: z.record(z.string(), number),
  lines: z.record(z.string(), z.string()),
  picture: picture.exactOptional(),
});
const data = z.object({
  files: z.array(file),
  errors: z.array(z.object({ path: z.string(), line: number.nullable(), message: z.string() })),
  since: z.object({ ref: z.string(), fixed: z.array(finding.extend({ path: z.string() })) }).exactOptional(),
  shard: z.object({ index: number, of: number, met: z.array(number) }).exactOptional(),
});

/**
 * The report that the JSON format was made of.
 * Throws an Error that says what is wrong where the text is none, or one of another version.
 */
export function fromJson(text: string): Report {
  const head = parsed(text);
  if (head?.tool?.name !== pkg.name)
    throw new Error(`this is no report of ${pkg.name}; write one with "${pkg.name} --format json=report.json"`);
  if (head.tool.version !== pkg.version || head.version !== FORMAT_VERSION)
    throw new Error(`version ${head.tool.version} wrote it and this is ${pkg.version}; use one version for all`);
  const result = data.safeParse(head);
  if (!result.success) {
    const { path, message } = result.error.issues[0]!;
    throw new Error(`"${path.map(String).join('.')}" is not as ${pkg.name} writes it: ${message}`);
  }
  const { files, errors, since, shard } = result.data;
  return assemble(files.map(fileOf), errors, {
    ...(since && {
      since: { ref: since.ref, fixed: since.fixed.map(({ path, ...own }) => ({ path, finding: findingOf(own) })) },
    }),
    ...(shard && { shard }),
  });
}

function parsed(text: string): { version?: unknown; tool?: { name?: unknown; version?: unknown } } | null {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`this is no JSON (${(error as Error).message})`);
  }
}

function fileOf({ findings, suppressed, ...more }: z.infer<typeof file>): FileReport {
  return {
    ...more,
    findings: findings.map(findingOf),
    suppressed: suppressed.map(({ suppression: kept, ...own }) => ({ ...findingOf(own), ...kept })),
  };
}

function findingOf(own: z.infer<typeof finding>): Finding {
  const {
    related,
    line: _line,
    column: _column,
    offset: _offset,
    endLine: _endLine,
    endColumn: _endColumn,
    endOffset: _end,
    ...more
  } = own;
  return {
    ...more,
    at: span(own),
    related: related.map((other) => ({ at: span(other), note: other.note, evidence: other.evidence })),
  };
}

function span({ line, column, offset, endLine, endColumn, endOffset }: Record<keyof typeof place, number>): Finding['at'] {
  return { start: { line, column, offset }, end: { line: endLine, column: endColumn, offset: endOffset } };
}
