import type { Rule } from '../src/lint/types.js';
import { quote } from '../src/lint/words.js';

export const unsourcedInsight: Rule = {
  id: 'unsourced-insight',
  category: 'evidence',
  level: 'strict',
  severity: 'warning',
  confidence: 'medium',
  unit: 'statement',
  kinds: ['okr', 'roadmap', 'strategy', 'brief', 'decision', 'research'],
  source: ['KS', 'CC'],
  summary: 'A claim about what customers want, need or struggle with does not say how it is known',
  why: 'A claim with its source can be weighed and followed up; without one it is as good as the standing of whoever wrote it.',
  advice: 'Who told us, how many, and when? Add it in brackets; if nobody did, write "we assume" and how you will find out.',
  check({ insights, hearsay }) {
    // A claim known by hearsay says how it is known: second-hand-evidence reports it.
    const heard = new Set(hearsay.map(({ span }) => span.start.offset));
    const claims = insights.filter(({ claim, span }) => claim && !heard.has(span.start.offset));
    return {
      judged: claims.length,
      problems: claims
        .filter((claim) => claim.source === null)
        .map((claim) => ({
          at: claim.span,
          message:
            claim.emptyLink === null
              ? `${quote(claim.text)} is put as a fact about customers, and nothing here says how it is known.`
              : `${quote(claim.text)} is put as a fact about customers, and ${claim.emptyLink}, which it links to, tells nothing of them.`,
          evidence: claim.text,
        })),
    };
  },
};
