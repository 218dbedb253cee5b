import type { Parser } from '../markdown/parse.js';
import { readDocument } from '../markdown/read.js';
import type { Knowledge } from '../plan/reading.js';
import { recognise } from '../plan/recognise.js';
import type { Kind, Plan } from '../plan/types.js';
import { settle } from './settle.js';
import type { FileReport, Finding, Rule, Settings } from './types.js';

/** Runs `work` and may take its time; `name` says which stage or rule it belongs to. */
export type Stopwatch = <T>(name: string, work: () => T) => T;

export interface LintOptions {
  /** How the file is called in the report; its name and folder are also hints for the kind. */
  path: string;
  /** The kind to take the file for where its front matter does not say. */
  kind?: Kind;
  settings: Settings;
  /** See `loadParser` and `loadKnowledge`. */
  parser: Parser;
  knowledge: Knowledge;
  stopwatch?: Stopwatch;
}

const untimed: Stopwatch = (_name, work) => work();

/**
 * Lints one document with `rules`.
 * Throws a `DocumentError` when the text cannot be read as a document, and an error that names rule and file when a rule fails.
 */
export function lintText(text: string, rules: readonly Rule[], options: LintOptions): FileReport {
  const { path, kind, settings, parser, knowledge, stopwatch = untimed } = options;
  const document = stopwatch('parse', () => readDocument(text, parser));
  const plan = stopwatch('recognise', () => recognise(document, { path, knowledge, ...(kind && { kind }) }));

  const found: Finding[] = [];
  const abstained: FileReport['abstained'] = [];
  const judged: FileReport['judged'] = {};
  for (const rule of rules) {
    if (!applies(rule, plan, settings)) continue;
    const verdict = stopwatch(`rule ${rule.id}`, () => check(rule, plan));
    if (verdict.abstained !== undefined) abstained.push({ rule: rule.id, reason: verdict.abstained });
    else judged[rule.id] = verdict.judged;
    for (const { at, message, evidence, related = [], confidence = rule.confidence, advice = rule.advice } of verdict.problems) {
      found.push({ rule: rule.id, severity: rule.severity, confidence, at, message, evidence, why: rule.why, advice, related });
    }
  }
  const findings = settle(found, settings);
  return {
    path,
    kind: plan.kind,
    kindReason: plan.kindReason,
    findings,
    abstained,
    judged,
    lines: quotedLines(document.text, findings),
  };
}

function applies(rule: Rule, plan: Plan, settings: Settings): boolean {
  const severity = settings.severities[rule.id];
  const wanted = severity === undefined ? rule.level === 'recommended' || settings.strict : severity !== 'off';
  return wanted && plan.kind !== 'other' && rule.kinds.includes(plan.kind);
}

function check(rule: Rule, plan: Plan) {
  try {
    return rule.check(plan);
  } catch (cause) {
    throw new Error(`The rule ${rule.id} failed on ${plan.path}.`, { cause });
  }
}

/** The text of every line that a finding or one of its related places starts on. */
function quotedLines(text: string, findings: readonly Finding[]): Record<number, string> {
  const spans = findings.flatMap((finding) => [finding.at, ...finding.related.map((related) => related.at)]);
  return Object.fromEntries(
    spans.map(({ start }) => {
      const from = start.offset - (start.column - 1);
      const end = text.slice(from).search(/\r|\n|$/);
      return [start.line, text.slice(from, from + end)];
    }),
  );
}
