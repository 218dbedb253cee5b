import { CATEGORIES, type Category, type Confidence, type FileReport, type Finding, type Rule, type Severity } from './types.js';

/** What one rule adds to a score: so many places judged, so many of them found wanting. */
export interface RuleScore {
  rule: string;
  /** What a place counts: the severity times the confidence. */
  weight: number;
  judged: number;
  failed: number;
  /** How many of the failed are suppressed or known to a baseline: they count all the same. */
  hidden: number;
}

/** The share of judged places that pass, weighted, from 0 to 100; null where nothing could be judged. */
export interface CategoryScore {
  category: Category;
  score: number | null;
  rules: RuleScore[];
}

/** The scores of a document, or of several that belong together. */
export interface Scorecard {
  name: string;
  /** The mean of the categories that could be judged; null where none could. */
  total: number | null;
  categories: CategoryScore[];
  /** How many failed places are suppressed or known, and what the total would be if they passed: a score that hides nothing. */
  hidden: { places: number; totalWithout: number | null };
}

/** What a place counts by severity and confidence: an error three times a remark, a guess half of what is sure. */
export const SEVERITY: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };
export const CONFIDENCE: Readonly<Record<Confidence, number>> = { high: 1, medium: 0.75, low: 0.5 };

/** Scores reports on files that belong together, under a name; one file is a set of one. Files that are no plans count for nothing. */
export function scorecard(name: string, files: readonly FileReport[], rules: readonly Rule[]): Scorecard {
  const judged = files.filter(({ kind }) => kind !== 'other');
  const all = rules.flatMap((rule) => {
    const score = scoreOf(rule, judged);
    return score.judged > 0 ? [{ category: rule.category, score }] : [];
  });
  const categories = CATEGORIES.map((category): CategoryScore => {
    const own = all.filter((entry) => entry.category === category).map(({ score }) => score);
    return { category, score: share(own, ({ failed }) => failed), rules: own };
  });
  const open = categories.map(({ rules: own }) => share(own, ({ failed, hidden }) => failed - hidden));
  return {
    name,
    total: mean(categories.map(({ score }) => score)),
    categories,
    hidden: { places: all.reduce((sum, { score }) => sum + score.hidden, 0), totalWithout: mean(open) },
  };
}

function scoreOf(rule: Rule, files: readonly FileReport[]): RuleScore {
  let judged = 0;
  let failed = 0;
  let hidden = 0;
  for (const file of files) {
    const found = count(file.findings, rule.id);
    const kept = count(file.suppressed, rule.id);
    const places = Math.max(file.judged[rule.id] ?? 0, found + kept);
    judged += places;
    failed += found + kept;
    hidden += kept;
  }
  return { rule: rule.id, weight: SEVERITY[rule.severity] * CONFIDENCE[rule.confidence], judged, failed, hidden };
}

const count = (findings: readonly Finding[], rule: string): number => findings.filter((finding) => finding.rule === rule).length;

function share(rules: readonly RuleScore[], failedOf: (score: RuleScore) => number): number | null {
  const sum = (amount: (score: RuleScore) => number) => rules.reduce((total, score) => total + score.weight * amount(score), 0);
  const places = sum(({ judged }) => judged);
  return places === 0 ? null : round(100 * (1 - sum(failedOf) / places));
}

function mean(scores: readonly (number | null)[]): number | null {
  const known = scores.filter((score) => score !== null);
  return known.length === 0 ? null : round(known.reduce((sum, score) => sum + score, 0) / known.length);
}

const round = (value: number): number => Math.round(10 * value) / 10;
