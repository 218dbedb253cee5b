import type { Span } from '../markdown/types.js';
import { KINDS } from '../plan/types.js';
import { fingerprint } from './fingerprint.js';
import type { Finding, Rule } from './types.js';

export const SUPPRESSION_ID = 'suppression';

/** Whether this is a day as YYYY-MM-DD, and one that the calendar has. */
export function isDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Whether what is found in a text may depend on the day it is: a comment in it may end. */
export const mayEnd = (text: string): boolean => text.includes('outside-in-') && text.includes('until');

/** What is wrong with suppressions is reported like a finding of a rule, so that severities, baselines and formats treat it as one. */
export const suppressionRule: Rule = {
  id: SUPPRESSION_ID,
  category: 'language',
  level: 'recommended',
  severity: 'warning',
  confidence: 'high',
  unit: 'statement',
  kinds: KINDS,
  source: [],
  summary: 'A suppression is malformed, without a reason, expired or needed by nothing',
  why: 'A suppression that nobody can account for hides what it was never meant to hide.',
  advice: 'Give it a reason, or take it out.',
  check: () => ({ judged: 0, problems: [] }),
};

/** A finding about a suppression itself. */
export function suppressionFinding({ at, text }: { at: Span; text: string }, message: string, advice: string): Finding {
  return {
    rule: SUPPRESSION_ID,
    severity: suppressionRule.severity,
    confidence: suppressionRule.confidence,
    at,
    message,
    evidence: text,
    why: suppressionRule.why,
    advice,
    related: [],
    section: [],
    fingerprint: fingerprint(SUPPRESSION_ID, [], `${message} ${text}`),
  };
}
