import type { Rule } from '../src/lint/types.js';
import { quote } from '../src/lint/words.js';

export const staleEvidence: Rule = {
  id: 'stale-evidence',
  category: 'evidence',
  level: 'recommended',
  severity: 'warning',
  confidence: 'medium',
  unit: 'statement',
  kinds: ['okr', 'roadmap', 'strategy', 'brief', 'decision', 'research'],
  source: ['KS', 'LR'],
  summary: 'What is known of customers was learned long before the document, by default more than 18 months',
  why: 'What customers value shifts; an old study has turned into an assumption without anybody noticing.',
  advice:
    'What has happened to these customers since? Repeat a small part, say five calls or one question, or say why the finding keeps.',
  options: {
    months: {
      summary: 'How many months evidence may be older than the document that rests on it',
      default: 18,
      min: 1,
      max: 120,
    },
  },
  check({ month, datedEvidence }, { months }) {
    if (month === null) return { judged: 0, problems: [], abstained: 'the document has no date' };
    return {
      judged: datedEvidence.length,
      problems: datedEvidence
        .map((evidence) => ({ ...evidence, age: month - evidence.month }))
        .filter(({ age }) => age > months!)
        .map(({ span, text, age }) => ({
          at: span,
          message: `${quote(text)} was learned ${years(age)} before this document was written.`,
          evidence: text,
        })),
    };
  },
};

/** "about two years", "more than two years". */
function years(months: number): string {
  const whole = Math.floor(months / 12);
  const name = ['', 'a year', 'two years', 'three years', 'four years', 'five years'][whole] ?? `${whole} years`;
  return months % 12 <= 1 ? `about ${name}` : `more than ${name}`;
}
