import { byCodeUnits } from '../compare.js';
import { asWritten } from '../markdown/apostrophes.js';
import type { Parser } from '../markdown/parse.js';
import { readDocument } from '../markdown/read.js';
import { type Knowledge, once } from '../plan/reading.js';
import { type Elsewhere, recognise } from '../plan/recognise.js';
import { sentencesIn } from '../plan/sentences.js';
import type { Kind, Plan, Sentence } from '../plan/types.js';
import { isUserError } from '../user-error.js';
import { termsOf, type Vocabulary } from '../vocabulary/terms.js';
import { applyComments, MAY_SUPPRESS } from './comments.js';
import { fingerprint } from './fingerprint.js';
import { pictureOf } from './picture.js';
import { SUPPRESSION_ID } from './suppression.js';
import type { FileReport, Finding, Rule, RuleSetting, Settings, Verdict } from './types.js';

/** Runs `work` and may take its time, without what is timed within it; `name` says which stage or rule it belongs to. */
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
  /** The words of the team whose document it is. */
  vocabulary?: Vocabulary;
  /** YYYY-MM-DD: suppressions may have ended. */
  today: string;
  /** What other documents of the run tell. */
  elsewhere?: Elsewhere;
  /** Whether the report shows what came first. */
  withPicture?: boolean;
  stopwatch?: Stopwatch;
}

const untimed: Stopwatch = (_name, work) => work();

/**
 * Lints one document with `rules`.
 * Throws a `DocumentError` when the text cannot be read as a document, and an error that names rule and file when a rule fails.
 */
export function lintText(text: string, rules: readonly Rule[], options: LintOptions): FileReport {
  const {
    path,
    kind,
    settings,
    parser,
    knowledge,
    vocabulary,
    today,
    elsewhere,
    withPicture = false,
    stopwatch = untimed,
  } = options;
  const document = stopwatch('parse', () => readDocument(text, parser, path));
  const timed = <T>(work: () => T): T => stopwatch('recognise', work);
  const plan = recognise(
    document,
    { path, knowledge, timed, ...(kind && { kind }), ...(vocabulary && { vocabulary }) },
    elsewhere,
  );

  const sentences = once(() => sentencesIn(document, knowledge, termsOf(vocabulary ?? {})));

  const own = asWritten(document.text);
  const found: Finding[] = [];
  const abstained: FileReport['abstained'] = [];
  const judged: FileReport['judged'] = {};
  for (const rule of rules) {
    const setting = settingOf(rule.id, plan.kind, settings);
    if (!applies(rule, plan, settings)) continue;
    const verdict = plan.title.text === '' ? EMPTY : stopwatch(`rule ${rule.id}`, () => check(rule, plan, setting, sentences));
    const severity = setting.severity === undefined || setting.severity === 'off' ? rule.severity : setting.severity;
    if (verdict.abstained !== undefined) abstained.push({ rule: rule.id, reason: verdict.abstained });
    else judged[rule.id] = verdict.judged;
    for (const { at, message, evidence, related = [], confidence = rule.confidence, advice = rule.advice } of verdict.problems) {
      const section = headingsAt(plan, at.start.offset);
      found.push({
        rule: rule.id,
        severity,
        confidence,
        at,
        message: own(message),
        evidence: own(evidence),
        why: rule.why,
        advice,
        related: related.map((place) => ({ ...place, evidence: own(place.evidence) })),
        section,
        fingerprint: fingerprint(rule.id, section, evidence),
      });
    }
  }
  const ran = new Set([...Object.keys(judged), ...abstained.map(({ rule }) => rule)]);
  const sorted =
    MAY_SUPPRESS.test(document.text) && plan.kind !== 'other'
      ? applyComments(document, found, { rules, ran, today })
      : { findings: found, suppressed: [] };
  const ownSetting = settingOf(SUPPRESSION_ID, plan.kind, settings).severity;
  const findings = sorted.findings
    .flatMap((finding): Finding[] => {
      if (finding.rule !== SUPPRESSION_ID || ownSetting === undefined) return [finding];
      return ownSetting === 'off' ? [] : [{ ...finding, severity: ownSetting }];
    })
    .toSorted(inReadingOrder);
  return {
    path,
    kind: plan.kind,
    kindReason: plan.kindReason,
    ...(plan.linked.length > 0 && { linked: plan.linked }),
    findings,
    suppressed: sorted.suppressed.toSorted(inReadingOrder),
    abstained,
    judged,
    lines: quotedLines(document.text, findings),
    ...(withPicture && { picture: pictureOf(plan, document) }),
  };
}

/** What is decided about a rule for documents of a kind. */
function settingOf(id: string, kind: Kind, { rules, byKind = [] }: Settings): RuleSetting {
  const layers = [rules[id], ...byKind.filter(({ kinds }) => kinds.includes(kind)).map((layer) => layer.rules[id])];
  const options = Object.assign({}, ...layers.map((layer) => layer?.options));
  return Object.assign({}, ...layers, { options });
}

/** Nothing said is nothing missing. */
const EMPTY: Verdict = { judged: 0, problems: [], abstained: 'the document holds no words' };

/** Whether a rule is to run on documents of a kind, as far as what is decided goes. */
export function isWanted(rule: Pick<Rule, 'id' | 'level'>, kind: Kind, settings: Settings): boolean {
  const { severity } = settingOf(rule.id, kind, settings);
  return severity === undefined ? rule.level === 'recommended' || settings.strict : severity !== 'off';
}

function applies(rule: Rule, plan: Plan, settings: Settings): boolean {
  return isWanted(rule, plan.kind, settings) && plan.kind !== 'other' && rule.kinds.includes(plan.kind);
}

function check(rule: Rule, plan: Plan, { options = {} }: RuleSetting, sentences: () => readonly Sentence[]) {
  const defaults = Object.entries(rule.options ?? {}).map(([name, option]) => [name, option.default]);
  try {
    return rule.check(plan, { ...Object.fromEntries(defaults), ...options }, sentences);
  } catch (cause) {
    if (isUserError(cause)) throw cause;
    throw new Error(`The rule ${rule.id} failed on ${plan.path}.`, { cause });
  }
}

/** The titles of the headings that a place stands under, the outermost first; a heading stands under itself. */
function headingsAt({ sections }: Plan, offset: number): string[] {
  const titles: string[] = [];
  let at = sections.findLastIndex(({ span }) => span.start.offset <= offset);
  for (; at >= 0; at = sections[at]!.parent) if (sections[at]!.title !== '') titles.unshift(sections[at]!.title);
  return titles;
}

function inReadingOrder(a: Finding, b: Finding): number {
  return a.at.start.offset - b.at.start.offset || byCodeUnits(a.rule, b.rule) || a.at.end.offset - b.at.end.offset;
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
