import { report } from '../../src/lint/report.js';
import type { FileReport, Finding, Report, Rule } from '../../src/lint/types.js';
import type { Point, Span } from '../../src/markdown/types.js';

/** The place of some words in a text. */
export function at(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in the text.`);
  return { start: pointAt(text, start), end: pointAt(text, start + words.length) };
}

function pointAt(text: string, offset: number): Point {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1, offset };
}

/** A finding at some words of a text. */
export function finding(text: string, words: string, more: Partial<Finding> = {}): Finding {
  return {
    rule: 'output-as-goal',
    severity: 'warning',
    confidence: 'high',
    at: at(text, words),
    message: `"${words}" is something to deliver.`,
    evidence: words,
    why: 'A deliverable is met on the day it ships.',
    advice: 'What will customers do differently?',
    related: [],
    section: [],
    fingerprint: '0123456789abcdef',
    ...more,
  };
}

/** The report on one file with these findings. */
export function fileReport(text: string, findings: Finding[], more: Partial<FileReport> = {}): FileReport {
  const lines = Object.fromEntries(text.split('\n').map((line, index) => [index + 1, line]));
  return {
    path: 'plan.md',
    kind: 'okr',
    kindReason: 'the title says so',
    findings,
    suppressed: [],
    abstained: [],
    judged: {},
    lines,
    ...more,
  };
}

export function reportOn(text: string, findings: Finding[], more: Partial<FileReport> = {}): Report {
  return report([fileReport(text, findings, more)], []);
}

/** A rule that finds nothing, but for what is said of it. */
export function rule(id: string, more: Partial<Rule> = {}): Rule {
  return {
    id,
    category: 'goals',
    level: 'recommended',
    severity: 'warning',
    confidence: 'high',
    unit: 'item',
    kinds: ['okr'],
    source: ['KS'],
    summary: 'Finds',
    why: 'Because.',
    advice: 'Look.',
    check: () => ({ judged: 0, problems: [] }),
    ...more,
  };
}
